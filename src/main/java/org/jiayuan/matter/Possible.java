package org.jiayuan.matter;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** What somebody can do with a matter now: the rows of the table that are hers, less what their guards forbid. */
final class Possible {

    private Possible() {}

    static Set<Action> of(Matter matter, Standing standing, Terms terms, Instant at) {
        var possible = EnumSet.noneOf(Action.class);
        Transitions.rows().stream()
                .filter(row -> row.from().contains(matter.state()))
                .filter(row -> standing.isAny(row.by()))
                .filter(row -> Refusal.allows(matter.kind(), row.action()))
                .filter(row -> lets(row, matter, standing, terms, at))
                .forEach(row -> possible.add(row.action()));
        return possible;
    }

    private static boolean lets(Transition row, Matter matter, Standing standing, Terms terms, Instant at) {
        return switch (row.action()) {
            case DISPATCH -> row.row() == (matter.supervised() ? 7 : 6);
            case DECLINE, MERGE -> matter.round() == RoundKind.FIRST;
            case RETURN -> matter.returns() < 2;
            case HAND_OVER ->
                matter.firstLook() || matter.handOvers < terms.handOvers() || standing.is(Party.SUPERVISOR);
            case ASK_EXTENSION -> !matter.extensionUsed && matter.mayAskForMore(at);
            case GRANT_EXTENSION, REFUSE_EXTENSION -> matter.extensionOpen();
            case WITHDRAW -> matter.reporters == 1;
            case OBJECT -> matter.mayObject(at);
            case COME_BACK -> matter.mayComeBack(at);
            case PASS_UP -> !matter.about().upwards();
            default -> true;
        };
    }
}
