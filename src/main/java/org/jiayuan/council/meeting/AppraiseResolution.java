package org.jiayuan.council.meeting;

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

    /** How many gave which score, members apart from residents; {@code m4} are members who gave the best. */
    Map<String, Integer> counts(ResolutionId id) {
        return database
                .sql("""
                        SELECT CASE WHEN member THEN 'm' ELSE 'r' END || score AS key, count(*) AS people
                        FROM council.appraisals WHERE community_code = ? AND year = ? AND number = ?
                        GROUP BY 1
                        """)
                .params(id.communityCode(), id.year(), id.number())
                .query((row, number) -> Map.entry(row.getString("key"), row.getInt("people")))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
