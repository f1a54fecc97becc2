package org.jiayuan.matter.web;

import java.util.ArrayList;
import java.util.List;
import org.jiayuan.matter.MonthFigures;
import org.jiayuan.matter.Sight;
import org.jiayuan.platform.Gauge;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Role;
import org.springframework.stereotype.Component;

/** This month's figures of the communities she works for: on time, solved, how many came. */
@Component
class MonthGauge implements Gauge {

    private final MonthFigures figures;
    private final Sight sight;

    MonthGauge(MonthFigures figures, Sight sight) {
        this.figures = figures;
        this.sight = sight;
    }

    @Override
    public List<Figure> of(Act act, Screen screen) {
        var communities = List.copyOf(sight.reach(act.by()).communities());
        if (communities.isEmpty() || !act.by().has(FiguresPage.READERS.toArray(Role[]::new))) {
            return List.of();
        }
        var month = figures.of(communities, act.at());
        var shown = new ArrayList<Figure>();
        if (month.inTimePercent() != null) {
            shown.add(new Figure(month.inTimePercent() + "%", screen.say("matter.gauge.in-time")));
        }
        if (month.solvedPercent() != null) {
            shown.add(new Figure(month.solvedPercent() + "%", screen.say("matter.gauge.solved")));
        }
        shown.add(new Figure(Integer.toString(month.received()), screen.say("matter.gauge.received")));
        return shown;
    }
}
