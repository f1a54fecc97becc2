package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.OpenMatter.NewMatter;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A matter that goes on from another one: after a withdrawal where there was danger, and when it came back. */
@JiayuanTest
@Clause(value = "9.2.6", part = true)
class OpenFindingTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    OpenFinding finding;

    @Autowired
    OpenMatter open;

    private MatterId report(boolean danger, @Nullable MatterId previous, String at) {
        return open.of(
                        new NewMatter(
                                Street.CATTLE,
                                Kind.COMPLAINT,
                                "fire",
                                About.NOBODY,
                                Channel.WEB,
                                danger,
                                new MatterPlace(Street.CATTLE, "01", null, null, MatterPlace.Source.CELL, "村口", null),
                                new Reporter(null, "栀子花开", null, null, null, null, "zh-CN", null),
                                "楼道里堆的纸箱冒烟了",
                                null,
                                null,
                                null,
                                Enclosed.NOTHING,
                                true,
                                true,
                                previous),
                        new Act(Actor.ANYONE, Street.when(at)))
                .id();
    }

    private void withdraw(Street street, MatterId id) {
        street.bean(MakeMove.class)
                .byReporter(
                        id,
                        MakeMove.UNSEEN,
                        new Act(Actor.ANYONE, Street.when("2026-03-02T11:00")),
                        new Reporting.Withdraw("不想说了"));
    }

    @Test
    void intake_goes_on_with_a_danger_that_was_taken_back_in_its_own_words_and_once() {
        var street = Street.in(context);
        var id = report(true, null, "2026-03-02T10:00");
        var act = new Act(street.clerk, Street.when("2026-03-02T12:00"));
        assertThatThrownBy(() -> finding.of(id, "巡查发现", act)).isInstanceOf(NotPossibleNow.class);
        withdraw(street, id);
        assertThatThrownBy(() -> finding.of(id, " ", act)).isInstanceOf(FieldIsWrong.class);
        assertThatThrownBy(() -> finding.of(id, "巡查发现", new Act(street.otherClerk, act.at())))
                .isInstanceOf(NotFound.class);
        var found = street.matter(finding.of(id, "巡查发现楼道里堆着纸箱，请清走", act));
        assertThat(found.kind()).isEqualTo(Kind.FINDING);
        assertThat(found.channel()).isEqualTo(Channel.OWN);
        assertThat(found.danger()).isTrue();
        assertThat(found.reporter().account()).isNull();
        assertThat(found.reporter().nickname()).contains("工作站");
        assertThat(found.title()).contains("巡查发现").doesNotContain("冒烟");
        assertThat(List.of(found.previousYear, found.previousNumber)).containsExactly(id.year(), id.number());
        assertThat(street.matter(id).state()).isEqualTo(State.WITHDRAWN);
        assertThatThrownBy(() -> finding.of(id, "再来一次", act)).isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void without_danger_what_was_taken_back_stays_so() {
        var street = Street.in(context);
        var id = report(false, null, "2026-03-02T10:00");
        withdraw(street, id);
        assertThatThrownBy(() -> finding.of(id, "巡查", new Act(street.clerk, Street.when("2026-03-02T12:00"))))
                .isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void what_came_back_in_time_is_a_new_matter_linked_to_the_closed_one_and_only_once() {
        var street = Street.in(context);
        var id = street.report(Street.CATTLE, "花池里的水管又漏了", "2026-03-02T10:00");
        street.send(id, street.bureau, "2026-03-02T10:10");
        street.answer(id, street.mason, "2026-03-02T11:00", "2026-03-03T11:00");
        var early = report(false, id, "2026-03-03T12:00");
        assertThat(street.matter(early).previousNumber).as("not closed yet").isNull();
        street.rate(id, true, "2026-03-03T15:00");
        var again = report(false, id, "2026-03-10T10:00");
        assertThat(street.matter(again).previousNumber).isEqualTo(id.number());
        assertThat(context.getBean(Steps.class).of(id).getLast().action()).isEqualTo(Action.COME_BACK);
        assertThat(context.getBean(Steps.class).of(id).getLast().details().get("again"))
                .isEqualTo(again.reference());
        var twice = report(false, id, "2026-03-11T10:00");
        assertThat(street.matter(twice).previousNumber).as("it came back once").isNull();
        var late = street.report(Street.CATTLE, "花池边的砖又松了", "2026-03-02T10:00");
        street.send(late, street.bureau, "2026-03-02T10:10");
        street.answer(late, street.mason, "2026-03-02T11:00", "2026-03-03T11:00");
        street.rate(late, true, "2026-03-03T15:00");
        assertThat(street.matter(report(false, late, "2026-04-30T10:00")).previousNumber)
                .as("after thirty days it stands alone")
                .isNull();
    }
}
