package org.jiayuan.council.web;

import java.util.List;
import org.jiayuan.council.CouncilView;
import org.jiayuan.council.FindTopics;
import org.jiayuan.council.Member;
import org.jiayuan.council.Members;
import org.jiayuan.council.Secretary;
import org.jiayuan.council.Term;
import org.jiayuan.council.Terms;
import org.jiayuan.council.Topic.TopicId;
import org.jiayuan.council.TopicLine;
import org.jiayuan.council.TopicState;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.matter.FindGatherings;
import org.jiayuan.matter.Gathering;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Act;
import org.jiayuan.unit.Categories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One council on the desk.
 *
 * @param view null if the community has none yet
 * @param keeps whether she keeps its papers, or only looks
 * @param last the latest term, begun or not
 * @param running whether the latest term has not ended, or a form came back that says it begins another before
 * @param before members of the term before it, who may sit again
 * @param lately members who left this term
 * @param waiting topics that wait for the secretary
 * @param gatherings alike matters of one place, from which a topic can be drafted
 */
public record DeskCouncilPage(
        List<RailLink> rail,
        Division community,
        @Nullable CouncilView view,
        boolean keeps,
        @Nullable Term last,
        boolean running,
        List<Member> before,
        List<Member> lately,
        List<TopicLine> waiting,
        List<TopicLine> open,
        List<Gathered> gatherings,
        Typed typed) {

    /**
     * A gathering with the name of its category.
     *
     * @param topic the topic that was drafted from it
     */
    public record Gathered(
            Gathering gathering, String category, @Nullable TopicId topic) {}

    /** Puts it together. */
    @Component
    static class Query {

        private static final int SHOWN = 20;

        private final Divisions divisions;
        private final CouncilView.Query councils;
        private final Secretary secretary;
        private final Terms terms;
        private final Members members;
        private final FindTopics find;
        private final TopicLine.Query lines;
        private final FindGatherings gatherings;
        private final Categories categories;
        private final Rail rail;

        Query(
                Divisions divisions,
                CouncilView.Query councils,
                Secretary secretary,
                Terms terms,
                Members members,
                FindTopics find,
                TopicLine.Query lines,
                FindGatherings gatherings,
                Categories categories,
                Rail rail) {
            this.divisions = divisions;
            this.councils = councils;
            this.secretary = secretary;
            this.terms = terms;
            this.members = members;
            this.find = find;
            this.lines = lines;
            this.gatherings = gatherings;
            this.categories = categories;
            this.rail = rail;
        }

        DeskCouncilPage of(String code, Typed typed, Screen screen, Act act) {
            var all = terms.of(code);
            var last = all.isEmpty() ? null : all.getFirst();
            var view = councils.of(code, act.day()).orElse(null);
            return new DeskCouncilPage(
                    rail.of(act.by()),
                    divisions.community(code),
                    view,
                    secretary.is(act.by(), code),
                    last,
                    last != null && (!last.over(act.day()) || typed.form().equals("terms")),
                    last == null || last.number() == 1 ? List.of() : again(code, last),
                    last == null
                            ? List.of()
                            : members.ofTerm(code, last.number()).stream()
                                    .filter(member -> member.endsOn() != null)
                                    .toList(),
                    lines.of(find.of(code, List.of(TopicState.SUBMITTED), null, SHOWN)
                            .items()),
                    lines.pending(code, SHOWN),
                    gatherings.in(code, act.at()).stream()
                            .limit(SHOWN)
                            .map(gathering -> new Gathered(
                                    gathering,
                                    categories
                                            .get(gathering.category(), act.day())
                                            .name(screen.english()),
                                    find.drafted(code, gathering.references()).orElse(null)))
                            .toList(),
                    typed);
        }

        /** Members of the term before who stayed to its end and have no seat in this one yet. */
        private List<Member> again(String code, Term last) {
            var seated = members.ofTerm(code, last.number()).stream()
                    .map(Member::name)
                    .toList();
            return members.ofTerm(code, last.number() - 1).stream()
                    .filter(member -> member.endsOn() == null && !seated.contains(member.name()))
                    .toList();
        }
    }
}
