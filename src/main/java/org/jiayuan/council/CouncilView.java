package org.jiayuan.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A council as a page shows it.
 *
 * @param term whose members sit; null if none has begun
 * @param members those who sit, the chair first
 * @param missing the constituencies for which nobody sits
 * @param chair how the one who presides was named; null if nobody does
 */
public record CouncilView(
        Council council,
        @Nullable Term term,
        List<Member> members,
        Set<Constituency> missing,
        @Nullable Chair chair) {

    /** That somebody presides, and why if that is out of the ordinary. */
    public record Chair(ChairOffice office, @Nullable String because, LocalDate from) {}

    /** Whether the term should have ended. */
    public boolean overdue(LocalDate today) {
        return term != null && term.over(today);
    }

    /** Puts it together. */
    @Component
    public static class Query {

        private final FindCouncil councils;
        private final Terms terms;
        private final Members members;
        private final JdbcClient database;

        Query(FindCouncil councils, Terms terms, Members members, JdbcClient database) {
            this.councils = councils;
            this.terms = terms;
            this.members = members;
            this.database = database;
        }

        /** The council of that community as it is on that day, if it has one. */
        public Optional<CouncilView> of(String community, LocalDate day) {
            return councils.of(community).map(council -> {
                var sitting = members.entitled(community, day);
                return new CouncilView(
                        council,
                        terms.on(community, day).orElse(null),
                        sitting,
                        Constituency.missing(
                                sitting.stream().map(Member::constituency).collect(Collectors.toSet())),
                        sitting.stream().anyMatch(Member::chair) ? chair(community, day) : null);
            });
        }

        private @Nullable Chair chair(String community, LocalDate day) {
            return database.sql("""
                            SELECT office, because, starts_on FROM council.chairs
                            WHERE community_code = ? AND starts_on <= ? ORDER BY starts_on DESC LIMIT 1
                            """)
                    .params(community, day)
                    .query((row, number) -> new Chair(
                            ChairOffice.valueOf(row.getString("office")),
                            row.getString("because"),
                            org.jiayuan.platform.Rows.day(row, "starts_on")))
                    .optional()
                    .orElse(null);
        }
    }
}
