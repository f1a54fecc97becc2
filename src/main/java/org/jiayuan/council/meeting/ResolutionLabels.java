package org.jiayuan.council.meeting;

import org.jiayuan.council.meeting.Resolution.ResolutionId;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.springframework.stereotype.Component;

/** A resolution's number as people write it: 蔚蓝海岸议决〔2026〕7号. */
@Component
public class ResolutionLabels {

    private final Divisions divisions;

    ResolutionLabels(Divisions divisions) {
        this.divisions = divisions;
    }

    /** 蔚蓝海岸议决〔2026〕7号. */
    public String of(ResolutionId id) {
        return divisions.find(id.communityCode()).map(Division::shortName).orElse(id.communityCode()) + "议决〔"
                + id.year() + "〕" + id.number() + "号";
    }
}
