package org.jiayuan.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.archive.StagingToken;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Signals;
import org.jiayuan.programme.Evidence.Verdict;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.unit.Unit.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lead units are every test's: what is said of them here is taken back. */
@JiayuanTest
class AppointLeadTest {

    private static final String COMMUNITY = "440305008016";
    private static final String OTHER = "440305006013";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-21T02:00:00Z");

    @Autowired
    ApplicationContext beans;

    @Autowired
    AppointLead appoint;

    @Autowired
    ReportEvidence report;

    @Autowired
    CheckEvidence check;

    @Autowired
    FindEvidence find;

    @Autowired
    BoardReach reach;

    @Autowired
    Divisions divisions;

    @Autowired
    Signals signals;

    @Autowired
    JdbcClient database;

    private UUID centre;
    private UUID office;
    private UUID civil;
    private UUID social;
    private Actor.Person clerk;

    @BeforeEach
    void engage() {
        var offices = Offices.in(beans);
        var home = divisions.home().code();
        centre = offices.unit(Kind.DISTRICT, home);
        office = offices.unit(Kind.SUB_DISTRICT, "440305008000");
        civil = offices.unit(Kind.BUREAU, home);
        social = offices.unit(Kind.BUREAU, home);
        clerk = Offices.clerk(offices.unit(Kind.STATION, COMMUNITY), COMMUNITY);
    }

    @AfterEach
    void takeBack() {
        database.sql("DELETE FROM programme.lead_units").update();
        signals.raise(Cycles.SIGNAL, "");
    }

    private void lead(String lead, @Nullable UUID unit, LocalDate from) {
        appoint.of(lead, unit, from, new Act(Offices.clerk(centre, "440305"), NOW));
    }

    private UUID reported(String clause) {
        return report.of(COMMUNITY, clause, "做了", StagingToken.fresh(), new Act(clerk, NOW));
    }

    private List<UUID> desks(UUID evidence) {
        return database.sql("SELECT unit_id FROM desk.waiting WHERE module = 'programme' AND reference = ?")
                .param(evidence.toString())
                .query((row, number) -> Rows.uuid(row, "unit_id"))
                .list();
    }

    private void refused(Actor actor, UUID evidence) {
        assertThatThrownBy(() -> check.of(COMMUNITY, evidence, Verdict.ACCEPTED, "", new Act(actor, LATER)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Clause(
            value = {"0.2", "0.4"},
            part = true)
    void the_bureau_that_leads_is_asked_and_gives_the_verdict() {
        lead("civil-affairs", civil, TODAY);
        lead("social-work", social, TODAY);
        var bureau = Offices.clerk(civil, "440305");
        var evidence = reported("6.2.5");
        assertThat(desks(evidence)).containsExactlyInAnyOrder(civil, social);
        refused(clerk, evidence);
        refused(Offices.clerk(office, "440305008"), evidence);
        refused(Offices.clerk(centre, "440305"), evidence);
        refused(Offices.clerk(civil, OTHER), evidence);
        check.of(COMMUNITY, evidence, Verdict.ACCEPTED, "", new Act(bureau, LATER));
        assertThat(find.get(COMMUNITY, evidence).checkedBy()).isEqualTo(bureau.account());
        assertThat(desks(evidence)).isEmpty();
    }

    @Test
    void a_bureau_checks_what_it_leads_only() {
        lead("civil-affairs", civil, TODAY);
        var bureau = Offices.clerk(civil, "440305");
        refused(bureau, reported("1.2.2"));
        refused(bureau, reported("10.1.1"));
        assertThat(reach.sees(bureau, divisions.get(COMMUNITY))).isTrue();
        assertThat(reach.sees(Offices.clerk(social, "440305"), divisions.get(COMMUNITY)))
                .isFalse();
    }

    @Test
    void where_the_lead_unit_is_unknown_the_centre_is_asked_and_checks() {
        var evidence = reported("10.1.2");
        assertThat(desks(evidence)).containsExactly(centre);
        refused(Offices.clerk(office, "440305008"), evidence);
        check.of(COMMUNITY, evidence, Verdict.ACCEPTED, "", new Act(Offices.clerk(centre, "440305"), LATER));
        assertThat(find.get(COMMUNITY, evidence).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void where_sub_districts_lead_the_office_of_its_own_communities_checks() {
        var evidence = reported("1.2.5");
        assertThat(desks(evidence)).containsExactly(office);
        refused(Offices.clerk(office, "440305006"), evidence);
        check.of(COMMUNITY, evidence, Verdict.ACCEPTED, "", new Act(Offices.clerk(office, "440305008"), LATER));
    }

    @Test
    void what_waits_moves_to_the_desk_of_the_unit_that_leads_now() {
        var evidence = reported("7.2.3");
        assertThat(desks(evidence)).containsExactly(centre);
        lead("civil-affairs", social, TODAY.minusDays(1));
        assertThat(desks(evidence)).containsExactly(social);
        lead("civil-affairs", civil, TODAY);
        assertThat(desks(evidence)).containsExactly(civil);
        refused(Offices.clerk(social, "440305"), evidence);
        check.of(COMMUNITY, evidence, Verdict.ACCEPTED, "", new Act(Offices.clerk(civil, "440305"), LATER));
    }

    @Test
    void what_cannot_be_is_refused_beside_its_field() {
        lead("civil-affairs", civil, TODAY.minusDays(3));
        wrong("led", "nobody", civil, TODAY);
        wrong("led", "sub-districts", civil, TODAY);
        wrong("unit", "union", office, TODAY);
        wrong("acting", "union", civil, TODAY.plusDays(1));
        wrong("acting", "civil-affairs", null, TODAY.minusDays(3));
        lead("civil-affairs", null, TODAY.minusDays(2));
    }

    private void wrong(String field, String lead, @Nullable UUID unit, LocalDate from) {
        assertThatThrownBy(() -> lead(lead, unit, from))
                .isInstanceOfSatisfying(
                        ProgrammeFieldIsWrong.class,
                        wrong -> assertThat(wrong.field()).isEqualTo(field));
    }
}
