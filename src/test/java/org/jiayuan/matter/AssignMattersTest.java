package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.matter.AssignMatters.Assigned;
import org.jiayuan.shared.Act;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@JiayuanTest
class AssignMattersTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    AssignMatters assign;

    @Test
    @Clause(value = "9.2.6", part = true)
    void each_is_dispatched_for_itself_and_what_has_moved_on_says_so() {
        var street = Street.in(context);
        var first = street.report(Street.CATTLE, "健身器材松了，请修", "2026-03-11T10:00");
        var second = street.report(Street.CATTLE, "健身器材没有了，请补", "2026-03-11T10:01");
        var hidden = street.report(Street.REEDS, "健身器材生锈，请换", "2026-03-11T10:02");
        street.does(street.clerk, first, "2026-03-11T10:10", new Intake.Accept(null, null, null));
        street.does(street.clerk, second, "2026-03-11T10:10", new Intake.Accept(null, null, null));
        var act = new Act(street.clerk, Street.when("2026-03-11T10:20"));
        var ticked = assign.ticked(List.of(first, second, hidden), act);
        assertThat(ticked).extracting(AssignMatters.Ticked::id).containsExactly(first, second);
        street.send(second, street.secondBureau, "2026-03-11T10:19");
        assertThat(assign.of(ticked, street.bureau, act))
                .extracting(Assigned::fault)
                .containsExactly("matter.broken.target-answers-not", "matter.broken.stale");
        var done = assign.of(ticked, street.station, act);
        assertThat(done).extracting(Assigned::fault).containsExactly(null, "matter.broken.stale");
        assertThat(street.matter(first).state()).isEqualTo(State.DISPATCHED);
        assertThat(street.matter(second).holderUnit()).isEqualTo(street.secondBureau);
    }
}
