package org.jiayuan.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Proves;
import org.jiayuan.privacy.Whose;
import org.jiayuan.publication.Draft.Entry;
import org.jiayuan.publication.Publication.PublicationId;
import org.jiayuan.redaction.Known;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.unit.UnitScenes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
@Proves(ObjectToPublication.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicationTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    PublishDraft publish;

    @Autowired
    FindPublications find;

    @Autowired
    TakeDownPublication takeDown;

    @Autowired
    CorrectPublication correct;

    @Autowired
    ObjectToPublication object;

    @Autowired
    AnswerObjection answer;

    @Autowired
    Objections objections;

    @Autowired
    ObjectionRecords records;

    @Autowired
    JdbcClient database;

    private UnitScenes people;
    private Act clerk;

    @BeforeAll
    void gather() {
        people = UnitScenes.in(beans);
        clerk = people.actOf(people.lan);
    }

    private PublicationId resolution(String source) {
        return publish.of(
                people.community,
                Draft.of(Kind.RESOLUTION, "关于增设座椅的决议", "同意在榕树下增设四张座椅，联系 13912345678。", "社区公告栏", source, null),
                people.station,
                clerk);
    }

    private static Act later(Act act, int days) {
        return new Act(act.by(), act.at().plus(Duration.ofDays(days)));
    }

    private Act resident() {
        return new Act(new Actor.Person(UUID.randomUUID(), List.of()), UnitScenes.NOW);
    }

    @Test
    void what_is_shown_has_a_number_and_no_personal_data() {
        var first = resolution("council/numbers");
        var second = resolution("council/numbers");
        assertThat(second.number()).isEqualTo(first.number() + 1);
        var shown = find.by(first).orElseThrow();
        assertThat(shown.body()).contains("四张座椅").doesNotContain("13912345678");
        assertThat(shown.endsOn()).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(find.ofSource(people.community, "council/numbers"))
                .extracting(Publication::id)
                .containsExactlyInAnyOrder(first, second);
        assertThat(find.by(people.community, second.reference())).isPresent();
        assertThat(find.by(people.community, "2026-x")).isEmpty();
    }

    @Test
    void a_list_shows_shortened_names_and_nothing_delicate() {
        var id = publish.of(
                people.community,
                new Draft(
                        Kind.CAPTAINS,
                        "楼栋长任命",
                        "拟任命以下楼栋长。",
                        List.of(new Entry("张小三", "3 栋"), new Entry("李四", "4 栋")),
                        Known.nothing(),
                        "社区公告栏",
                        7,
                        null,
                        null),
                people.station,
                clerk);
        assertThat(find.by(id).orElseThrow().lines())
                .containsExactly(new Publication.Line("张*三", "3 栋"), new Publication.Line("李*", "4 栋"));
        assertThatExceptionOfType(PublicationIsWrong.class)
                .isThrownBy(() -> publish.of(
                        people.community,
                        Draft.of(Kind.SUBSIDIES, "补助名单", "低保家庭名单", "社区公告栏", null, null),
                        people.station,
                        clerk))
                .matches(broken -> broken.field().equals("text"));
    }

    @Test
    void it_is_not_taken_down_early_not_even_by_hand() {
        var id = resolution("council/down");
        assertThatExceptionOfType(PublicationIsWrong.class).isThrownBy(() -> takeDown.of(id, later(clerk, 15)));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> database.sql("""
                                UPDATE publication.publications SET taken_down_on = ends_on
                                WHERE community_code = ? AND year = ? AND number = ?
                                """)
                        .params(id.communityCode(), id.year(), id.number())
                        .update());
        takeDown.of(id, later(clerk, 16));
        assertThat(find.by(id).orElseThrow().shown()).isFalse();
    }

    @Test
    void a_correction_without_text_or_reason_is_told_both() {
        var id = resolution("council/not-corrected");
        assertThatExceptionOfType(PublicationIsWrong.class)
                .isThrownBy(() -> correct.of(id, " ", "", later(clerk, 5)))
                .satisfies(broken ->
                        assertThat(broken.told()).extracting(RuleBroken::field).containsExactly("text", "reason"));
    }

    @Test
    void a_correction_is_kept_and_makes_the_days_run_anew() {
        var id = resolution("council/corrected");
        correct.of(id, "同意增设五张座椅。", "数目写错", later(clerk, 5));
        var corrected = find.by(id).orElseThrow();
        assertThat(corrected.body()).isEqualTo("同意增设五张座椅。");
        assertThat(corrected.endsOn()).isEqualTo(LocalDate.of(2026, 12, 13));
        assertThat(database.sql("""
                        SELECT body_before FROM publication.corrections
                        WHERE community_code = ? AND year = ? AND number = ?
                        """)
                        .params(id.communityCode(), id.year(), id.number())
                        .query(String.class)
                        .single())
                .contains("四张座椅");
    }

    @Test
    void a_resident_objects_and_is_answered() {
        var id = resolution("council/objected");
        var wang = resident();
        var objection = object.with(id, "座椅挡了3栋502房的路，我电话 13912345678", wang);
        assertThat(waiting(objection)).isEqualTo(1);
        assertThatExceptionOfType(PublicationIsWrong.class).isThrownBy(() -> takeDown.of(id, later(clerk, 16)));
        answer.with(people.community, objection, true, "位置改到树的另一边", clerk);
        var answered = objections.of(id).getFirst();
        assertThat(answered.shownWords).contains("座椅").doesNotContain("13912345678", "502");
        assertThat(answered.shownAnswer).isEqualTo("位置改到树的另一边");
        assertThat(waiting(objection)).isZero();
        assertThatExceptionOfType(PublicationIsWrong.class)
                .isThrownBy(() -> answer.with(people.community, objection, false, "再答", clerk));
        assertThatExceptionOfType(PublicationIsWrong.class).isThrownBy(() -> object.with(id, "太晚了", later(wang, 16)));
    }

    @Test
    void an_objection_stays_without_whoever_has_her_account_deleted() {
        var wang = resident();
        var id = resolution("council/erased");
        object.with(id, "座椅太少", wang);
        records.erase(new Whose.Account(Objects.requireNonNull(wang.by().account())), Act.ofProgram(UnitScenes.NOW));
        assertThat(objections.of(id)).singleElement().matches(one -> one.accountId == null);
    }

    private int waiting(UUID objection) {
        return database.sql("SELECT count(*) FROM desk.waiting WHERE community_code = ? AND reference = ?")
                .params(people.community, "objection/" + objection)
                .query(Integer.class)
                .single();
    }

    @Test
    void only_who_shows_it_may_change_it() {
        var stranger = UnitScenes.in(beans);
        var id = resolution("council/stranger");
        var other = later(stranger.actOf(stranger.lan), 20);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> takeDown.of(id, other));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> correct.of(id, "x", "y", other));
        var objection = object.with(id, "不同意", resident());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> answer.with(people.community, objection, true, "好", other));
    }
}
