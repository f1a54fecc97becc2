package org.jiayuan.council.meeting;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.council.Members;
import org.jiayuan.council.meeting.Resolution.ResolutionId;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.site.PagesChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members and residents say how content they are with what was carried out; each once, the last word counts. */
@Service
public class AppraiseResolution {

    /** The best score there is. */
    public static final int BEST = 4;

    private final Resolutions resolutions;
    private final Members members;
    private final JdbcClient database;
    private final PagesChanged pages;

    AppraiseResolution(Resolutions resolutions, Members members, JdbcClient database, PagesChanged pages) {
        this.resolutions = resolutions;
        this.members = members;
        this.database = database;
        this.pages = pages;
    }

    /**
     * Says it.
     *
     * @param score 1 to 4, the more the better
     * @throws MeetingForbids if it was not carried out yet, or the score is none
     */
    @Transactional
    public void of(ResolutionId id, int score, Act act) {
        var account = act.by().account();
        var resolution = resolutions.find(id).orElseThrow(NotFound::new);
        if (account == null) {
            throw new NotFound();
        }
        if (resolution.carriedOutAt() == null) {
            throw new MeetingForbids("score", "not-carried-out");
        }
        if (score < 1 || score > BEST) {
            throw new MeetingForbids("score", "score");
        }
        boolean member = members.of(id.communityCode(), account, act.day()).isPresent();
        database.sql("""
                        INSERT INTO council.appraisals (community_code, year, number, account_id, member, score, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (community_code, year, number, account_id) DO UPDATE
                        SET score = excluded.score, member = excluded.member, at = excluded.at
                        """)
                .params(id.communityCode(), id.year(), id.number(), account, member, score, Rows.at(act.at()))
                .update();
        pages.of(id.communityCode(), act.at());
    }

    /** What she gave; nothing if she has not. */
    Optional<Integer> score(ResolutionId id, UUID account) {
        return database.sql("""
                        SELECT score FROM council.appraisals
                        WHERE community_code = ? AND year = ? AND number = ? AND account_id = ?
                        """)
                .params(id.communityCode(), id.year(), id.number(), account)
                .query(Integer.class)
                .optional();
    }

    /**
     * How many gave which score to resolutions of one community, members apart from residents; {@code m4} are members who
     * gave the best. One that nobody appraised is left out.
     */
    Map<ResolutionId, Map<String, Integer>> counts(String community, Collection<ResolutionId> wanted) {
        var counts = new HashMap<ResolutionId, Map<String, Integer>>();
        database.sql("""
                        SELECT year, number, CASE WHEN member THEN 'm' ELSE 'r' END || score AS key, count(*) AS people
                        FROM council.appraisals
                        JOIN unnest(CAST(:years AS int[]), CAST(:numbers AS int[])) AS wanted (year, number)
                            USING (year, number)
                        WHERE community_code = :community
                        GROUP BY 1, 2, 3
                        """)
                .param("community", community)
                .param("years", wanted.stream().map(ResolutionId::year).toArray(Integer[]::new))
                .param("numbers", wanted.stream().map(ResolutionId::number).toArray(Integer[]::new))
                .query(row -> {
                    counts.computeIfAbsent(
                                    new ResolutionId(community, row.getInt("year"), row.getInt("number")),
                                    id -> new HashMap<>())
                            .put(row.getString("key"), row.getInt("people"));
                });
        return counts;
    }
}
