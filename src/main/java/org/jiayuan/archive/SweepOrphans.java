package org.jiayuan.archive;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiayuan.archive.file.FileKey;
import org.jiayuan.archive.file.FileStore;
import org.jiayuan.platform.Job;
import org.jiayuan.shared.Shanghai;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Removes files that nothing knows of: they were written, and what was to know of them was rolled back. It looks each
 * night at the files of the last month that are older than a day, so a store that was out of reach for a while is swept
 * too.
 */
@Component
class SweepOrphans implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(SweepOrphans.class);
    private static final Duration OLD = Duration.ofDays(1);
    private static final int DAYS = 31;
    private static final int AT_ONCE = 1000;

    private final FileStore store;
    private final JdbcClient database;

    SweepOrphans(FileStore store, JdbcClient database) {
        this.store = store;
        this.database = database;
    }

    @Override
    public String name() {
        return "archive.sweep-orphans";
    }

    @Override
    public @Nullable LocalTime daily() {
        return LocalTime.of(3, 40);
    }

    @Override
    public void run(Instant now) {
        var today = Shanghai.day(now);
        int swept = 0;
        for (var day = today.minusDays(DAYS); day.isBefore(today); day = day.plusDays(1)) {
            var byCommunity = store.madeOn(day).stream()
                    .filter(file -> file.madeAt().isBefore(now.minus(OLD)))
                    .collect(Collectors.groupingBy(FileKey::communityCode));
            for (var files : byCommunity.entrySet()) {
                swept += sweep(files.getKey(), files.getValue());
            }
        }
        if (swept > 0) {
            LOG.info("{} files that nothing knew of were removed", swept);
        }
    }

    private int sweep(String community, List<FileKey> files) {
        int swept = 0;
        for (int from = 0; from < files.size(); from += AT_ONCE) {
            var some = files.subList(from, Math.min(files.size(), from + AT_ONCE));
            var known = known(community, some.stream().map(FileKey::set).collect(Collectors.toSet()));
            for (var file : some) {
                if (!known.contains(file.set())) {
                    store.remove(file);
                    swept++;
                }
            }
        }
        return swept;
    }

    /** Those of the ids under which an attachment or its release is kept. */
    private Set<UUID> known(String community, Collection<UUID> sets) {
        return new HashSet<>(database.sql("""
                        SELECT id FROM archive.attachments WHERE community_code = :community AND id IN (:sets)
                        UNION
                        SELECT release FROM archive.attachments WHERE community_code = :community AND release IN (:sets)
                        """)
                .param("community", community)
                .param("sets", sets)
                .query(UUID.class)
                .list());
    }
}
