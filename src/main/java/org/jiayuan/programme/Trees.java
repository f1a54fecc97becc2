package org.jiayuan.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jiayuan.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds trees and hills: the one table the board reads. */
@Component
public class Trees {

    private static final String COLUMNS = """
            SELECT community_code, communities, whole, half, bare, missing, late, met, seen, potted, next_due, computed_at
            FROM programme.trees
            """;

    private final JdbcClient database;

    Trees(JdbcClient database) {
        this.database = database;
    }

    /** The tree of a community, or the sum of those of an area. */
    public Optional<Tree> find(String code) {
        return database.sql(COLUMNS + "WHERE community_code = ?")
                .param(code)
                .query(Trees::tree)
                .optional();
    }

    /** Those directly inside an area, by code. */
    public List<Tree> inside(String code) {
        return database.sql(COLUMNS + "WHERE parent_code = ? ORDER BY community_code")
                .param(code)
                .query(Trees::tree)
                .list();
    }

    /** Everything inside a district, sub-districts and communities, by code. */
    public List<Tree> ofDistrict(String code) {
        return database.sql(COLUMNS + "WHERE district_code = ? ORDER BY community_code")
                .param(code)
                .query(Trees::tree)
                .list();
    }

    /** Whether nobody has looked yet. */
    boolean none() {
        return database.sql("SELECT NOT EXISTS (SELECT FROM programme.trees)")
                .query(Boolean.class)
                .single();
    }

    private static Tree tree(ResultSet row, int number) throws SQLException {
        return new Tree(
                row.getString("community_code"),
                row.getInt("communities"),
                counts(row, "whole"),
                counts(row, "half"),
                counts(row, "bare"),
                counts(row, "missing"),
                counts(row, "late"),
                counts(row, "met"),
                counts(row, "seen"),
                row.getBoolean("potted"),
                Rows.dayOrNull(row, "next_due"),
                Rows.instant(row, "computed_at"));
    }

    private static List<Integer> counts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((Integer[]) row.getArray(column).getArray());
    }
}
