package org.jiayuan.council.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jiayuan.platform.Json;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which rules each council debates, and from when: those it chose itself, else the usual ones. */
@Component
public class DebateRules {

    private final JdbcClient database;

    DebateRules(JdbcClient database) {
        this.database = database;
    }

    /**
     * The rules of a council.
     *
     * @param source what it rests on: the council's own decision, a paper; null for the usual ones
     * @param since null for the usual ones
     */
    public record Chosen(
            RuleSet rules,
            @Nullable String source,
            @Nullable LocalDate since) {

        static final Chosen USUAL = new Chosen(RuleSet.ROBERT, null, null);
    }

    /** Those that hold on that day. */
    public Chosen on(String community, LocalDate day) {
        return database.sql("""
                        SELECT rules, source, effective_from FROM council.debate_rules
                        WHERE community_code = ? AND effective_from <= ?
                        ORDER BY effective_from DESC LIMIT 1
                        """)
                .params(community, day)
                .query(DebateRules::chosen)
                .optional()
                .orElse(Chosen.USUAL);
    }

    private static Chosen chosen(ResultSet row, int number) throws SQLException {
        return new Chosen(
                Rows.json(row, "rules").as(RuleSet.class), row.getString("source"), Rows.day(row, "effective_from"));
    }

    /** From today on; what was chosen earlier the same day is forgotten. */
    void choose(String community, RuleSet rules, String source, Act act) {
        database.sql("""
                        INSERT INTO council.debate_rules (community_code, effective_from, rules, source, set_at, set_by)
                        VALUES (:community, :day, :rules, :source, :at, :by)
                        ON CONFLICT (community_code, effective_from) DO UPDATE
                        SET rules = excluded.rules, source = excluded.source, set_at = excluded.set_at,
                            set_by = excluded.set_by
                        """)
                .param("community", community)
                .param("day", act.day())
                .param("rules", Json.of(rules).column())
                .param("source", source)
                .param("at", Rows.at(act.at()))
                .param("by", act.by().account(), java.sql.Types.OTHER)
                .update();
    }
}
