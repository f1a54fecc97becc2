package org.jiayuan.matter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.shared.NotFound;
import org.jiayuan.unit.MemberLeft;
import org.jiayuan.unit.UnitClosed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Gives back to the unit what somebody had in hand who works there no longer, and to another unit what one held that has
 * closed, so that nothing waits for nobody: what is paused or answered too, for it may come back.
 */
@Component
class HandBackMatters {

    private static final Logger LOG = LoggerFactory.getLogger(HandBackMatters.class);

    private final JdbcClient database;
    private final MakeMove make;
    private final Matters matters;
    private final Dispatcher dispatcher;
    private final Offices offices;

    HandBackMatters(JdbcClient database, MakeMove make, Matters matters, Dispatcher dispatcher, Offices offices) {
        this.database = database;
        this.make = make;
        this.matters = matters;
        this.dispatcher = dispatcher;
        this.offices = offices;
    }

    @Async
    @TransactionalEventListener
    void on(MemberLeft left) {
        for (var id : open("holder_person = ? AND holder_unit = ?", left.account(), left.unit())) {
            pass(id, new Passing.HandBack(left.account()), left.at());
        }
    }

    @Async
    @TransactionalEventListener
    void on(UnitClosed closed) {
        var unit = closed.unit();
        for (var id : open("holder_unit = ? OR intake_unit = ?", unit, unit)) {
            pass(id, new Passing.PassOn(unit, heir(id, unit, closed.at())), closed.at());
        }
    }

    /** Each in a transaction of its own: whoever moves one at the same moment does not hold up the others. */
    private void pass(MatterId id, Move move, Instant at) {
        try {
            make.byProgram(id, at, List.of(move));
        } catch (NotPossibleNow overtaken) {
            LOG.info("{} {} has moved on meanwhile", id.communityCode(), id.reference());
        }
    }

    /** Who answers it now: the unit of its category there, else the one above. */
    private UUID heir(MatterId id, UUID closed, Instant at) {
        var matter = matters.findById(id).orElseThrow(NotFound::new);
        if (matter.about().upwards()) {
            return offices.above(closed);
        }
        try {
            var unit = dispatcher.afterFirstLook(matter, at).unit();
            return unit.equals(closed) ? offices.above(closed) : unit;
        } catch (NotFound nobody) {
            return offices.above(closed);
        }
    }

    private List<MatterId> open(String which, UUID... values) {
        return database
                .sql("SELECT community_code, year, number, state FROM matter.matters WHERE " + which
                        + " ORDER BY community_code, year, number")
                .params((Object[]) values)
                .query((row, number) -> State.valueOf(row.getString("state")).open()
                        ? List.of(
                                new MatterId(row.getString("community_code"), row.getInt("year"), row.getInt("number")))
                        : List.<MatterId>of())
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
