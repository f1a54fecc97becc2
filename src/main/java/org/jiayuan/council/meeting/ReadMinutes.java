package org.jiayuan.council.meeting;

import java.util.Optional;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads minutes: as drafted, as signed, as published. */
@Component
public class ReadMinutes {

    private final JdbcClient database;
    private final Vault vault;
    private final Meetings meetings;
    private final DraftMinutes draft;

    ReadMinutes(JdbcClient database, Vault vault, Meetings meetings, DraftMinutes draft) {
        this.database = database;
        this.vault = vault;
        this.meetings = meetings;
        this.draft = draft;
    }

    /** The minutes as they stand; drafted anew while they are not signed. Nothing before the meeting is over. */
    public Optional<Minutes> of(MeetingId id) {
        return meetings.find(id)
                .filter(meeting -> meeting.stage().over())
                .map(meeting -> kept(id).map(kept -> kept.signedAt() == null ? drafted(meeting, kept.remarks()) : kept)
                        .orElseGet(() -> drafted(meeting, "")));
    }

    private Minutes drafted(Meeting meeting, String remarks) {
        return new Minutes(meeting.id(), remarks, draft.of(meeting, remarks), null, false, null);
    }

    /** What is published of them, if anything is. */
    public Optional<Minutes> published(MeetingId id) {
        return kept(id).filter(minutes -> minutes.publishedAt() != null);
    }

    /** What is kept of them, draft or not. */
    Optional<Minutes> kept(MeetingId id) {
        return database.sql("""
                        SELECT remarks, text, signed_at, on_paper, published_at FROM council.minutes
                        WHERE community_code = ? AND year = ? AND number = ?
                        """)
                .params(id.communityCode(), id.year(), id.number())
                .query((row, number) -> new Minutes(
                        id,
                        vault.open(KeepMinutes.REMARKS, Rows.sealed(row, "remarks")),
                        row.getBytes("text") == null ? "" : vault.open(KeepMinutes.TEXT, Rows.sealed(row, "text")),
                        Rows.instantOrNull(row, "signed_at"),
                        row.getBoolean("on_paper"),
                        Rows.instantOrNull(row, "published_at")))
                .optional();
    }
}
