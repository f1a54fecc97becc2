package org.jiayuan.matter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.matter.TermBook;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.UnitScenes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@JiayuanTest
@Clause(value = "9.2.6", part = true)
class TermsPageTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TermBook book;

    private MvcTestResult enter(UnitScenes scenes, UUID who, String name, String amount, String from) {
        return mvc.post()
                .uri("/desk/terms")
                .with(scenes.as(who))
                .param("name", name)
                .param("amount", amount)
                .param("from", from)
                .param("source", "区治理中心〔2098〕1号")
                .exchange();
    }

    @Test
    void a_number_changes_from_its_day_on_and_only_by_the_centre() {
        var scenes = UnitScenes.in(beans);
        var clerk = scenes.centre(Role.CLERK);
        assertThat(enter(scenes, scenes.head, "ratingDays", "6", "2099-01-01")).hasStatus(404);
        assertThat(mvc.get().uri("/desk/terms").with(UnitScenes.asResident())).hasStatus(404);
        assertThat(enter(scenes, clerk, "ratingDays", "six", "someday"))
                .hasStatus(422)
                .bodyText()
                .contains("amount-error", "from-error", "six");
        assertThat(enter(scenes, clerk, "ratingDays", "0", "2099-01-01")).hasStatus(422);
        assertThat(enter(scenes, clerk, "no-such-number", "5", "2099-01-01")).hasStatus(422);
        assertThat(enter(scenes, clerk, "ratingDays", "6", "2020-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("from-error");
        assertThat(enter(scenes, clerk, "ratingDays", "6", "2099-01-01")).hasStatus(302);
        assertThat(book.on(LocalDate.of(2098, 12, 31)).ratingDays()).isEqualTo(5);
        assertThat(book.on(LocalDate.of(2099, 1, 1)).ratingDays()).isEqualTo(6);
        assertThat(mvc.get().uri("/desk/terms").with(scenes.as(scenes.head)))
                .hasStatusOk()
                .bodyText()
                .contains("区治理中心〔2098〕1号")
                .doesNotContain("action=\"/desk/terms\"");
    }
}
