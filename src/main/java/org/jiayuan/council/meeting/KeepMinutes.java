package org.jiayuan.council.meeting;

import java.util.Map;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.council.meeting.Seals.Kind;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remarks, the chair's signature, and the day minutes become public. */
@Service
public class KeepMinutes {

    static final String TEXT = "council.minutes";
    static final String REMARKS = "council.minutes-remarks";
    private static final int LONGEST_REMARKS = 3_000;

    private final JdbcClient database;
    private final Vault vault;
    private final Meetings meetings;
    private final ReadMeeting read;
    private final DraftMinutes draft;
    private final ReadMinutes minutes;
    private final Seals seals;
    private final MeetingLog log;

    KeepMinutes(
            JdbcClient database,
            Vault vault,
            Meetings meetings,
            ReadMeeting read,
            DraftMinutes draft,
            ReadMinutes minutes,
            Seals seals,
            MeetingLog log) {
        this.database = database;
        this.vault = vault;
        this.meetings = meetings;
        this.read = read;
        this.draft = draft;
        this.minutes = minutes;
        this.seals = seals;
        this.log = log;
    }

    /** What somebody does with them. */
    public sealed interface Doing {

        /** The secretary adds what the draft cannot know; no more once they are signed. */
        record Remark(String remarks) implements Doing {}

        /** The chair signs; or the secretary says that she has signed the sheet. */
        record Sign() implements Doing {}

        /** From now on everybody reads them. */
        record Publish() implements Doing {}
    }

    /**
     * Does it.
     *
     * @throws MeetingForbids if the meeting is not over, or the minutes are signed, not signed or published already
     * @throws NotFound if it is not for her
     */
    @Transactional
    public void doing(MeetingId id, Doing doing, Act act) {
        var meeting = meetings.hold(id);
        var standing = read.standing(meeting, act);
        standing.requireLeads();
        if (!meeting.stage().over()) {
            throw new MeetingForbids("", "not-over");
        }
        var kept = minutes.kept(id);
        boolean signed = kept.map(known -> known.signedAt() != null).orElse(false);
        switch (doing) {
            case Doing.Remark it -> {
                forbid(signed, "minutes-signed");
                write(id, Typed.orEmpty("remarks", it.remarks(), LONGEST_REMARKS));
            }
            case Doing.Sign it -> {
                forbid(signed, "minutes-signed");
                var remarks = kept.map(Minutes::remarks).orElse("");
                write(id, remarks);
                sign(id, draft.of(meeting, remarks), !standing.chair(), act);
            }
            case Doing.Publish it -> {
                forbid(!signed, "minutes-unsigned");
                forbid(kept.map(known -> known.publishedAt() != null).orElse(false), "minutes-published");
                publish(meeting, kept.map(Minutes::text).orElse(""), act);
            }
        }
    }

    private static void forbid(boolean wrong, String key) {
        if (wrong) {
            throw new MeetingForbids("", key);
        }
    }

    private void write(MeetingId id, String remarks) {
        database.sql("""
                        INSERT INTO council.minutes (community_code, year, number, remarks, on_paper)
                        VALUES (?, ?, ?, ?, false)
                        ON CONFLICT (community_code, year, number) DO UPDATE SET remarks = excluded.remarks
                        """)
                .params(
                        id.communityCode(),
                        id.year(),
                        id.number(),
                        vault.seal(REMARKS, remarks).bytes())
                .update();
    }

    private void sign(MeetingId id, String text, boolean onPaper, Act act) {
        database.sql("""
                        UPDATE council.minutes SET text = :text, signed_at = :at, signed_by = :by, on_paper = :paper
                        WHERE community_code = :community AND year = :year AND number = :number
                        """)
                .param("text", vault.seal(TEXT, text).bytes())
                .param("at", Rows.at(act.at()))
                .param("by", act.by().account(), java.sql.Types.OTHER)
                .param("paper", onPaper)
                .param("community", id.communityCode())
                .param("year", id.year())
                .param("number", id.number())
                .update();
        log.write(id.communityCode(), "sign-minutes", id.object(), Map.of("paper", Boolean.toString(onPaper)), act);
    }

    private void publish(Meeting meeting, String text, Act act) {
        var id = meeting.id();
        database.sql("""
                        UPDATE council.minutes SET published_at = ?
                        WHERE community_code = ? AND year = ? AND number = ?
                        """)
                .params(Rows.at(act.at()), id.communityCode(), id.year(), id.number())
                .update();
        seals.seal(id.communityCode(), Kind.MINUTES, id.reference(), Map.of("text", text), act.at());
        log.changed(meeting, act);
        log.write(meeting, "publish-minutes", Map.of(), act);
    }
}
