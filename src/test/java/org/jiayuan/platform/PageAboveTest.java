package org.jiayuan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiayuan.JiayuanTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@JiayuanTest
class PageAboveTest {

    @Autowired
    PageAbove above;

    @Autowired
    MockMvcTester web;

    @ParameterizedTest
    @CsvSource({
        "/desk/matters/440305007019/2026-7/notes, /desk/matters/440305007019/2026-7",
        "/desk/reviews/440305007019/2026-7/texts/3, /desk/reviews/440305007019/2026-7",
        "/my/topics/440305007019/2026-7/supports/endings, /my/topics/440305007019/2026-7",
        "/admin/cells, /admin/cells/new",
        "/desk/appeals, /desk/appeals/new",
        "/sign-in/codes, /sign-in",
        "/my/phone/codes, /my/phone",
        "/desk/matters/searches, /desk/matters",
        "/communities/440305007019/appeals, /communities/440305007019/appeals/new",
        "/communities/440305007019/appeals/new/check, /communities/440305007019/appeals/new",
        "//elsewhere.example/notes, /"
    })
    void a_form_belongs_to_the_page_above_it(String form, String page) {
        assertThat(above.of(form)).contains(page);
    }

    @Test
    void whoever_changes_the_language_after_a_refusal_is_led_back_to_the_form() {
        assertThat(web.post()
                        .uri("/sign-in/codes")
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("phone", "?"))
                .hasStatus(422)
                .bodyText()
                .contains("/look?lang=en&amp;back=/sign-in/codes");
        assertThat(web.get().uri("/sign-in/codes")).hasStatus(302).hasRedirectedUrl("/sign-in");
        assertThat(web.put().uri("/sign-in/codes").header("Sec-Fetch-Site", "same-origin"))
                .hasStatus(405);
    }
}
