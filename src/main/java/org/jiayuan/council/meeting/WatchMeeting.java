package org.jiayuan.council.meeting;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.platform.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells those who watch a meeting, on this node or another, how many things have happened in it. However many watch, the
 * database is asked once for what has happened.
 */
@Component
public class WatchMeeting {

    private final JdbcClient database;
    private final Map<String, Watched> watched = new ConcurrentHashMap<>();

    private record Watched(MeetingId id, Set<IntConsumer> watchers) {}

    WatchMeeting(JdbcClient database, Signals signals) {
        this.database = database;
        signals.on(MeetingLog.SIGNAL, this::tell);
    }

    /** How many things have happened in it; 0 if there is no such meeting. */
    public int revision(MeetingId id) {
        return revision(id, true);
    }

    /** The same for everybody: 0 as well while only its secretary knows of it. */
    public int told(MeetingId id) {
        return revision(id, false);
    }

    private int revision(MeetingId id, boolean convened) {
        return database.sql("""
                        SELECT revision FROM council.meetings
                        WHERE community_code = ? AND year = ? AND number = ? AND (? OR stage <> 'CONVENED')
                        """)
                .params(id.communityCode(), id.year(), id.number(), convened)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /**
     * Tells somebody whenever something has happened, in a thread of its own.
     *
     * @return ends it
     */
    public Runnable of(MeetingId id, IntConsumer watcher) {
        var key = MeetingLog.key(id);
        watched.compute(key, (name, known) -> {
            var all = known == null ? new Watched(id, ConcurrentHashMap.newKeySet()) : known;
            all.watchers().add(watcher);
            return all;
        });
        return () -> watched.computeIfPresent(key, (name, all) -> {
            all.watchers().remove(watcher);
            return all.watchers().isEmpty() ? null : all;
        });
    }

    private void tell(String key) {
        if (key.equals(Signals.EVERYTHING)) {
            watched.values().forEach(this::tell);
        } else {
            var one = watched.get(key);
            if (one != null) {
                tell(one);
            }
        }
    }

    private void tell(Watched one) {
        Thread.ofVirtual().name("meeting").start(() -> {
            int revision = revision(one.id());
            one.watchers()
                    .forEach(watcher ->
                            Thread.ofVirtual().name("meeting-watcher").start(() -> watcher.accept(revision)));
        });
    }
}
