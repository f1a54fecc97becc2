package org.jiayuan.programme.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.archive.FindAttachments;
import org.jiayuan.division.Division;
import org.jiayuan.platform.Crumb;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Screen;
import org.jiayuan.programme.BoardReach;
import org.jiayuan.programme.Clause;
import org.jiayuan.programme.Clauses;
import org.jiayuan.programme.Evidence;
import org.jiayuan.programme.FindCheckers;
import org.jiayuan.programme.FindEvidence;
import org.jiayuan.programme.FindHistory;
import org.jiayuan.programme.Standing;
import org.jiayuan.programme.Standings;
import org.jiayuan.programme.Systems;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Names;
import org.jiayuan.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A clause of a community: what its points find, how that came, and what the community has reported itself.
 *
 * @param names of those who reported and checked, by account
 * @param files by the evidence they belong to
 * @param reports whether the reader may report something
 * @param checks whether she may check it
 * @param checkers the units that check it because they lead
 * @param unknown the lead units that have no unit here
 * @param standIn the unit that stands in for them, or because nobody is known to lead; null if none need
 * @param typed what was typed into a form
 */
public record ClausePage(
        Division community,
        List<Crumb> crumbs,
        Clause clause,
        List<Standing> standings,
        List<Standing> history,
        List<Evidence> evidence,
        Map<UUID, String> names,
        Map<UUID, List<UUID>> files,
        boolean reports,
        boolean checks,
        List<String> checkers,
        List<String> unknown,
        @Nullable String standIn,
        Faults faults,
        Map<String, String> typed) {

    /** Whether records show the clause, so that nobody need report it. */
    public boolean seen() {
        return standings.stream().anyMatch(standing -> !standing.reported());
    }

    /** What was typed into a field. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Puts it together. */
    @Component
    static class Query {

        private final Clauses clauses;
        private final Standings standings;
        private final FindHistory history;
        private final FindEvidence evidence;
        private final FindAttachments attachments;
        private final BoardReach reach;
        private final FindCheckers findCheckers;
        private final Names names;
        private final BoardPage.Query board;

        Query(
                Clauses clauses,
                Standings standings,
                FindHistory history,
                FindEvidence evidence,
                FindAttachments attachments,
                BoardReach reach,
                FindCheckers findCheckers,
                Names names,
                BoardPage.Query board) {
            this.clauses = clauses;
            this.standings = standings;
            this.history = history;
            this.evidence = evidence;
            this.attachments = attachments;
            this.reach = reach;
            this.findCheckers = findCheckers;
            this.names = names;
            this.board = board;
        }

        /** @throws NotFound if there is no such clause, or the division is no community */
        ClausePage of(
                Division community, String id, Faults faults, Map<String, String> typed, Actor actor, Screen screen) {
            var clause = clauses.find(id)
                    .filter(found -> Systems.NAMES.contains(found.system()))
                    .filter(found -> community.level() == Division.Level.COMMUNITY)
                    .orElseThrow(NotFound::new);
            var reported = evidence.of(community.code(), id);
            var accounts = new HashSet<UUID>();
            var files = new java.util.HashMap<UUID, List<UUID>>();
            for (var one : reported) {
                accounts.add(one.reportedBy());
                if (one.checkedBy() != null) {
                    accounts.add(one.checkedBy());
                }
                files.put(
                        one.id(),
                        attachments.ofOwner(community.code(), one.owner()).stream()
                                .map(file -> file.id().id())
                                .toList());
            }
            var crumbs = new ArrayList<>(board.crumbs(community, actor, screen));
            crumbs.set(crumbs.size() - 1, new Crumb(community.name(screen.english()), "/board/" + community.code()));
            crumbs.add(new Crumb(id, null));
            var checkers = findCheckers.of(community.code(), clause.system());
            return new ClausePage(
                    community,
                    crumbs,
                    clause,
                    standings.of(List.of(community.code())).stream()
                            .filter(standing -> standing.clause().equals(id))
                            .toList(),
                    history.of(community.code(), id),
                    reported,
                    names.ofStaff(accounts),
                    files,
                    reach.reports(actor, community.code()),
                    reach.checks(actor, community.code(), clause.system()),
                    checkers.leads().stream()
                            .map(unit -> unit.name(screen.english()))
                            .toList(),
                    checkers.unknown().stream()
                            .map(lead -> lead.on(screen.today()).says(screen.english()))
                            .toList(),
                    checkers.standIn().map(unit -> unit.name(screen.english())).orElse(null),
                    faults,
                    typed);
        }
    }
}
