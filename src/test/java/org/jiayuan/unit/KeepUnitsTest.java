package org.jiayuan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Proves;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
@Proves({Keeping.class, CloseUnit.class})
class KeepUnitsTest {

    private static final Instant NOW = UnitScenes.NOW;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Units units;

    @Autowired
    OpenUnit open;

    @Autowired
    CloseUnit close;

    @Autowired
    JoinUnit join;

    @Autowired
    LeaveUnit leave;

    @Autowired
    NoteAbsence note;

    @Autowired
    EndAbsence end;

    @Autowired
    Keeping keeping;

    @Autowired
    JdbcClient database;

    private UnitScenes scenes;

    @BeforeEach
    void engage() {
        scenes = UnitScenes.in(beans);
    }

    private int audited(UUID unit, String action) {
        return database.sql("SELECT count(*) FROM audit.entries WHERE object = ? AND action = ?")
                .params("unit/" + unit, action)
                .query(Integer.class)
                .single();
    }

    @Test
    void a_head_keeps_her_unit_and_its_grid_team_and_no_other() {
        var neighbours = UnitScenes.neighbours(beans);
        var head = scenes.actor(scenes.head);
        assertThat(keeping.kept(scenes.station, head).id()).isEqualTo(scenes.station);
        assertThat(keeping.kept(scenes.team, head).id()).isEqualTo(scenes.team);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> keeping.kept(neighbours.station, head));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> keeping.seen(neighbours.team, head));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> keeping.kept(scenes.centre, head));
        assertThat(keeping.keepsDistrict(head)).isFalse();
    }

    @Test
    void the_centre_and_the_system_administrator_keep_what_lies_in_the_division_of_their_grant() {
        var clerk = scenes.actor(scenes.centre(Role.CLERK));
        assertThat(keeping.kept(scenes.station, clerk).id()).isEqualTo(scenes.station);
        assertThat(keeping.keepsDistrict(clerk)).isTrue();
        var admin = scenes.actor(scenes.hire("管理员", scenes.centre, Role.SYSTEM_ADMIN, scenes.subDistrict));
        assertThat(keeping.kept(scenes.station, admin).id()).isEqualTo(scenes.station);
        assertThat(keeping.keepsDistrict(admin)).isFalse();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> keeping.kept(scenes.centre, admin));
        var lead = scenes.actor(scenes.centre(Role.LEAD));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> keeping.kept(scenes.station, lead));
    }

    @Test
    void whoever_works_in_a_unit_sees_it_and_does_not_keep_it() {
        var li = scenes.actor(scenes.li);
        assertThat(keeping.seen(scenes.team, li).id()).isEqualTo(scenes.team);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> keeping.kept(scenes.team, li));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> keeping.seen(scenes.station, li));
    }

    @Test
    void a_renamed_unit_keeps_its_former_name_with_the_day() {
        var firm = scenes.unit(Unit.Kind.PROPERTY_FIRM, scenes.station, scenes.community, "海岸物业");
        open.as(
                UnitScenes.described(firm, Unit.Kind.PROPERTY_FIRM, scenes.station, scenes.community, "新海岸物业"),
                UnitScenes.act());
        assertThat(units.get(firm).name()).isEqualTo("新海岸物业");
        assertThat(database.sql("SELECT name || ' ' || to_day FROM unit.aliases WHERE unit_id = ?")
                        .param(firm)
                        .query(String.class)
                        .list())
                .containsExactly("海岸物业 2026-11-23");
        assertThat(audited(firm, "unit.enter")).isEqualTo(2);
    }

    @Test
    void a_community_has_one_station_and_an_office_works_for_a_sub_district() {
        assertThatExceptionOfType(UnitIsWrong.class)
                .isThrownBy(() -> scenes.unit(Unit.Kind.STATION, null, scenes.community, "又一个工作站"))
                .matches(broken -> broken.key().equals("unit.broken.kind-there"));
        assertThatExceptionOfType(UnitIsWrong.class)
                .isThrownBy(() -> scenes.unit(Unit.Kind.BUREAU, null, scenes.community, "社区的局"))
                .matches(broken -> broken.key().equals("unit.broken.kind-division"));
        assertThatExceptionOfType(UnitIsWrong.class)
                .isThrownBy(() -> scenes.unit(Unit.Kind.PROPERTY_FIRM, null, scenes.community, " "))
                .matches(broken -> broken.field().equals("name"));
    }

    @Test
    void a_unit_closes_when_nothing_depends_on_it() {
        var firm = scenes.unit(Unit.Kind.PROPERTY_FIRM, scenes.station, scenes.community, "要关的物业");
        var worker = scenes.hire("物业的人", firm, Role.CLERK, scenes.community);
        assertThatExceptionOfType(UnitIsWrong.class)
                .isThrownBy(() -> close.of(firm, UnitScenes.act()))
                .matches(broken -> broken.key().equals("unit.broken.close-members"));
        assertThatExceptionOfType(UnitIsWrong.class)
                .isThrownBy(() -> close.of(scenes.station, UnitScenes.act()))
                .matches(broken -> broken.key().equals("unit.broken.close-needed"));
        leave.of(firm, worker, UnitScenes.act());
        close.of(firm, UnitScenes.act());
        assertThat(units.get(firm).to()).isEqualTo("2026-11-23");
        assertThat(units.of(scenes.community)).noneMatch(unit -> unit.id().equals(firm));
        assertThatExceptionOfType(UnitIsWrong.class)
                .isThrownBy(() -> join.of(firm, worker, UnitScenes.act()))
                .matches(broken -> broken.key().equals("unit.broken.closed"));
        assertThat(audited(firm, "unit.close")).isEqualTo(1);
    }

    @Test
    void who_leaves_loses_her_grants_there_and_may_come_back_the_same_day() {
        var firm = scenes.unit(Unit.Kind.PROPERTY_FIRM, scenes.station, scenes.community, "来去物业");
        var worker = scenes.hire("来去的人", firm, Role.CLERK, scenes.community);
        leave.of(firm, worker, UnitScenes.act());
        assertThat(units.members(firm)).isEmpty();
        assertThat(scenes.actor(worker).grants()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> leave.of(firm, worker, UnitScenes.act()));
        join.of(firm, worker, UnitScenes.act());
        join.of(firm, worker, UnitScenes.act());
        assertThat(units.members(firm)).containsExactly(worker);
        assertThat(audited(firm, "unit.join")).isEqualTo(2);
        assertThat(audited(firm, "unit.leave")).isEqualTo(1);
    }

    @Test
    void an_absence_has_a_deputy_of_the_same_unit_who_is_there_herself() {
        var from = NOW.plus(Duration.ofDays(10));
        var to = from.plus(Duration.ofDays(2));
        var act = UnitScenes.act();
        assertBroken("to", () -> note.of(scenes.team, scenes.li, to, from, null, act));
        assertBroken("to", () -> note.of(scenes.team, scenes.li, NOW.minusSeconds(60), NOW, null, act));
        assertBroken("deputy", () -> note.of(scenes.team, scenes.li, from, to, scenes.li, act));
        assertBroken("deputy", () -> note.of(scenes.team, scenes.li, from, to, scenes.lan, act));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> note.of(scenes.team, scenes.lan, from, to, null, act));
        note.of(scenes.team, scenes.li, from, to, scenes.wu, act);
        assertBroken("from", () -> note.of(scenes.team, scenes.li, from, to, null, act));
        assertBroken("deputy", () -> note.of(scenes.team, scenes.wu, from, to, scenes.li, act));
        var absence = database.sql("SELECT id FROM unit.absences WHERE account_id = ?")
                .param(scenes.li)
                .query(UUID.class)
                .single();
        end.of(scenes.team, scenes.li, absence, new Act(act.by(), from.plusSeconds(60)));
        assertThat(database.sql("SELECT ends_at FROM unit.absences WHERE id = ?")
                        .param(absence)
                        .query((row, number) -> org.jiayuan.platform.Rows.instant(row, "ends_at"))
                        .single())
                .isEqualTo(from.plusSeconds(60));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> end.of(scenes.team, scenes.li, absence, new Act(act.by(), to)));
    }

    private static void assertBroken(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable doing) {
        assertThatExceptionOfType(UnitIsWrong.class)
                .isThrownBy(doing)
                .matches(broken -> broken.field().equals(field));
    }
}
