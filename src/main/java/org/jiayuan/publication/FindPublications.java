package org.jiayuan.publication;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiayuan.publication.Publication.PublicationId;
import org.jiayuan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up what is or was shown. */
@Component
public class FindPublications {

    private static final int LONGEST = 9;

    private final Publications publications;
    private final JdbcClient database;

    FindPublications(Publications publications, JdbcClient database) {
        this.publications = publications;
        this.database = database;
    }

    /** The one with that id. */
    public Optional<Publication> by(PublicationId id) {
        return publications.findById(id);
    }

    /** The one with that reference, {@code 2026-3}. */
    public Optional<Publication> by(String community, String reference) {
        if (!community.matches("\\d{12}") || !reference.matches("\\d{4}-\\d{1," + LONGEST + "}")) {
            return Optional.empty();
        }
        var parts = reference.split("-");
        return by(new PublicationId(community, Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
    }

    /** What was published of a record, the latest first. */
    public List<Publication> ofSource(String community, String source) {
        return database
                .sql("""
                        SELECT year, number FROM publication.publications
                        WHERE community_code = ? AND source = ? ORDER BY published_at DESC
                        """)
                .params(community, source)
                .query((row, number) -> new PublicationId(community, row.getInt("year"), row.getInt("number")))
                .list()
                .stream()
                .flatMap(id -> by(id).stream())
                .toList();
    }

    /** For how many days each record of a kind is shown, or was until it was taken down, by community and source. */
    public Map<String, Map<String, Long>> daysOf(Collection<String> communities, Kind kind) {
        var days = new HashMap<String, Map<String, Long>>();
        database.sql("""
                        SELECT community_code, source, max(coalesce(taken_down_on - 1, ends_on) - starts_on) AS days
                        FROM publication.publications
                        WHERE community_code = ANY (?) AND kind = ? AND source IS NOT NULL
                        GROUP BY community_code, source
                        """)
                .params(communities.toArray(String[]::new), kind.name())
                .query(row -> {
                    days.computeIfAbsent(row.getString("community_code"), key -> new HashMap<>())
                            .put(row.getString("source"), row.getLong("days"));
                });
        return days;
    }

    /**
     * Those of a community, the latest first.
     *
     * @param openOn only those that can be objected to on that day; null for all
     * @param down whether those taken down are wanted too
     * @param before the key of the row after which to go on; null for the beginning
     */
    public Slice<Publication> of(
            String community, @Nullable LocalDate openOn, boolean down, @Nullable String before, int size) {
        var key = before != null && before.matches("\\d{4}-\\d{1," + LONGEST + "}") ? before.split("-") : null;
        var found = publications.page(
                community,
                openOn,
                down,
                key == null ? Integer.MAX_VALUE : Integer.parseInt(key[0]),
                key == null ? Integer.MAX_VALUE : Integer.parseInt(key[1]),
                size + 1);
        return Slice.of(found, size, publication -> publication.id().reference());
    }
}
