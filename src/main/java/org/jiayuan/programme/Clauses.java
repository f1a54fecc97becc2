package org.jiayuan.programme;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clauses of the programme; they change with migrations only. */
@Component
public class Clauses {

    private final LoadingCache<String, List<Clause>> known;

    Clauses(JdbcClient database) {
        this.known = Caffeine.newBuilder()
                .build(key -> database.sql(
                                "SELECT clause, system, kind, chinese, english FROM programme.clauses ORDER BY position")
                        .query((row, number) -> new Clause(
                                row.getString("clause"),
                                row.getString("system"),
                                row.getString("kind"),
                                row.getString("chinese"),
                                row.getString("english")))
                        .list());
    }

    /** All, in the order of the programme. */
    public List<Clause> all() {
        return known.get("");
    }

    /** Those of a system. */
    public List<Clause> of(String system) {
        return all().stream().filter(clause -> clause.system().equals(system)).toList();
    }

    /** The one with that id. */
    public Optional<Clause> find(String id) {
        return all().stream().filter(clause -> clause.id().equals(id)).findFirst();
    }
}
