package org.jiayuan.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiayuan.Visitor;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.division.Divisions;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Grant;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.OpenUnit;
import org.jiayuan.unit.Unit;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A unit of the district and people in it, for tests of the administration's pages. */
public final class AdministrationScenes {

    public static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    public static final Act PROGRAM = Act.ofProgram(NOW);

    private AdministrationScenes() {}

    /** A unit that works for the home district. */
    public static UUID aUnit(OpenUnit open, Divisions divisions, String name) {
        return aUnit(UUID.randomUUID(), open, divisions, name);
    }

    /** The same with an id that is known already. */
    public static UUID aUnit(UUID id, OpenUnit open, Divisions divisions, String name) {
        return aUnit(id, Unit.Kind.BUREAU, open, divisions, name);
    }

    /** A unit of another kind that works for the home district. */
    static UUID aUnit(UUID id, Unit.Kind kind, OpenUnit open, Divisions divisions, String name) {
        open.as(
                new Unit(
                        id,
                        kind,
                        null,
                        divisions.home().code(),
                        name,
                        name,
                        null,
                        null,
                        null,
                        OfficeHours.usual(),
                        null,
                        LocalDate.of(2020, 1, 1),
                        null),
                PROGRAM);
        return id;
    }

    /** Somebody new with that role, and a password of her own. */
    public static EngageStaff.Engaged somebody(
            EngageStaff engage, GiveGrant give, UUID unit, String login, Role... roles) {
        var engaged = engage.of(login, "周岚", PROGRAM);
        for (var role : roles) {
            give.of(engaged.account(), role, unit, "440305000000", "*", PROGRAM);
        }
        return engaged;
    }

    /** What somebody with that account and that role does. */
    public static Act by(UUID account, Role role, UUID unit) {
        return new Act(
                new Actor.Person(
                        account, List.of(new Grant(role, unit, new org.jiayuan.shared.Scope(List.of("440305")), "*"))),
                NOW);
    }

    /** Somebody on the staff with that role, signed in with password and second factor. */
    public static Visitor signedIn(ApplicationContext program, Role role) {
        var unit = aUnit(program.getBean(OpenUnit.class), program.getBean(Divisions.class), "测试局");
        var engaged = somebody(
                program.getBean(EngageStaff.class),
                program.getBean(GiveGrant.class),
                unit,
                "t" + UUID.randomUUID().toString().substring(0, 12),
                role);
        program.getBean(SetPassword.class)
                .choose(engaged.account(), engaged.password(), "Weiss-Rot-42", "Weiss-Rot-42", PROGRAM);
        var visitor = Visitor.staff(program.getBean(MockMvcTester.class), engaged.login(), "Weiss-Rot-42");
        program.getBean(JdbcClient.class)
                .sql("UPDATE identity.accounts SET second_factor_since = now() WHERE account_id = ?")
                .param(engaged.account())
                .update();
        return visitor;
    }
}
