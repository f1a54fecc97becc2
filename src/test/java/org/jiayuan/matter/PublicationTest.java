package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Proves;
import org.jiayuan.Visitor;
import org.jiayuan.archive.Allowance;
import org.jiayuan.archive.FindAttachments;
import org.jiayuan.archive.Mask;
import org.jiayuan.archive.Size;
import org.jiayuan.archive.Snapshots;
import org.jiayuan.archive.StagingToken;
import org.jiayuan.archive.StoreAttachment;
import org.jiayuan.archive.Upload;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What becomes public and who lets it. */
@JiayuanTest
@Proves({LookAtWords.class, ShowAsks.class, ShowPhotos.class})
class PublicationTest {

    private static final String NOON = "2026-03-10T12:00";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester web;

    @Autowired
    LookAtWords words;

    @Autowired
    LookAtPhoto photos;

    @Autowired
    ReadPhoto read;

    @Autowired
    ShowPhotos shown;

    @Autowired
    MakeMove make;

    @Autowired
    StoreAttachment store;

    @Autowired
    FindAttachments attachments;

    /** What is written stands in no other test's matter. */
    private final String secret = "井盖松了" + Math.abs(UUID.randomUUID().hashCode() % 900) + "天，晚上踩上去会响";

    private final String later = "今天又有" + Math.abs(UUID.randomUUID().hashCode() % 900) + "个人在那里摔倒了";

    private Street street;
    private int done;

    @BeforeEach
    void open() {
        street = Street.in(context);
    }

    private MatterId reported() {
        return street.report(Street.CATTLE, secret, "2026-03-09T09:00");
    }

    /** One does one thing after the other. */
    private Act by(Actor who) {
        return new Act(who, Street.when(NOON).plusSeconds(++done));
    }

    private UUID addPhoto(MatterId id, String says) {
        var token = StagingToken.fresh();
        var act = new Act(Actor.ANYONE, Street.when("2026-03-09T10:00"));
        store.of(
                new Upload(id.communityCode(), token, "a.jpg", Snapshots.jpeg(300, 300)),
                Allowance.ofForm("photos"),
                act);
        var enclosed = Enclosed.on(attachments.staged(id.communityCode(), token));
        make.byReporter(id, MakeMove.UNSEEN, act, new Reporting.Add(says, enclosed));
        return shown.all(id).getLast().id();
    }

    private int version(MatterId id, UUID photo) {
        var all = shown.all(id).stream().filter(kept -> kept.id().equals(photo));
        return all.findFirst().orElseThrow().file().version();
    }

    private void show(MatterId id, int sequence, String text) {
        words.of(id, sequence, new LookAtWords.Decision.Show(text, Map.of()), by(street.editor));
    }

    private static String address(MatterId id) {
        return "/communities/" + id.communityCode() + "/matters/" + id.reference();
    }

    private String page(MatterId id) {
        return Visitor.text(Visitor.anyone(web).get(address(id)));
    }

    private List<String> publicPages(MatterId id) {
        var community = "/communities/" + id.communityCode();
        var pages = new ArrayList<String>();
        for (var address : List.of(community, community + "/matters", address(id), "/", community)) {
            pages.add(Visitor.text(Visitor.anyone(web).get(address)));
        }
        return pages;
    }

    private MvcTestResult photo(MatterId id, UUID photo) {
        return Visitor.anyone(web).get(address(id) + "/photos/" + photo + "/small");
    }

    @Test
    @Clause(value = "9.1.5", part = true)
    void nothing_is_public_until_somebody_has_looked() {
        var id = reported();
        var photo = addPhoto(id, later);
        assertThat(publicPages(id)).noneSatisfy(page -> assertThat(page).containsAnyOf(secret, later));
        assertThat(photo(id, photo)).hasStatus(404);
        assertThat(page(id)).doesNotContain("/photos/");

        show(id, 1, secret);
        assertThat(page(id)).contains(secret).doesNotContain(later, "/photos/");
        assertThat(photo(id, photo)).hasStatus(404);

        show(id, 2, later);
        assertThat(page(id)).contains(later).doesNotContain("/photos/");

        photos.of(id, photo, version(id, photo), new LookAtPhoto.Decision.Show("一个松动的井盖"), by(street.editor));
        assertThat(page(id)).contains("/photos/" + photo, "一个松动的井盖");
        assertThat(photo(id, photo)).hasStatusOk().hasHeader("Cache-Control", "public, no-cache");
        assertThat(street.matter(id).unlooked()).isZero();
    }

