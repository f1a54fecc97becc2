package org.jiayuan.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiayuan.JiayuanTest;
import org.jiayuan.Visitor;
import org.jiayuan.publication.Kind;
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
}
