package org.jiayuan.programme;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.division.Divisions;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Due;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.ObservationPoint;
import org.jiayuan.observation.ObservationStale;
import org.jiayuan.observation.Threshold;
import org.jiayuan.observation.Thresholds;
import org.jiayuan.platform.Outbox;
import org.jiayuan.shared.Shanghai;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the board says, against plain Java over the same records. */
@JiayuanTest
class ComputeFindingsTest {

    private static final Instant MORNING = Instant.parse("2026-11-20T01:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-20T10:00:00Z");

    @Autowired
    ComputeFindings compute;

    @Autowired
    ComputeEverything everything;

    @Autowired
    ComputeStale stale;

    @Autowired
    ThresholdBook thresholds;

    @Autowired
    Standings standings;

    @Autowired
    Practices practices;

    @Autowired
    GrowTrees grow;

    @Autowired
    Trees trees;

    @Autowired
    Weeks weeks;

    @Autowired
    FindDue findDue;

    @Autowired
    Clauses clauses;

    @Autowired
    Divisions divisions;

    @Autowired
    List<ObservationPoint> points;

    @Autowired
    JdbcClient database;

    @Autowired
    Outbox outbox;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    /** A point that says what it is told. */
    private static final class Told implements ObservationPoint {
        private static final Threshold FEWEST = new Threshold("test.fewest", 2);
        private final Map<String, Long> told = new ConcurrentHashMap<>();

        @Override
        public String clause() {
            return "3.1.1";
        }

        @Override
        public String name() {
            return "test.point.told";
        }

        @Override
        public List<Threshold> thresholds() {
            return List.of(FEWEST);
        }

        @Override
        public List<Finding> of(List<String> communities, Thresholds amounts, Instant now) {
            return communities.stream()
                    .map(code -> {
                        var number = told.get(code);
                        return new Finding(
                                code,
                                number == null ? Result.DATA_MISSING : Result.met(number >= amounts.of(FEWEST)),
                                List.of(number == null ? 0L : number),
                                now,
                                "/communities/" + code,
                                number == null
                                        ? null
                                        : new Due(LocalDate.of(2026, 11, 18 + number.intValue()), "test.due", "/"));
                    })
                    .toList();
        }
    }

    private ComputeFindings asking(ObservationPoint point) {
        return new ComputeFindings(List.of(point), thresholds, standings, grow, database);
    }

