package org.jiayuan.matter;

import java.util.HashSet;
import java.util.Set;
import org.jiayuan.audit.ReadPersonalData;
import org.jiayuan.audit.Reading;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Component;

/** Makes the occasion of a move: the calendar and the numbers of the day, the units, how words are redacted. */
@Component
class Occasions {

    private final Calendars calendars;
    private final TermBook terms;
    private final Offices offices;
    private final Redaction redaction;
    private final Ledger ledger;
    private final ReadPersonalData read;

    Occasions(
            Calendars calendars,
            TermBook terms,
            Offices offices,
            Redaction redaction,
            Ledger ledger,
            ReadPersonalData read) {
        this.calendars = calendars;
        this.terms = terms;
        this.offices = offices;
        this.redaction = redaction;
        this.ledger = ledger;
        this.read = read;
    }

    Occasion of(Matter matter, Act act, Standing standing) {
        return new Occasion(
                act,
                standing,
                calendars.current(),
                terms.on(act.day()),
                offices,
                words -> redaction.of(words, nicknames(matter), Set.of()),
                ledger.openAsks(
                        matter,
                        value -> read.of(
                                        act,
                                        Reading.handling(
                                                matter.id().communityCode(),
                                                matter.id().object(),
                                                matter.reporter().account(),
                                                "asks"))
                                .text(Ledger.WORDS, value)));
    }

    Offices offices() {
        return offices;
    }

    private static Set<String> nicknames(Matter matter) {
        var names = new HashSet<String>();
        names.add(matter.reporter().nickname());
        return names;
    }
}
