package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@JiayuanTest
@Clause(value = "9.2.6", part = true)
class UnshownTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester web;

    @Test
    void by_number_everybody_sees_states_and_dates_only() {
        var street = Street.in(context);
        var id = street.report(Street.CATTLE, "楼上又在半夜拖椅子", About.STATION, null, "2026-03-02T10:00");
        street.does(street.officer, id, "2026-03-02T10:10", new Intake.Accept(null, null, null));
        street.does(
                street.officer,
                id,
                "2026-03-02T10:20",
                new Dispatching.Dispatch(new Dispatching.Target(street.office, null, false, java.util.List.of())));
        var view = context.getBean(ShowMatter.class)
                .toEverybody(id, street.screen("2026-03-02T11:00"))
                .orElseThrow();
        assertThat(view.category() + view.place() + view.holder() + view.nickname() + view.categoryCode())
                .isEmpty();
        assertThat(view.asks()).isEmpty();
        assertThat(view.why()).isEmpty();
        assertThat(view.thread()).hasSize(3).allSatisfy(entry -> {
            assertThat(entry.who()).isEmpty();
            assertThat(entry.words()).isNull();
            assertThat(entry.says()).doesNotContain("街道办");
        });
        var page = Visitor.text(
                Visitor.anyone(web).get("/communities/" + id.communityCode() + "/matters/" + id.reference()));
        assertThat(page).contains("没有公开的一件事", "派出去了").doesNotContain("栀子花开", "村口", "建议", "西丽街道办事处", "拖椅子");
    }
}
