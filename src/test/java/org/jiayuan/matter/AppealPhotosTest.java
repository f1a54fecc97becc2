package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Visitor;
import org.jiayuan.appeal.SubmitAppeal;
import org.jiayuan.archive.Snapshots;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Photos on their way through the form of an appeal, as a browser without script sends them. */
@JiayuanTest
class AppealPhotosTest {

    private static final String FORM = "/communities/" + Street.CATTLE + "/appeals";
    private static final Pattern STAGED = Pattern.compile("/attachments/[\\w/-]+");
    private static final Pattern PHOTO = Pattern.compile("/track/[\\w./-]+/photos/[0-9a-f-]{36}/small");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester web;

    @Autowired
    SubmitAppeal submit;

    private String key;

    @BeforeEach
    void open() {
        Street.in(context);
        key = submit.key(new Act(Actor.ANYONE, Instant.now().minusSeconds(60)));
    }

    private MvcTestResult send(String address, String more, byte[]... files) {
        var request = web.post().uri(address).multipart().header("Sec-Fetch-Site", "same-origin");
        for (var file : files) {
            request = request.file(new MockMultipartFile("photos", "IMG_0001.JPG", "image/jpeg", file));
        }
        var fields = new String[] {
            "text",
            "村口的路灯不亮了，什么时候修？",
            "cell",
            Street.CATTLE + "01",
            "category",
            "suggestion",
            "asks",
            "什么时候修？",
            "key",
            key,
            "phone",
            more
        };
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static long count(Pattern pattern, MvcTestResult answer) {
        return pattern.matcher(Visitor.text(answer)).results().count();
    }

    private static String first(Pattern pattern, MvcTestResult answer) {
        var found = pattern.matcher(Visitor.text(answer));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Test
    void what_is_refused_says_why_beside_the_field_and_what_is_good_stays() {
        var answer = send(FORM, "", Snapshots.jpeg(300, 200), Snapshots.heic());
        assertThat(answer).hasStatus(422);
        assertThat(Visitor.text(answer)).contains("archive.broken.heic", "id=\"photos-error\"", "村口的路灯不亮了");
        assertThat(count(STAGED, answer)).isEqualTo(1);
        assertThat(Visitor.text(send(FORM, "", Snapshots.pngThatClaims(20_000, 20_000))))
                .contains("archive.broken.too-many-pixels");
        assertThat(Visitor.text(send(FORM, "", "hello".getBytes(StandardCharsets.US_ASCII))))
                .contains("archive.broken.unknown");
        assertThat(Visitor.text(send(FORM, "", new byte[11 * 1024 * 1024]))).contains("archive.broken.too-large");
        assertThat(submit.sent(Street.CATTLE, key)).isEmpty();
    }

    @Test
    void chosen_photos_outlive_a_wrong_field_and_come_with_the_appeal() {
        assertThat(send(FORM + "/new/check", "", Snapshots.jpeg(300, 200))).hasStatusOk();
        var wrong = send(FORM, "123", Snapshots.png(300, 200));
        assertThat(wrong).hasStatus(422);
        assertThat(count(STAGED, wrong)).isEqualTo(2);
        assertThat(Visitor.anyone(web).get(first(STAGED, wrong)))
                .hasStatusOk()
                .hasContentType("image/jpeg")
                .hasHeader("Cache-Control", "private, no-store");

        var sent = send(FORM, "");
        assertThat(sent).hasStatus(302);
        var track = String.valueOf(sent.getResponse().getRedirectedUrl());
        assertThat(send(FORM, "", Snapshots.jpeg(30, 20)).getResponse().getRedirectedUrl())
                .isEqualTo(track);
        var hers = Visitor.anyone(web).get(track);
        assertThat(count(PHOTO, hers)).isEqualTo(2);
        var photo = first(PHOTO, hers);
        assertThat(Visitor.anyone(web).get(photo)).hasStatusOk().hasHeader("Cache-Control", "private, no-store");
        assertThat(Visitor.anyone(web).get(photo.replaceAll("[\\w-]{22}/photos", "A".repeat(22) + "/photos")))
                .hasStatus(404);
    }

    @Test
    void one_is_taken_off_again_and_six_are_too_many() {
        var some = send(FORM + "/new/check", "", Snapshots.jpeg(30, 20), Snapshots.jpeg(30, 20));
        var id = first(STAGED, some).replaceAll(".*/", "");
        var request = web.post()
                .uri(FORM + "/new/check")
                .header("Sec-Fetch-Site", "same-origin")
                .param("text", "村口的路灯不亮了")
                .param("cell", Street.CATTLE + "01")
                .param("key", key)
                .param("tray", id);
        assertThat(count(STAGED, request.exchange())).isEqualTo(1);
        var jpeg = Snapshots.jpeg(30, 20);
        var full = send(FORM + "/new/check", "", jpeg, jpeg, jpeg, jpeg, jpeg);
        assertThat(full).hasStatus(422);
        assertThat(Visitor.text(full)).contains("archive.broken.too-many");
        assertThat(count(STAGED, full)).isEqualTo(5);
    }

    @Test
    void a_photo_chosen_for_a_form_is_shown_to_nobody_else() {
        var link = first(STAGED, send(FORM + "/new/check", "", Snapshots.jpeg(30, 20)));
        var parts = link.split("/");
        assertThat(Visitor.anyone(web).get(link.replace(parts[3], "A".repeat(22))))
                .hasStatus(404);
        assertThat(Visitor.anyone(web).get(link.replace(parts[2], Street.REEDS)))
                .hasStatus(404);
        assertThat(Visitor.anyone(web).get("/attachments/x/y/z")).hasStatus(404);
    }
}
