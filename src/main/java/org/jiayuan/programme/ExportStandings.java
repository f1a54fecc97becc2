package org.jiayuan.programme;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jiayuan.desk.LogExport;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.TableFile;
import org.jiayuan.platform.TableFile.Format;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Shanghai;
import org.springframework.stereotype.Service;

/** Writes what stands in an area into a file, clause by clause, a sub-district at a time; that it left is written down. */
@Service
public class ExportStandings {

    private final Standings standings;
    private final Clauses clauses;
    private final Divisions divisions;
    private final Trees trees;
    private final LogExport log;

    ExportStandings(Standings standings, Clauses clauses, Divisions divisions, Trees trees, LogExport log) {
        this.standings = standings;
        this.clauses = clauses;
        this.divisions = divisions;
        this.trees = trees;
        this.log = log;
    }

    /**
     * Writes it.
     *
     * @param unit for which she takes it along
     * @param out where to; asked for when the first row is ready
     */
    public void of(Division area, UUID unit, Format format, Act act, Screen screen, Supplier<OutputStream> out) {
        var parts = divisions.within(divisions.scope(area.code())).stream()
                .collect(Collectors.groupingBy(GrowTrees::subDistrict, java.util.TreeMap::new, Collectors.toList()));
        int rows = trees.find(area.code()).map(Tree::communities).orElse(0)
                * clauses.all().size();
        var number = log.of(unit, "programme", area.code(), format, rows, act);
        try (var file = TableFile.of(format, out.get(), screen.say("programme.export.sheet"))) {
            file.row(head(screen));
            parts.values().forEach(codes -> part(codes, file, screen));
            file.row(List.of(screen.say("programme.export.number", number.toString(), screen.moment(act.at()))));
        }
    }

    private static List<String> head(Screen screen) {
        return List.of(
                screen.say("programme.export.code"),
                screen.say("programme.hill.name"),
                screen.say("programme.tree.name"),
                screen.say("programme.system"),
                screen.say("programme.clause"),
                screen.say("programme.clause.asks"),
                screen.say("programme.result"),
                screen.say("programme.numbers"),
                screen.say("programme.export.since"),
                screen.say("programme.deadline"));
    }

    private void part(List<String> codes, TableFile file, Screen screen) {
        var byClause =
                standings.of(codes).stream().collect(Collectors.groupingBy(one -> one.community() + one.clause()));
        for (var code : codes) {
            var community = divisions.get(code);
            for (var clause : clauses.all()) {
                if (Systems.NAMES.contains(clause.system())) {
                    file.row(row(community, clause, byClause.getOrDefault(code + clause.id(), List.of()), screen));
                }
            }
        }
    }

    private List<Object> row(Division community, Clause clause, List<Standing> of, Screen screen) {
        var row = new ArrayList<Object>();
        row.add(community.code());
        row.add(divisions
                .find(GrowTrees.subDistrict(community.code()))
                .map(sub -> sub.name(screen.english()))
                .orElse(""));
        row.add(community.name(screen.english()));
        row.add(screen.say("programme.system." + clause.system()));
        row.add(clause.id());
        row.add(clause.says(screen.english()));
        row.add(screen.say("programme.result."
                + (of.isEmpty()
                        ? "unseen"
                        : ClauseResult.of(of.stream().map(Standing::result).toList())
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'))));
        row.add(of.stream().map(one -> one.numbers(screen)).collect(Collectors.joining("; ")));
        row.add(of.stream()
                .map(Standing::since)
                .max(java.util.Comparator.naturalOrder())
                .<Object>map(Shanghai::day)
                .orElse(""));
        row.add(of.stream()
                .map(Standing::due)
                .filter(java.util.Objects::nonNull)
                .map(due -> due.day())
                .min(java.util.Comparator.naturalOrder())
                .<Object>map(day -> day)
                .orElse(""));
        return row;
    }
}