    @Test
    void what_was_hidden_is_seen_by_nobody_who_has_not_to_do_with_it() {
        var id = reported();
        var photo = addPhoto(id, later);
        show(id, 1, secret);
        words.of(id, 2, new LookAtWords.Decision.Hide("private"), by(street.editor));
        photos.of(id, photo, version(id, photo), new LookAtPhoto.Decision.Hide("private"), by(street.editor));
        assertThat(page(id)).contains(secret).doesNotContain(later, "/photos/");
        assertThat(photo(id, photo)).hasStatus(404);
        assertThat(street.matter(id).unlooked()).isZero();

        words.of(id, 1, new LookAtWords.Decision.Hide("insult"), by(street.editor));
        assertThat(publicPages(id)).noneSatisfy(page -> assertThat(page).contains(secret));
    }

    @Test
    void a_shown_photo_goes_when_it_is_covered_anew_or_the_matter_is_taken_back() {
        var id = reported();
        var photo = addPhoto(id, later);
        show(id, 1, secret);
        photos.of(id, photo, version(id, photo), new LookAtPhoto.Decision.Show(null), by(street.editor));
        assertThat(photo(id, photo)).hasStatusOk();
        var cover = new LookAtPhoto.Decision.Cover(List.of(new Mask(0, 0, 400, 400)));
        photos.of(id, photo, version(id, photo), cover, by(street.editor));
        assertThat(photo(id, photo)).hasStatus(404);
        assertThat(street.matter(id).unlooked()).isEqualTo(2);
        photos.of(id, photo, version(id, photo), new LookAtPhoto.Decision.Show(null), by(street.editor));
        assertThat(photo(id, photo)).hasStatusOk();
        var covered = Snapshots.decoded(read.forEverybody(id, photo, Size.FULL).bytes());
        assertThat(new java.awt.Color(covered.getRGB(20, 20)).getRed()).isLessThan(200);
        assertThat(new java.awt.Color(covered.getRGB(20, 200)).getRed()).isGreaterThan(200);

        make.byReporter(id, MakeMove.UNSEEN, by(Actor.ANYONE), new Reporting.Withdraw(null));
        assertThat(photo(id, photo)).hasStatus(404);
        assertThat(page(id)).doesNotContain(secret, "/photos/");
    }

    @Test
    void questions_are_public_only_as_they_were_let_stand() {
        var id = reported();
        var asks = context.getBean(WaitingWords.class).of(id).getFirst().asks();
        assertThat(asks).isNotEmpty();
        show(id, 1, "井盖松了");
        assertThat(page(id)).doesNotContain(secret);
        var decision =
                new LookAtWords.Decision.Show("井盖松了", Map.of(asks.getFirst().number(), "什么时候修好？"));
        words.of(id, 1, decision, by(street.editor));
        assertThat(page(id)).contains("什么时候修好？").doesNotContain(secret);
        make.byReporter(id, MakeMove.UNSEEN, by(Actor.ANYONE), new Working.CorrectAsks(List.of("王建国家门口什么时候修？")));
        assertThat(page(id)).doesNotContain("家门口什么时候修");
        assertThat(street.matter(id).unlooked()).isEqualTo(1);
    }

