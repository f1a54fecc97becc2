package org.jiayuan.council.meeting;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.platform.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those who watch a meeting, on this node or another, how many things have happened in it. */
@Component
public class WatchMeeting {

    private final JdbcClient database;
    private final Map<String, Set<Runnable>> watchers = new ConcurrentHashMap<>();

    WatchMeeting(JdbcClient database, Signals signals) {
        this.database = database;
        signals.on(MeetingLog.SIGNAL, this::tell);
    }

    /** How many things have happened in it; 0 if there is no such meeting. */
    public int revision(MeetingId id) {
        return database.sql(
                        "SELECT revision FROM council.meetings WHERE community_code = ? AND year = ? AND number = ?")
                .params(id.communityCode(), id.year(), id.number())
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
        Runnable told = () -> Thread.ofVirtual().name("meeting").start(() -> watcher.accept(revision(id)));
        watchers.computeIfAbsent(key, name -> ConcurrentHashMap.newKeySet()).add(told);
        return () -> watchers.computeIfPresent(key, (name, all) -> {
            all.remove(told);
            return all.isEmpty() ? null : all;
        });
    }

    private void tell(String key) {
        if (key.equals(Signals.EVERYTHING)) {
            watchers.values().forEach(all -> all.forEach(Runnable::run));
        } else {
            watchers.getOrDefault(key, Set.of()).forEach(Runnable::run);
        }
    }
}
