package org.jiayuan.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of a council as a year of work would leave them, for tests of what is observed of them. */
public final class CouncilRows {

    private final JdbcClient database;
    private final String community;

    public CouncilRows(JdbcClient database, String community) {
        this.database = database;
        this.community = community;
    }

    public void council(String name, String form, LocalDate setUp) {
        database.sql(
                        "INSERT INTO council.councils (community_code, version, name, form, set_up_on) VALUES (?, 0, ?, ?, ?)")
                .params(community, name, form, setUp)
                .update();
    }

    public void council(LocalDate setUp) {
        council("议事会", "每月", setUp);
    }

    public void term(LocalDate starts, LocalDate ends) {
        database.sql("INSERT INTO council.terms (community_code, number, starts_on, ends_on) VALUES (?, 1, ?, ?)")
                .params(community, starts, ends)
                .update();
    }

    UUID seat(Constituency constituency, LocalDate starts, Vault vault) {
        var id = UUID.randomUUID();
        database.sql("""
                        INSERT INTO council.seats (community_code, id, version, term, constituency, name, unit, recommended_by,
                            starts_on, time)
                        VALUES (?, ?, 0, 1, ?, ?, '单位', '推荐', ?, 1)
                        """)
                .params(
                        community,
                        id,
                        constituency.name(),
                        vault.seal(Members.NAME, "无名").bytes(),
                        starts)
                .update();
        return id;
    }

    public void meeting(int year, int number, String kind, String stage, Instant at) {
        database.sql("""
                        INSERT INTO council.meetings (community_code, year, number, kind, starts_at, place, rules, door, stage,
                            revision, present, convened_at)
                        VALUES (?, ?, ?, ?, ?, '议事厅', '{}', '123456', ?, 0, 0, ?)
                        """)
                .params(community, year, number, kind, Rows.at(at), stage, Rows.at(at))
                .update();
    }

    /** A resolution of the first meeting of 2026; what is done about it was said then, if it was. */
    public void resolution(int number, Instant passed, LocalDate due, @Nullable Instant opinion) {
        database.sql("""
                        INSERT INTO council.resolutions (community_code, year, number, meeting_year, meeting_number, vote, title,
                            words, passed_at, due_day, class, level, measure, measure_due, opinion_at)
                        VALUES (:community, 2026, :number, 2026, 1, :number, '路灯', '修路灯', :passed, :due, :class, :level,
                            :measure, :measureDue, :opinion)
                        """)
                .param("community", community)
                .param("number", number)
                .param("passed", Rows.at(passed))
                .param("due", due)
                .param("class", opinion == null ? null : "AFFAIRS")
                .param("level", opinion == null ? null : "COMMUNITY")
                .param("measure", opinion == null ? null : "修")
                .param("measureDue", opinion == null ? null : due)
                .param("opinion", Rows.atOrNull(opinion))
                .update();
    }
}
