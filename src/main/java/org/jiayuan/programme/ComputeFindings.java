package org.jiayuan.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jiayuan.observation.ObservationPoint;
import org.jiayuan.shared.Shanghai;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks every point about communities, keeps what it finds, and lets their trees grow accordingly. */
@Service
public class ComputeFindings {

    private final List<ObservationPoint> points;
    private final ThresholdBook thresholds;
    private final Standings standings;
    private final GrowTrees grow;
    private final JdbcClient database;

    ComputeFindings(
            List<ObservationPoint> points,
            ThresholdBook thresholds,
            Standings standings,
            GrowTrees grow,
            JdbcClient database) {
        this.points = List.copyOf(points);
        this.thresholds = thresholds;
        this.standings = standings;
        this.grow = grow;
        this.database = database;
    }

    /** Computes those communities anew, as of that moment. */
    @Transactional
    public void of(Collection<String> communities, Instant now) {
        var codes = List.copyOf(new TreeSet<>(communities));
        var bySubDistrict = new TreeMap<String, List<String>>();
        codes.forEach(code -> bySubDistrict
                .computeIfAbsent(GrowTrees.subDistrict(code), key -> new ArrayList<>())
                .add(code));
        bySubDistrict.keySet().stream().map(GrowTrees::district).distinct().forEach(this::oneAtATime);
        keep(codes, now);
        bySubDistrict.forEach((subDistrict, inside) -> grow.of(subDistrict, inside, now));
    }

    /** Two nodes that add up one district at once would each leave out what the other has found. */
    private void oneAtATime(String district) {
        database.sql("SELECT pg_advisory_xact_lock(hashtext(?))")
                .param("programme." + district)
                .query()
                .listOfRows();
    }

    private record Key(String community, String clause, String point) {
        static Key of(Standing standing) {
            return new Key(standing.community(), standing.clause(), standing.point());
        }
    }

    private void keep(List<String> codes, Instant now) {
        var before = new HashMap<Key, Standing>();
        standings.of(codes).stream()
                .filter(standing -> !standing.reported())
                .forEach(standing -> before.put(Key.of(standing), standing));
        var amounts = thresholds.on(Shanghai.day(now));
        var found = new ArrayList<Standing>();
        for (var point : points) {
            point.of(codes, amounts, now)
                    .forEach(finding -> found.add(Standing.of(point.clause(), point.name(), finding)));
        }
        var changed = found.stream()
                .map(standing -> keepingSince(standing, before.get(Key.of(standing))))
                .filter(Objects::nonNull)
                .toList();
        standings.put(changed);
        standings.remember(changed.stream()
                .filter(standing -> standing.since().equals(now))
                .toList());
        var still = new HashSet<Key>();
        found.forEach(standing -> still.add(Key.of(standing)));
        standings.remove(before.values().stream()
                .filter(standing -> !still.contains(Key.of(standing)))
                .toList());
    }

    /** What is to be written: null if it stands there already; with its old beginning if only its link or day is new. */
    private static @org.jspecify.annotations.Nullable Standing keepingSince(
            Standing now, @org.jspecify.annotations.Nullable Standing before) {
        if (before == null || !now.saysLike(before)) {
            return now;
        }
        if (now.same(before)) {
            return null;
        }
        return new Standing(
                now.community(),
                now.clause(),
                now.point(),
                now.result(),
                now.numbers(),
                now.link(),
                now.due(),
                before.since());
    }
}
