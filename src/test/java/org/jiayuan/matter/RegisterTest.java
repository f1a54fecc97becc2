package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Shanghai;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
class RegisterTest {

    private static final String NOW = "2026-03-10T10:00";

    @Autowired
    ApplicationContext context;

    @Autowired
    Register register;

    @Autowired
    Sight sight;

    @Autowired
    JdbcClient database;

    private Street street;

    @BeforeEach
    void open() {
        street = Street.in(context);
    }

    private List<RegisterLine> lines(Actor who, RegisterFilter filter) {
        var act = new Act(who, Street.when(NOW));
        var all = new ArrayList<RegisterLine>();
        String after = null;
        do {
            var slice = register.lines(filter, after, 3, sight.reach(who), act, street.screen(NOW));
            all.addAll(slice.items());
            after = slice.next();
        } while (after != null);
        return all;
    }

    private List<MatterId> all(Actor who) {
        return lines(who, RegisterFilter.of(RegisterTab.ALL)).stream()
                .map(RegisterLine::id)
                .toList();
    }

    /** The same once it stands still: {@link PassTime} resumes clocks meanwhile and so moves days from page to page. */
    private List<MatterId> settled(Actor who) {
        var before = all(who);
        var after = all(who);
        while (!before.equals(after)) {
            before = after;
            after = all(who);
        }
        return after;
    }

    /** What stands under a tab, on one page: no job moves a day between two of them. */
    private List<RegisterLine> tab(Actor who, RegisterTab tab) {
        var act = new Act(who, Street.when(NOW));
        return register.lines(RegisterFilter.of(tab), null, 10_000, sight.reach(who), act, street.screen(NOW))
                .items();
    }

    private static RegisterFilter sought(String typed) {
        return new RegisterFilter(RegisterTab.ALL, null, null, null, false, null, null, Sought.of(typed));
    }

    @Test
    @Clause(value = "9.2.6", part = true)
    void a_station_never_sees_what_another_has() {
        var here = street.report(Street.CATTLE, "路口的灯坏了三天，谁来修", "2026-03-09T10:00");
        var there = street.report(Street.REEDS, "垃圾桶没有盖子，谁来换", "2026-03-09T10:05");
        assertThat(all(street.clerk)).contains(here).doesNotContain(there);
        assertThat(all(street.otherClerk)).contains(there).doesNotContain(here);
        assertThat(all(street.officer)).contains(here, there);
        assertThat(all(street.mason)).doesNotContain(here, there);
    }

    @Test
    @Clause(value = "9.2.6", part = true)
    void what_waits_to_be_dispatched_says_who_dispatches_it_the_station_and_not_whoever_is_above() {
        var here = street.report(Street.CATTLE, "健身器材又松了，请修", "2026-03-09T12:00");
        street.does(street.clerk, here, "2026-03-09T12:10", new Intake.Accept(null, null, null));
        assertThat(tab(street.officer, RegisterTab.DISPATCH).stream()
                        .filter(line -> line.id().equals(here)))
                .extracting(RegisterLine::holding)
                .containsExactly(street.station);
    }

    @Test
    @Clause(value = "9.2.6", part = true)
    void who_has_handled_a_matter_sees_it_after_handing_it_over_but_not_after_returning_it() {
        var kept = street.report(Street.CATTLE, "下水道堵了，什么时候通", "2026-03-09T10:10");
        street.send(kept, street.bureau, "2026-03-09T10:20");
        street.does(street.mason, kept, "2026-03-09T10:30", new Dispatching.Take(null));
        street.does(
                street.mason,
                kept,
                "2026-03-09T10:40",
                new Dispatching.HandOver(new Dispatching.Target(street.secondBureau, null, false, List.of()), "归城管"));
        assertThat(all(street.mason)).contains(kept);
        assertThat(all(street.plumber)).contains(kept);
        var returned = street.report(Street.CATTLE, "路牌倒了，谁来扶", "2026-03-09T11:10");
        street.send(returned, street.bureau, "2026-03-09T11:20");
        street.does(street.mason, returned, "2026-03-09T11:30", new Dispatching.Return("不归我们", "other", null));
        assertThat(all(street.mason)).doesNotContain(returned);
    }

    @Test
    @Clause(value = "9.2.6", part = true)
    void a_matter_about_the_station_is_hidden_from_it_and_from_leaders() {
        var about = street.report(Street.CATTLE, "窗口的人没有按时间开门", About.STATION, null, "2026-03-09T12:00");
        assertThat(all(street.clerk)).doesNotContain(about);
        assertThat(all(street.leader)).doesNotContain(about);
        assertThat(all(street.officer)).contains(about);
    }