    private Standing standing(String community) {
        return standings.of(List.of(community)).stream()
                .filter(one -> one.point().equals("test.point.told"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> history(String community) {
        return database.sql("""
                        SELECT result || numbers::text FROM programme.findings
                        WHERE community_code = ? AND point = 'test.point.told' ORDER BY found_at
                        """)
                .param(community)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    @Clause(value = "0.2", part = true)
    void history_keeps_what_changed_and_nothing_else() {
        var community = "990101001001";
        var told = new Told();
        var asking = asking(told);
        asking.of(List.of(community), MORNING);
        asking.of(List.of(community), MORNING.plusSeconds(60));
        assertThat(standing(community).result()).isEqualTo(Result.DATA_MISSING);
        assertThat(standing(community).since()).isEqualTo(MORNING);
        told.told.put(community, 1L);
        asking.of(List.of(community), EVENING);
        assertThat(standing(community).result()).isEqualTo(Result.NOT_MET);
        told.told.put(community, 2L);
        asking.of(List.of(community), EVENING.plusSeconds(60));
        assertThat(standing(community).result()).isEqualTo(Result.MET);
        assertThat(history(community)).containsExactly("DATA_MISSING{0}", "NOT_MET{1}", "MET{2}");
    }

    @Test
    @Clause(value = "0.2", part = true)
    void sums_are_those_of_the_trees_in_them() {
        var told = new Told();
        var first = List.of("990102001001", "990102001002", "990102001003");
        var second = List.of("990102002001", "990102002002");
        told.told.put(first.get(0), 1L);
        told.told.put(first.get(1), 2L);
        told.told.put(second.get(0), 9L);
        var asking = asking(told);
        asking.of(first, MORNING);
        asking.of(second, MORNING);
        asking.of(List.of(first.get(2)), EVENING);

        var hill = trees.find("990102001000").orElseThrow();
        assertThat(hill.communities()).isEqualTo(3);
        int captain = Systems.NAMES.indexOf("captain");
        assertThat(hill.missing().get(captain)).isEqualTo(1);
        assertThat(hill.bare().get(captain)).isEqualTo(1);
        assertThat(hill.half().get(captain)).isEqualTo(1);
        assertThat(hill.met().get(captain)).isEqualTo(1);
        assertThat(hill.seen().get(captain)).isEqualTo(3);
        assertThat(hill.late().get(captain)).isEqualTo(1);
        var district = trees.find("990102000000").orElseThrow();
        assertThat(district.communities()).isEqualTo(5);
        assertThat(district.missing().get(captain)).isEqualTo(2);
        assertThat(district.met().get(captain)).isEqualTo(2);
        assertThat(trees.inside("990102000000")).extracting(Tree::code).containsExactly("990102001000", "990102002000");
        assertThat(practices.of("990102000000").get("3.1.1")).isEqualTo(new Practices.Practice("3.1.1", 2, 1, 0, 2));
        assertThat(weeks.of("990102000000"))
                .containsExactly(new Weeks.Week(LocalDate.of(2026, 11, 16), 0, 2, 1, 47, 1));
    }

    /** The trees as they all were in the morning; a job of the running program may compute some anew meanwhile. */
    private Map<String, Tree> grown(List<String> communities) {
        var codes = new ArrayList<>(communities);
        codes.add(divisions.home().code());
        Map<String, Tree> grown;
        do {
            stale.run(MORNING);
            everything.run(MORNING);
            grown = codes.stream().map(code -> trees.find(code).orElseThrow()).collect(toMap(Tree::code, tree -> tree));
        } while (!grown.values().stream().allMatch(tree -> tree.computedAt().equals(MORNING)));
        return grown;
    }

    @Test
    @Clause(value = "0.2", part = true)
    void the_boards_numbers_are_those_of_plain_java_over_the_findings() {
        var codes = divisions.communities().stream().map(one -> one.code()).toList();
        var grown = grown(codes);
        var amounts = thresholds.on(Shanghai.day(MORNING));
        var said = new HashMap<String, Map<String, List<Finding>>>();
        for (var point : points) {
            for (var finding : point.of(codes, amounts, MORNING)) {
                said.computeIfAbsent(finding.community(), key -> new HashMap<>())
                        .computeIfAbsent(point.clause(), key -> new ArrayList<>())
                        .add(finding);
            }
        }
        var accepted = database.sql(
                        "SELECT community_code || clause FROM programme.evidence WHERE verdict = 'ACCEPTED'")
                .query(String.class)
                .set();
        int full = 0;
        int late = 0;
        for (var code : codes) {
            var tree = Objects.requireNonNull(grown.get(code));
            for (int i = 0; i < Systems.NAMES.size(); i++) {
                int met = 0;
                int seen = 0;
                for (var clause : clauses.of(Systems.NAMES.get(i))) {
                    var of = said.getOrDefault(code, Map.of()).getOrDefault(clause.id(), List.of());
                    boolean against = of.stream().anyMatch(one -> one.result() == Result.NOT_MET);
                    boolean missing = of.stream().anyMatch(one -> one.result() == Result.DATA_MISSING);
                    boolean yes = of.stream().anyMatch(one -> one.result() == Result.MET)
                            || accepted.contains(code + clause.id());
                    met += yes && !against && !missing ? 1 : 0;
                    seen += yes || against || missing ? 1 : 0;
                }
                assertThat(tree.met().get(i))
                        .as("%s %s met", code, Systems.NAMES.get(i))
                        .isEqualTo(met);
                assertThat(tree.seen().get(i))
                        .as("%s %s seen", code, Systems.NAMES.get(i))
                        .isEqualTo(seen);
                int system = i;
                int overdue = (int) said.getOrDefault(code, Map.of()).entrySet().stream()
                        .filter(entry -> clauses.find(entry.getKey())
                                .orElseThrow()
                                .system()
                                .equals(Systems.NAMES.get(system)))
                        .flatMap(entry -> entry.getValue().stream())
                        .map(Finding::due)
                        .filter(due -> due != null && due.day().isBefore(Shanghai.day(MORNING)))
                        .count();
                assertThat(tree.late().get(i)).isEqualTo(overdue);
                late += overdue;
            }
            full += tree.fullLeaves();
        }
        var district = Objects.requireNonNull(grown.get(divisions.home().code()));
        assertThat(district.communities()).isEqualTo(codes.size());
        assertThat(district.fullLeaves()).isEqualTo(full);
        assertThat(district.overdue()).isEqualTo(late);
    }

    @Test
    @Clause(value = "0.3", part = true)
    void what_is_due_comes_by_its_day_and_every_line_once() {
        var due = new ArrayList<FindDue.Line>();
        var told = new Told();
        stale.run(EVENING);
        var codes = divisions.within(divisions.scope("440305005000"));
        for (int i = 0; i < codes.size(); i++) {
            told.told.put(codes.get(i), (long) (i % 4));
        }
        asking(told).of(codes, EVENING);
        var area = GrowTrees.subDistrict(codes.getFirst());
        List<FindDue.Line> stretch;
        String after = null;
        do {
            stretch = findDue.of(area, after, 5);
            due.addAll(stretch);
            after = stretch.isEmpty() ? null : stretch.getLast().key();
        } while (stretch.size() == 5);
        assertThat(due)
                .isSortedAccordingTo(java.util.Comparator.comparing(
                                (FindDue.Line line) -> line.due().day())
                        .thenComparing(FindDue.Line::key));
        assertThat(new TreeSet<>(due.stream().map(FindDue.Line::key).toList())).hasSameSizeAs(due);
        assertThat(due.stream().filter(line -> line.clause().equals("3.1.1"))).hasSameSizeAs(codes);
        everything.run(EVENING);
    }

    /** A point of whose communities each should be looked after, the first three days late. */
    private record Tended(List<String> communities) implements ObservationPoint {
        @Override
        public String clause() {
            return "3.1.2";
        }

        @Override
        public String name() {
            return "test.point.tended";
        }

        @Override
        public List<Finding> of(List<String> asked, Thresholds amounts, Instant now) {
            return asked.stream()
                    .map(code -> new Finding(code, Result.MET, List.of(0L), now, null, due(code)))
                    .toList();
        }

        private Due due(String code) {
            int days = communities.indexOf(code) < 3 ? -1 : 1;
            return new Due(Shanghai.day(MORNING).plusDays(days), "test.tended", "/", true);
        }
    }

    @Test
    @Clause(value = "0.3", part = true)
    void what_should_be_looked_after_stands_behind_and_in_one_line_a_sub_district() {
        var area = "440305006000";
        var codes = divisions.within(divisions.scope(area));
        asking(new Tended(codes)).of(codes, MORNING);
        assertThat(findDue.of(area, null, 200))
                .extracting(line -> line.due().what())
                .doesNotContain("test.tended");
        assertThat(findDue.upkeep(area, 200))
                .filteredOn(line -> line.due().what().equals("test.tended"))
                .hasSameSizeAs(codes)
                .isSortedAccordingTo(java.util.Comparator.comparing(
                        (FindDue.Line line) -> line.due().day()));
        assertThat(findDue.upkeepSums(area, Shanghai.day(MORNING)))
                .contains(new Standings.Upkeep(area, "test.tended", codes.size(), 3));
        everything.run(MORNING);
    }

    @Test
    void an_event_notes_a_community_and_the_job_computes_it() {
        var community = "990103001001";
        transaction.executeWithoutResult(status -> events.publishEvent(new ObservationStale(community, EVENING)));
        outbox.drain();
        stale.run(EVENING);
        assertThat(trees.find(community)).isPresent();
        assertThat(database.sql("SELECT count(*) FROM programme.stale WHERE community_code = ?")
                        .param(community)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
