package org.jiayuan.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jiayuan.JiayuanTest;
import org.jiayuan.desk.Waiting;
import org.jiayuan.desk.WaitingItem;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.UnitScenes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@JiayuanTest
class DeskPageTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Waiting waiting;

    private UnitScenes scenes;

    @BeforeEach
    void engage() {
        scenes = UnitScenes.in(beans);
    }

    private void waits(String reference, String kind) {
        var since = UnitScenes.act().at();
        waiting.replace(
                scenes.community,
                "matter",
                reference,
                List.of(new WaitingItem(
                        scenes.station,
                        Role.CLERK,
                        null,
                        scenes.community,
                        "matter",
                        reference,
                        kind,
                        "试验〔2026〕" + reference.replace("2026-", "") + "号",
                        "路灯不亮",
                        "路灯",
                        "Street lights",
                        List.of(),
                        since,
                        since.plus(Duration.ofDays(3)),
                        true,
                        "/desk/matters/" + scenes.community + "/" + reference)));
    }

    private MvcTestResult desk(UUID who) {
        return mvc.get().uri("/desk").with(scenes.as(who)).exchange();
    }

    @Test
    void what_can_be_dispatched_together_has_a_box_and_leads_to_the_choice_of_a_unit() {
        waits("2026-7", "dispatch");
        waits("2026-8", "accept");
        assertThat(desk(scenes.lan))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"matter\" value=\"" + scenes.community + "/2026-7\"")
                .contains("formaction=\"/desk/assignments/new\"")
                .doesNotContain("value=\"" + scenes.community + "/2026-8\"");
    }

    @Test
    void where_nothing_can_be_done_together_there_are_no_boxes() {
        waits("2026-9", "accept");
        assertThat(desk(scenes.lan))
                .hasStatusOk()
                .bodyText()
                .contains("路灯不亮")
                .doesNotContain("queue__pick")
                .doesNotContain("/desk/assignments/new");
        assertThat(desk(scenes.li)).hasStatusOk().bodyText().doesNotContain("路灯不亮");
    }
}
