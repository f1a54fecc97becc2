package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Proves;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Job;
import org.jiayuan.privacy.AnswerRequest;
import org.jiayuan.privacy.AskAboutData;
import org.jiayuan.privacy.ChangeConsent;
import org.jiayuan.privacy.Request;
import org.jiayuan.privacy.Requests;
import org.jiayuan.privacy.ShowData;
import org.jiayuan.privacy.TakeAlong;
import org.jiayuan.privacy.Whose;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Grant;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.shared.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a person sees of what is kept about her, takes along, takes back and has deleted. */
@JiayuanTest
@Proves({AskAboutData.class, TakeAlong.class, ChangeConsent.class})
class HerDataTest {

    private static final String PHONE = "13955567001";

    @Autowired
    ApplicationContext beans;

    @Autowired
    ShowData show;

    @Autowired
    TakeAlong take;

    @Autowired
    AskAboutData ask;

    @Autowired
    AnswerRequest answer;

    @Autowired
    ChangeConsent change;

    @Autowired
    Requests requests;

    @Autowired
    List<Job> jobs;

    private static Whose whose(MatterId id) {
        return new Whose.Reporter(id.communityCode(), id.reference());
    }

    private static Act anyone(String at) {
        return new Act(Actor.ANYONE, Street.when(at));
    }

    private static Act security(String at) {
        var grant = new Grant(Role.SECURITY_ADMIN, new UUID(7, 7), new Scope(List.of("440305")), "*");
        return new Act(new Actor.Person(new UUID(7, 8), List.of(grant)), Street.when(at));
    }

    private Map<String, String> takenAlong(Whose whose, Street street) throws IOException {
        var screen = street.screen("2026-05-08T10:00");
        var out = new ByteArrayOutputStream();
        take.write(take.gather(whose, anyone("2026-05-08T10:00"), screen), screen, out);
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void she_takes_along_her_words_and_her_number_for_people_and_for_machines() throws IOException {
        var street = Street.in(beans);
        var id = street.report(Street.CATTLE, "村口的水管漏了三天", About.NOBODY, PHONE, "2026-05-07T09:00");
        street.bean(ShowMatter.class)
                .toStaff(
                        id,
                        new Act(street.clerk, Street.when("2026-05-07T10:00")),
                        street.screen("2026-05-07T10:00"),
                        -1);
        var files = takenAlong(whose(id), street);
        assertThat(files).containsOnlyKeys("index.html", "data.json");
        assertThat(files.get("data.json")).contains("村口的水管漏了三天").contains(PHONE).contains("甲一");
        assertThat(files.get("index.html"))
                .contains("村口的水管漏了三天")
                .contains(PHONE)
                .contains("@media (max-width");
    }

    @Test
    void taking_a_consent_back_takes_number_and_public_text_out_at_once() {
        var street = Street.in(beans);
        var id = street.report(Street.CATTLE, "路口的灯不亮", About.NOBODY, PHONE, "2026-05-07T09:10");
        assertThat(show.consents(whose(id))).extracting(ShowData.Standing::key).containsExactly("publication", "phone");
        change.to(whose(id), "phone", false, anyone("2026-05-07T09:20"));
        change.to(whose(id), "publication", false, anyone("2026-05-07T09:21"));
        var matter = street.matter(id);
        assertThat(matter.reporter().phone()).isNull();
        assertThat(matter.reporter().phoneIndex()).isNull();
        assertThat(matter.listed()).isFalse();
        assertThat(show.consents(whose(id))).isEmpty();
        assertThatThrownBy(() -> change.to(whose(id), "messages", false, anyone("2026-05-07T09:22")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_deletion_is_answered_by_the_security_administrator_and_carried_out_later() {
        var street = Street.in(beans);
        var id = street.report(Street.CATTLE, "广场太吵", About.NOBODY, PHONE, "2026-05-07T09:30");
        ask.with(whose(id), Request.Kind.DELETION, null, anyone("2026-05-07T09:40"));
        assertThatThrownBy(() -> ask.with(whose(id), Request.Kind.DELETION, null, anyone("2026-05-07T09:41")))
                .isInstanceOf(RuleBroken.class);
        var request = requests.of(id.communityCode(), whose(id)).getFirst();
        assertThat(request.dueAt()).isEqualTo(Street.when("2026-05-28T00:00"));
        assertThatThrownBy(() -> answer.with(
                        id.communityCode(),
                        request.id(),
                        Request.Outcome.DONE,
                        null,
                        new Act(street.clerk, Street.when("2026-05-08T09:00"))))
                .isInstanceOf(NotFound.class);
        answer.with(id.communityCode(), request.id(), Request.Outcome.DONE, null, security("2026-05-08T09:00"));
        var erase = jobs.stream()
                .filter(job -> job.name().equals("privacy.erase"))
                .findFirst()
                .orElseThrow();
        erase.run(Street.when("2026-05-08T09:30"));
        assertThat(street.matter(id).reporter().phone()).isNotNull();
        erase.run(Street.when("2026-05-08T09:00").plus(Duration.ofMinutes(61)));
        var reporter = street.matter(id).reporter();
        assertThat(reporter.phone()).isNull();
        assertThat(reporter.nickname()).isEqualTo("居民");
        assertThat(street.matter(id).title()).isNotBlank();
    }

    @Test
    void a_refusal_needs_its_reason_and_she_reads_it() {
        var street = Street.in(beans);
        var id = street.report(Street.CATTLE, "井盖松了", About.NOBODY, null, "2026-05-07T09:50");
        var correction = Request.Kind.CORRECTION;
        assertThatThrownBy(() -> ask.with(whose(id), correction, " ", anyone("2026-05-07T09:55")))
                .isInstanceOf(RuleBroken.class);
        ask.with(whose(id), correction, "地点写错了，是南门", anyone("2026-05-07T09:56"));
        var request = requests.of(id.communityCode(), whose(id)).getFirst();
        var refused = Request.Outcome.REFUSED;
        assertThatThrownBy(
                        () -> answer.with(id.communityCode(), request.id(), refused, "", security("2026-05-08T09:00")))
                .isInstanceOf(RuleBroken.class);
        answer.with(id.communityCode(), request.id(), refused, "现场核对过，是北门", security("2026-05-08T09:01"));
        var asked = show.asked(whose(id), anyone("2026-05-08T09:02")).getFirst();
        assertThat(asked.words()).isEqualTo("地点写错了，是南门");
        assertThat(asked.answer()).isEqualTo("现场核对过，是北门");
        assertThat(asked.request().open()).isFalse();
    }
}
