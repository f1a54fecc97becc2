package org.jiayuan.unit;

import java.util.Map;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.shared.Act;
import org.jiayuan.site.PagesChanged;
import org.springframework.stereotype.Component;

/**
 * Writes down what was done to a unit, in its community's chain or in the district's, and lets the community's pages
 * follow: its station's hours and who is on duty stand there.
 */
@Component
class UnitLog {

    private final AuditLog audit;
    private final Divisions divisions;
    private final PagesChanged pages;

    UnitLog(AuditLog audit, Divisions divisions, PagesChanged pages) {
        this.audit = audit;
        this.divisions = divisions;
        this.pages = pages;
    }

    void write(Act act, Unit unit, String action, Map<String, String> detail) {
        boolean community = divisions
                .find(unit.division())
                .filter(division -> division.level() == Division.Level.COMMUNITY)
                .isPresent();
        if (community) {
            pages.of(unit.division(), act.at());
        }
        audit.write(
                act,
                new Entry(
                        community ? unit.division() : divisions.home().code(),
                        unit.id(),
                        "unit." + action,
                        "unit/" + unit.id(),
                        null,
                        detail));
    }

    /** What holds for the whole district. */
    void write(Act act, String action, String object, Map<String, String> detail) {
        audit.write(act, new Entry(divisions.home().code(), null, "unit." + action, object, null, detail));
    }
}
