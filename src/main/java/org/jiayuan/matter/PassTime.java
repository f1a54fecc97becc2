package org.jiayuan.matter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Job;
import org.jiayuan.platform.Rows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets time do what time does to matters: warns, marks, resumes, reminds, closes. */
@Service
public class PassTime implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(PassTime.class);
    private static final int AT_ONCE = 200;

    private final JdbcClient database;
    private final Matters matters;
    private final MakeMove make;
    private final TellPeople tell;
    private final TransactionTemplate transaction;

    PassTime(JdbcClient database, Matters matters, MakeMove make, TellPeople tell, TransactionTemplate transaction) {
        this.database = database;
        this.matters = matters;
        this.make = make;
        this.tell = tell;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "matter.pass-time";
    }

    @Override
    public void run(Instant now) {
        List<MatterId> due;
        do {
            due = database.sql("""
                            SELECT community_code, year, number FROM matter.matters
                            WHERE next_at <= ?
                            ORDER BY next_at
                            LIMIT ?
                            """)
                    .params(Rows.at(now), AT_ONCE)
                    .query((row, number) ->
                            new MatterId(row.getString("community_code"), row.getInt("year"), row.getInt("number")))
                    .list();
            for (var id : due) {
                try {
                    pass(id, now);
                } catch (RuntimeException failure) {
                    LOG.error("time does not pass for {} {}", id.communityCode(), id.reference(), failure);
                    return;
                }
            }
        } while (due.size() == AT_ONCE);
    }

    private void pass(MatterId id, Instant now) {
        for (var move = next(id, now); move.isPresent(); move = next(id, now)) {
            make.byProgram(id, now, List.of(move.get()));
        }
        transaction.executeWithoutResult(status -> warn(id, now));
    }

    private Optional<Move> next(MatterId id, Instant now) {
        var matter = matters.findById(id).orElseThrow();
        if (matter.state() == State.PAUSED && reached(matter.answerBy, now)) {
            return Optional.of(new Passing.Resume());
        }
        if (matter.state() == State.IN_HAND
                && matter.extensionOpen()
                && reached(matter.deadline().dueAt(), now)) {
            return Optional.of(new Passing.LapseExtension());
        }
        if (matter.state().open() && matter.deadline().mustBeMarked(now)) {
            return Optional.of(new Passing.MarkOverdue());
        }
        if (matter.state() == State.REPLIED && reached(matter.rateBy, now)) {
            return Optional.of(new Passing.CloseUnrated());
        }
        if (matter.state() == State.REPLIED && reached(matter.remindAt, now)) {
            return Optional.of(new Passing.Remind());
        }
        return Optional.empty();
    }

    private static boolean reached(@org.jspecify.annotations.Nullable Instant moment, Instant now) {
        return moment != null && !now.isBefore(moment);
    }

    private void warn(MatterId id, Instant now) {
        var matter = matters.findById(id).orElseThrow();
        while (matter.state().open() && matter.deadline().mustWarn(now)) {
            matter.deadline = matter.deadline().warned();
            tell.warn(matter, now);
        }
        matter.nextAt = matter.next();
        matters.save(matter);
    }
}
