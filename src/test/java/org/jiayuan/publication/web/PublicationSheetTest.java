package org.jiayuan.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiayuan.JiayuanTest;
import org.jiayuan.Visitor;
import org.jiayuan.publication.Kind;
import org.jiayuan.publication.ObjectToPublication;
import org.jiayuan.publication.PublicationDesk;
import org.jiayuan.unit.UnitScenes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A publication on paper, as it hangs on the board. */
@JiayuanTest
class PublicationSheetTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    PublicationDesk desk;

    @Autowired
    ObjectToPublication object;

    @Autowired
    MockMvcTester web;

    @Test
    void it_says_what_is_shown_until_when_and_how_to_object_and_no_more_than_the_page() {
        var people = UnitScenes.in(beans);
        var id = desk.of(
                people.community,
                Kind.CAPTAINS,
                "三栋楼栋长任命公示",
                "拟任命下列居民为楼栋长，联系 13912345678。",
                "张建国 三栋",
                "社区公告栏",
                7,
                people.actOf(people.lan));
        var own = "/desk/publications/" + people.community + "/" + id.reference();
        assertThat(web.get().uri(own).with(people.as(people.lan))).bodyText().contains(own + "/sheet");

        var sheet = web.get().uri(own + "/sheet").with(people.as(people.lan)).exchange();
        assertThat(sheet).hasStatusOk();
        assertThat(Visitor.text(sheet))
                .contains("三栋楼栋长任命公示", "张*国", "社区公告栏", "有异议的，请在", "公示 " + id.reference())
                .doesNotContain("13912345678", "张建国");
        assertThat(web.get().uri(own + "/sheet").with(UnitScenes.asResident())).hasStatus(404);
    }

    @Test
    void an_objection_is_not_answered_before_somebody_has_chosen_whether_it_holds() {
        var people = UnitScenes.in(beans);
        var actor = people.actOf(people.lan);
        var id = desk.of(people.community, Kind.CAPTAINS, "楼栋长任命公示", "拟任命三栋楼栋长。", "", "公告栏", 7, actor);
        var objection = object.with(id, "三栋的人没有被问过", actor);
        var answers = "/desk/publications/" + people.community + "/" + id.reference() + "/objections/" + objection
                + "/answers";
        var answer = web.post()
                .uri(answers)
                .param("answer", "已经补开了楼栋会")
                .with(people.as(people.lan))
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(Visitor.text(answer)).contains(objection + "-upheld-error", "已经补开了楼栋会");
        assertThat(web.post()
                        .uri(answers)
                        .param("answer", "已经补开了楼栋会")
                        .param("upheld", "yes")
                        .with(people.as(people.lan)))
                .hasStatus(302);
    }
}