    @Test
    void the_list_shows_exactly_what_may_be_opened() {
        street.report(Street.CATTLE, "井盖松了，车一压就响", "2026-03-09T12:10");
        var everything = database
                .sql("SELECT community_code, year, number FROM matter.matters")
                .query((row, number) ->
                        new MatterId(row.getString("community_code"), row.getInt("year"), row.getInt("number")))
                .list()
                .stream()
                .map(street::matter)
                .toList();
        for (var who :
                List.of(street.clerk, street.editor, street.otherClerk, street.officer, street.mason, street.plumber)) {
            assertThat(settled(who))
                    .containsExactlyInAnyOrderElementsOf(everything.stream()
                            .filter(matter -> sight.sees(matter, who))
                            .map(Matter::id)
                            .toList());
        }
        assertThat(lines(street.leader, RegisterFilter.of(RegisterTab.ALL)))
                .isNotEmpty()
                .noneMatch(RegisterLine::opens);
    }

    @Test
    void counts_agree_with_the_lists() {
        var late = street.report(Street.CATTLE, "围墙裂了，会不会倒", "2026-01-06T10:00");
        street.send(late, street.bureau, "2026-01-06T11:00");
        var counts = register.counts(sight.reach(street.clerk), new Act(street.clerk, Street.when(NOW)));
        counts.forEach((tab, count) -> assertThat(lines(street.clerk, RegisterFilter.of(tab)))
                .as(tab.key())
                .hasSize(count));
        assertThat(lines(street.clerk, RegisterFilter.of(RegisterTab.LATE)))
                .extracting(RegisterLine::id)
                .contains(late);
    }

    @Test
    void a_tab_takes_from_its_shelf_all_that_stands_there() {
        var closed = street.report(Street.CATTLE, "楼梯灯不亮，谁来换灯泡", "2026-03-09T14:00");
        street.send(closed, street.bureau, "2026-03-09T14:10");
        street.answer(closed, street.mason, "2026-03-09T14:20", "2026-03-09T14:30");
        street.rate(closed, true, "2026-03-09T15:00");
        for (var who : List.of(street.clerk, street.otherClerk, street.officer, street.mason, street.leader)) {
            var all = tab(who, RegisterTab.ALL);
            for (var tab : List.of(RegisterTab.OPEN, RegisterTab.RATE, RegisterTab.CLOSED)) {
                assertThat(tab(who, tab))
                        .as("%s of %s", tab, who)
                        .extracting(RegisterLine::id)
                        .containsExactlyInAnyOrderElementsOf(all.stream()
                                .filter(line -> List.of(tab.states())
                                        .contains(line.state().name()))
                                .filter(line -> tab != RegisterTab.CLOSED
                                        || YearMonth.from(Shanghai.day(Objects.requireNonNull(line.closedAt())))
                                                .equals(YearMonth.of(2026, 3)))
                                .map(RegisterLine::id)
                                .toList());
            }
        }
    }

    @Test
    void what_is_due_first_stands_first() {
        assertThat(lines(street.officer, RegisterFilter.of(RegisterTab.OPEN)))
                .extracting(line -> line.clock().dueAt())
                .isSorted();
    }

    @Test
    void a_matter_is_found_by_number_words_and_the_end_of_a_phone_which_is_written_down() {
        var id = street.report(Street.CATTLE, "后山步道塌了一段，请围起来", About.NOBODY, "13900007731", "2026-03-09T13:00");
        assertThat(lines(street.clerk, sought("牛成〔2026〕" + id.number() + "号")))
                .extracting(RegisterLine::id)
                .containsExactly(id);
        assertThat(lines(street.clerk, sought("后山步道")))
                .extracting(RegisterLine::id)
                .contains(id);
        int before = searches();
        assertThat(lines(street.clerk, sought("7731")))
                .extracting(RegisterLine::id)
                .contains(id);
        assertThat(searches()).isGreaterThan(before);
        assertThat(lines(street.leader, sought("7731")))
                .extracting(RegisterLine::id)
                .doesNotContain(id);
        assertThat(lines(street.otherClerk, sought("7731"))).isEmpty();
    }

    private int searches() {
        return database.sql("SELECT count(*) FROM audit.entries WHERE action = 'matter.find-by-phone'")
                .query(Integer.class)
                .single();
    }
}
