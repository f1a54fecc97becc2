package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jiayuan.JiayuanTest;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.identity.Actors;
import org.jiayuan.identity.GiveGrant;
import org.jiayuan.identity.MakeAccount;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Uuid7;
import org.jiayuan.unit.CloseUnit;
import org.jiayuan.unit.LeaveUnit;
import org.jiayuan.unit.OpenUnit;
import org.jiayuan.unit.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
class HandBackMattersTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    private record Waits(String kind, @Nullable UUID person) {}

    private List<Waits> waits(MatterId id) {
        return database.sql("SELECT kind, person FROM desk.waiting WHERE community_code = ? AND reference = ?")
                .params(id.communityCode(), id.reference())
                .query((row, number) -> new Waits(row.getString("kind"), Rows.uuidOrNull(row, "person")))
                .list();
    }

    private List<String> steps(MatterId id) {
        return database.sql("""
                        SELECT action || ' ' || party || ' ' || audience AS step FROM matter.steps
                        WHERE community_code = ? AND year = ? AND number = ? ORDER BY sequence
                        """)
                .params(id.communityCode(), id.year(), id.number())
                .query((row, number) -> row.getString("step"))
                .list();
    }

    @Test
    void what_she_had_in_hand_is_the_units_again_when_she_leaves() throws Exception {
        var street = Street.in(context);
        var leaving = Act.ofProgram(Street.when("2026-03-04T09:00"));
        var account = street.bean(MakeAccount.class).of(null, "要走的人", leaving);
        street.bean(GiveGrant.class).of(account, Role.CLERK, street.bureau, "440305009000", "*", leaving);
        var goer = street.bean(Actors.class).find(account).orElseThrow().actor();
        var held = street.report(Street.CATTLE, "村口的井盖翻了", "2026-03-02T10:00");
        street.send(held, street.bureau, "2026-03-02T10:10");
        street.does(goer, held, "2026-03-02T11:00", new Dispatching.Take("去看"));
        var others = street.report(Street.CATTLE, "村口的灯不亮", "2026-03-02T10:00");
        street.send(others, street.bureau, "2026-03-02T10:10");
        street.does(street.mason, others, "2026-03-02T11:00", new Dispatching.Take("去看"));
        assertThat(waits(held)).contains(new Waits("work", account));

        street.bean(LeaveUnit.class).of(street.bureau, account, leaving);

        for (int waited = 0; street.matter(held).holderPerson() != null && waited < 100; waited++) {
            Thread.sleep(100);
        }
        var matter = street.matter(held);
        assertThat(matter.holderPerson()).isNull();
        assertThat(matter.holderUnit()).isEqualTo(street.bureau);
        assertThat(matter.state()).isEqualTo(State.IN_HAND);
        assertThat(waits(held)).contains(new Waits("work", null)).doesNotContain(new Waits("work", account));
        assertThat(steps(held)).endsWith("HAND_BACK PROGRAM STAFF");
        assertThat(street.matter(others).holderPerson()).isEqualTo(Objects.requireNonNull(street.mason.account()));
        street.does(
                street.mason,
                held,
                "2026-03-05T10:00",
                new Replying.Reply(
                        street.bean(OpenAsks.class).of(matter).stream()
                                .map(ask -> new Ask.Answer(ask, Ask.Outcome.ANSWERED, "盖好了", null))
                                .toList(),
                        "您好"));
        assertThat(street.matter(held).state()).isEqualTo(State.CHECKING);
    }

    private static Actor.Person engage(Street street, UUID unit, String name, Act act) {
        var account = street.bean(MakeAccount.class).of(null, name, act);
        street.bean(GiveGrant.class).of(account, Role.CLERK, unit, "440305009000", "*", act);
        return street.bean(Actors.class).find(account).orElseThrow().actor();
    }

    @Test
    void what_is_paused_or_answered_goes_to_another_unit_when_its_own_closes() throws Exception {
        var street = Street.in(context);
        var act = Act.ofProgram(Street.when("2026-03-05T09:00"));
        var closing = Uuid7.at(act.at());
        var squad = new Unit(
                closing,
                Unit.Kind.BUREAU,
                street.office,
                "440305009000",
                "要撤的队",
                "Squad",
                null,
                null,
                null,
                OfficeHours.usual(),
                null,
                LocalDate.of(2026, 1, 1),
                null);
        street.bean(OpenUnit.class).as(squad, act);
        var worker = engage(street, closing, "撤队前的人", act);
        var paused = street.report(Street.CATTLE, "垃圾桶少了一个", "2026-03-02T10:00");
        street.send(paused, closing, "2026-03-02T10:10");
        street.does(worker, paused, "2026-03-02T11:00", new Dispatching.Take("去看"));
        street.does(worker, paused, "2026-03-02T12:00", new Working.Ask("在哪一栋？", List.of()));
        var answered = street.report(Street.CATTLE, "垃圾桶盖坏了", "2026-03-02T10:00");
        street.send(answered, closing, "2026-03-02T10:10");
        street.answer(answered, worker, "2026-03-02T11:00", "2026-03-03T11:00");
        street.bean(LeaveUnit.class).of(closing, Objects.requireNonNull(worker.account()), act);

        street.bean(CloseUnit.class).of(closing, act);

        for (var id : List.of(paused, answered)) {
            for (int waited = 0; street.matter(id).holderUnit().equals(closing) && waited < 100; waited++) {
                Thread.sleep(100);
            }
            assertThat(street.matter(id).holderUnit()).isEqualTo(street.station);
            assertThat(street.matter(id).holderPerson()).isNull();
            assertThat(steps(id)).endsWith("PASS_ON PROGRAM PUBLIC");
        }
        assertThat(street.matter(paused).state()).isEqualTo(State.PAUSED);
        street.rate(answered, false, "2026-03-05T10:00");
        assertThat(waits(answered)).contains(new Waits("work", null));
    }
}