    @Test
    void a_photo_that_changed_meanwhile_is_not_shown() {
        var id = reported();
        var photo = addPhoto(id, later);
        int seen = version(id, photo);
        photos.of(id, photo, seen, new LookAtPhoto.Decision.Cover(List.of(new Mask(0, 0, 10, 10))), by(street.editor));
        assertThatThrownBy(() -> photos.of(id, photo, seen, new LookAtPhoto.Decision.Show(null), by(street.editor)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(
                        () -> photos.of(id, photo, seen, new LookAtPhoto.Decision.Hide("because"), by(street.editor)))
                .isInstanceOf(FieldIsWrong.class);
    }

    @Test
    void the_original_is_for_those_who_work_with_the_matter() {
        var id = reported();
        var photo = addPhoto(id, later);
        assertThat(read.forStaff(id, photo, Size.SMALL, by(street.clerk)).bytes())
                .isNotEmpty();
        assertThat(read.forStaff(id, photo, Size.SMALL, by(street.editor)).bytes())
                .isNotEmpty();
        assertThatThrownBy(() -> read.forStaff(id, photo, Size.SMALL, by(street.mason)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> read.forStaff(id, photo, Size.SMALL, by(street.otherClerk)))
                .isInstanceOf(NotFound.class);
        var other = reported();
        assertThatThrownBy(() -> read.forReporter(other, photo, Size.SMALL, by(Actor.ANYONE)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_photo_of_a_reply_reaches_the_reporter_when_the_reply_does() {
        var id = reported();
        street.send(id, street.bureau, "2026-03-09T09:30");
        street.does(street.mason, id, "2026-03-09T10:00", new Dispatching.Take(null));
        var token = StagingToken.fresh();
        var at = new Act(street.mason, Street.when("2026-03-09T14:00"));
        store.of(
                new Upload(id.communityCode(), token, "a.png", Snapshots.png(300, 300)),
                Allowance.ofForm("photos"),
                at);
        var answers = context.getBean(OpenAsks.class).of(street.matter(id)).stream()
                .map(ask -> new Ask.Answer(ask, Ask.Outcome.ANSWERED, "修好了", null))
                .toList();
        var enclosed = Enclosed.on(attachments.staged(id.communityCode(), token));
        make.byStaff(id, MakeMove.UNSEEN, at, new Replying.Reply(answers, "您好", enclosed));
        var photo = shown.all(id).getFirst().id();
        assertThatThrownBy(() -> read.forReporter(id, photo, Size.SMALL, by(Actor.ANYONE)))
                .isInstanceOf(NotFound.class);
        street.does(street.secondClerk, id, "2026-03-09T15:00", new Replying.Check(true, null));
        assertThat(read.forReporter(id, photo, Size.SMALL, by(Actor.ANYONE)).bytes())
                .isNotEmpty();
        assertThatThrownBy(() -> read.forEverybody(id, photo, Size.SMALL)).isInstanceOf(NotFound.class);
    }

    @Test
    void the_words_of_a_reply_reach_the_reporter_when_it_has_passed_and_those_that_failed_never() {
        var id = reported();
        street.send(id, street.bureau, "2026-03-09T09:30");
        street.does(street.mason, id, "2026-03-09T10:00", new Dispatching.Take(null));
        var answers = context.getBean(OpenAsks.class).of(street.matter(id)).stream()
                .map(ask -> new Ask.Answer(ask, Ask.Outcome.ANSWERED, "修好了", null))
                .toList();
        street.does(street.mason, id, "2026-03-09T11:00", new Replying.Reply(answers, "先糊弄一句"));
        assertThat(words(id)).doesNotContain("先糊弄一句");
        street.does(street.secondClerk, id, "2026-03-09T12:00", new Replying.Check(false, "写清楚"));
        street.does(street.mason, id, "2026-03-09T13:00", new Replying.Reply(answers, "换了新的，请您看看"));
        assertThat(words(id)).doesNotContain("换了新的，请您看看");
        street.does(street.secondClerk, id, "2026-03-09T15:00", new Replying.Check(true, null));
        assertThat(words(id)).contains("换了新的，请您看看").doesNotContain("先糊弄一句", "写清楚");
    }

    private List<String> words(MatterId id) {
        var screen = street.screen("2026-03-09T16:00");
        return context.getBean(ShowMatter.class).toReporter(id, by(Actor.ANYONE), screen).thread().stream()
                .map(entry -> Objects.requireNonNullElse(entry.words(), ""))
                .toList();
    }
}
