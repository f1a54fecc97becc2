package org.jiayuan.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The terms of councils. */
@Component
public class Terms {

    private static final String COLUMNS = """
            SELECT community_code, number, starts_on, ends_on, mid_term_because FROM council.terms
            """;

    private final JdbcClient database;

    Terms(JdbcClient database) {
        this.database = database;
    }

    /** Every term of a council, the latest first. */
    public List<Term> of(String community) {
        return database.sql(COLUMNS + "WHERE community_code = ? ORDER BY number DESC")
                .param(community)
                .query(Terms::term)
                .list();
    }

    /** The term whose members sit on that day: the latest that has begun. */
    public Optional<Term> on(String community, LocalDate day) {
        return database.sql(COLUMNS + "WHERE community_code = ? AND starts_on <= ? ORDER BY number DESC LIMIT 1")
                .params(community, day)
                .query(Terms::term)
                .optional();
    }

    /** The latest term, begun or not. */
    Optional<Term> last(String community) {
        return of(community).stream().findFirst();
    }

    /** @throws NotFound if there is no such term */
    Term get(String community, int number) {
        return of(community).stream()
                .filter(term -> term.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    void add(Term term) {
        database.sql("""
                        INSERT INTO council.terms (community_code, number, starts_on, ends_on, mid_term_because)
                        VALUES (:community, :number, :starts, :ends, :because)
                        """)
                .param("community", term.community())
                .param("number", term.number())
                .param("starts", term.startsOn())
                .param("ends", term.endsOn())
                .param("because", term.midTermBecause(), java.sql.Types.VARCHAR)
                .update();
    }

    private static Term term(ResultSet row, int number) throws SQLException {
        return new Term(
                row.getString("community_code"),
                row.getInt("number"),
                Rows.day(row, "starts_on"),
                Rows.day(row, "ends_on"),
                row.getString("mid_term_because"));
    }
}
