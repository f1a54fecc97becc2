package org.jiayuan.matter;

import java.util.List;
import java.util.UUID;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Role;
import org.springframework.stereotype.Component;

/** Who looks at texts and photos before they are public: the site's operator; one level up where it is about a station. */
@Component
class Publisher {

    /** Why something stays hidden: keys of the bundle {@code matter.hide.<reason>}. */
    static final List<String> REASONS = List.of("private", "insult", "advert", "unrelated", "unclear", "other");

    private final Offices offices;

    Publisher(Offices offices) {
        this.offices = offices;
    }

    /** The unit that looks. */
    UUID unit(Matter matter) {
        return matter.about().upwards()
                ? matter.intakeUnit()
                : offices.stationOf(matter.id().communityCode());
    }

    /** Whether somebody looks at what is written about that matter. */
    boolean isFor(Matter matter, Actor actor) {
        var unit = unit(matter);
        return actor.units(Standing.MODULE, Role.OPERATOR, Role.HEAD).contains(unit)
                || (matter.about().upwards()
                        && actor.units(Standing.MODULE, Role.CLERK).contains(unit));
    }

    /** @throws FieldIsWrong if it is none of the reasons */
    static void checkReason(String reason) {
        if (!REASONS.contains(reason)) {
            throw new FieldIsWrong("reason", "reason-missing");
        }
    }
}
