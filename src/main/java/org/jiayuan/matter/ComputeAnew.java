package org.jiayuan.matter;

import java.util.List;
import org.jiayuan.calendar.CalendarYearPublished;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.shared.Act;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A year's days are known now: every running deadline that was a guess is computed anew, matter by matter in the order
 * of their keys, so that nobody waits for a long transaction and it can be begun again wherever it stopped.
 */
@Service
class ComputeAnew {

    private static final Logger LOG = LoggerFactory.getLogger(ComputeAnew.class);
    private static final int AT_ONCE = 200;
    private static final int TRIES = 3;

    private final JdbcClient database;
    private final Matters matters;
    private final Occasions occasions;
    private final Ledger ledger;
    private final Calendars calendars;
    private final TransactionTemplate transaction;

    ComputeAnew(
            JdbcClient database,
            Matters matters,
            Occasions occasions,
            Ledger ledger,
            Calendars calendars,
            TransactionTemplate transaction) {
        this.database = database;
        this.matters = matters;
        this.occasions = occasions;
        this.ledger = ledger;
        this.calendars = calendars;
        this.transaction = transaction;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(CalendarYearPublished published) {
        var last = new MatterId("", 0, 0);
        List<MatterId> guessed;
        int failed = 0;
        do {
            guessed = guessedAfter(last);
            for (var id : guessed) {
                try {
                    compute(id);
                } catch (RuntimeException failure) {
                    failed++;
                    LOG.error("the deadline of {} {} stays a guess", id.communityCode(), id.reference(), failure);
                }
                last = id;
            }
        } while (guessed.size() == AT_ONCE);
        if (failed > 0) {
            throw new IllegalStateException(failed + " deadlines stay a guess");
        }
    }

    private List<MatterId> guessedAfter(MatterId last) {
        return database.sql("""
                        SELECT community_code, year, number FROM matter.matters
                        WHERE clock_provisional AND clock_state <> 'ENDED'
                          AND (community_code, year, number) > (?, ?, ?)
                        ORDER BY community_code, year, number
                        LIMIT ?
                        """)
                .params(last.communityCode(), last.year(), last.number(), AT_ONCE)
                .query((row, number) ->
                        new MatterId(row.getString("community_code"), row.getInt("year"), row.getInt("number")))
                .list();
    }

    private void compute(MatterId id) {
        for (int tried = 1; ; tried++) {
            try {
                transaction.executeWithoutResult(status -> once(id));
                return;
            } catch (OptimisticLockingFailureException moved) {
                if (tried == TRIES) {
                    throw moved;
                }
            }
        }
    }

    private void once(MatterId id) {
        var matter = matters.findById(id).orElseThrow();
        if (!matter.state().open() || !matter.deadline().provisional()) {
            return;
        }
        matter.deadline = matter.deadline()
                .computed(calendars.current(), occasions.offices().hours(matter.intakeUnit()));
        matter.nextAt = matter.next();
        matters.save(matter);
        ledger.follow(matter, Act.ofProgram(matter.changedAt));
    }
}
