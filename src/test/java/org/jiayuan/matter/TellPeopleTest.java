package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jiayuan.JiayuanTest;
import org.jiayuan.desk.Deputies;
import org.jiayuan.identity.Actors;
import org.jiayuan.identity.GiveGrant;
import org.jiayuan.identity.MakeAccount;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.LeaveUnit;
import org.jiayuan.unit.NoteAbsence;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
class TellPeopleTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    private static Actor.Person clerk(Street street, String name) {
        var act = Act.ofProgram(Street.when("2026-03-02T09:00"));
        var account = street.bean(MakeAccount.class).of(null, name, act);
        street.bean(GiveGrant.class).of(account, Role.CLERK, street.bureau, "440305009000", "*", act);
        return street.bean(Actors.class).find(account).orElseThrow().actor();
    }

    /** The keys of what somebody was told about a matter, once at least so many are there. */
    private List<String> told(Actor.Person person, MatterId id, int atLeast) throws InterruptedException {
        List<String> keys = List.of();
        for (int waited = 0; waited < 100 && keys.size() < atLeast; waited++) {
            Thread.sleep(50);
            keys = database.sql("SELECT key FROM notice.notices WHERE account_id = ? AND link LIKE ? ORDER BY at, key")
                    .params(account(person), "%/" + id.reference())
                    .query((row, number) -> row.getString("key"))
                    .list();
        }
        return keys;
    }

    private static UUID account(Actor.Person person) {
        return Objects.requireNonNull(person.account());
    }

    @Test
    void a_deputy_is_told_what_the_absent_person_is_told_and_only_meanwhile() throws Exception {
        var street = Street.in(context);
        var absent = clerk(street, "休假的人");
        var deputy = clerk(street, "代班的人");
        var from = Street.when("2026-03-03T09:00");
        street.bean(NoteAbsence.class)
                .of(
                        street.bureau,
                        account(absent),
                        from,
                        from.plus(Duration.ofDays(2)),
                        account(deputy),
                        Act.ofProgram(from.minusSeconds(60)));
        var id = street.report(Street.CATTLE, "花坛边上的砖松了", "2026-03-02T10:00");
        street.send(id, street.bureau, "2026-03-02T10:10");
        assertThat(told(deputy, id, 1))
                .as("before anybody takes it, everybody of the unit is told")
                .containsExactly("matter.notice.dispatch-staff");
        street.does(absent, id, "2026-03-02T11:00", new Dispatching.Take("去看"));
        street.bean(MakeMove.class)
                .byReporter(
                        id,
                        MakeMove.UNSEEN,
                        new Act(Actor.ANYONE, Street.when("2026-03-03T10:00")),
                        new Reporting.Add("又掉了一块", Enclosed.NOTHING));
        assertThat(told(absent, id, 2)).contains("matter.notice.dispatch-staff", "matter.notice.add-staff");
        assertThat(told(deputy, id, 2)).containsExactly("matter.notice.dispatch-staff", "matter.notice.add-staff");
        street.bean(MakeMove.class)
                .byReporter(
                        id,
                        MakeMove.UNSEEN,
                        new Act(Actor.ANYONE, Street.when("2026-03-06T10:00")),
                        new Reporting.Withdraw("不用了"));
        assertThat(told(absent, id, 3)).contains("matter.notice.withdraw-staff");
        assertThat(told(deputy, id, 2)).doesNotContain("matter.notice.withdraw-staff");
        var standsIn = street.bean(Deputies.class);
        assertThat(standsIn.deputyOf(account(absent), from)).contains(account(deputy));
        street.bean(LeaveUnit.class).of(street.bureau, account(deputy), Act.ofProgram(Street.when("2026-03-06T11:00")));
        assertThat(standsIn.deputyOf(account(absent), from))
                .as("who has left stands in no longer")
                .isEmpty();
        assertThat(standsIn.absentFor(account(deputy), from)).isEmpty();
    }

    @Test
    void what_nobody_has_taken_yet_is_told_to_all_of_the_unit_who_may() throws Exception {
        var street = Street.in(context);
        var one = clerk(street, "同事一");
        var other = clerk(street, "同事二");
        var id = street.report(Street.CATTLE, "篮球架歪了", "2026-03-02T10:00");
        street.send(id, street.bureau, "2026-03-02T10:10");
        assertThat(told(one, id, 1)).containsExactly("matter.notice.dispatch-staff");
        assertThat(told(other, id, 1)).containsExactly("matter.notice.dispatch-staff");
        assertThat(told(street.plumber, id, 0)).isEmpty();
    }
}
