package org.jiayuan.matter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiayuan.archive.DeleteAttachment;
import org.jiayuan.archive.FindAttachments;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Words;
import org.jiayuan.privacy.RecordKind;
import org.jiayuan.privacy.RetainedRecords;
import org.jiayuan.shared.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people said in matters that were closed long ago. Words, photos, names and numbers go; the empty matter stays with
 * its steps, dates and ratings, so that numbers and figures hold and the log still points at something.
 */
@Component
class RetainedMatters implements RetainedRecords {

    private static final String DUE = """
            FROM matter.matters
            WHERE closed_at < ? AND destroyed_at IS NULL
              AND state IN ('CLOSED', 'DECIDED', 'MERGED', 'WITHDRAWN', 'DECLINED')
            """;

    /** Everything with words in it, what refers to others first. */
    private static final List<String> EMPTIED = List.of(
            "DELETE FROM matter.releases",
            "DELETE FROM matter.answers",
            "DELETE FROM matter.dropped_asks",
            "DELETE FROM matter.asks",
            "DELETE FROM matter.photos",
            "DELETE FROM matter.followers",
            "UPDATE matter.steps SET words = NULL, redacted = NULL");

    private final JdbcClient database;
    private final Matters matters;
    private final Ledger ledger;
    private final FindAttachments attachments;
    private final DeleteAttachment delete;
    private final Words words;
    private final AuditLog audit;

    RetainedMatters(
            JdbcClient database,
            Matters matters,
            Ledger ledger,
            FindAttachments attachments,
            DeleteAttachment delete,
            Words words,
            AuditLog audit) {
        this.database = database;
        this.matters = matters;
        this.ledger = ledger;
        this.attachments = attachments;
        this.delete = delete;
        this.words = words;
        this.audit = audit;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.MATTERS;
    }

    @Override
    public long count(Instant before) {
        return database.sql("SELECT count(*) " + DUE)
                .param(Rows.at(before))
                .query(Long.class)
                .single();
    }

    @Override
    public List<Due> due(Instant before, int most) {
        return database.sql("SELECT community_code, year, number " + DUE
                        + "ORDER BY closed_at, community_code, year, number LIMIT ?")
                .params(Rows.at(before), most)
                .query((row, number) -> new Due(
                        row.getString("community_code"),
                        "matter/"
                                + new MatterId(
                                                row.getString("community_code"),
                                                row.getInt("year"),
                                                row.getInt("number"))
                                        .reference()))
                .list();
    }

    @Override
    public void destroy(List<Due> records, Act act) {
        records.forEach(due -> Labels.reference(due.community(), due.id().substring("matter/".length()))
                .ifPresent(id -> empty(id, act)));
    }

    private void empty(MatterId id, Act act) {
        attachments
                .ofOwner(id.communityCode(), id.object())
                .forEach(kept -> delete.of(kept.id(), id.object(), "retention", act));
        EMPTIED.forEach(statement -> database.sql(statement + " WHERE community_code = ? AND year = ? AND number = ?")
                .params(id.communityCode(), id.year(), id.number())
                .update());
        var matter = matters.findById(id).orElseThrow();
        boolean before = matter.shown();
        HerMatters.forget(matter, words.say(Look.CHINESE, "matter.data.somebody"));
        var place = matter.place;
        matter.place =
                new MatterPlace(place.communityCode(), place.cell(), null, null, MatterPlace.Source.CELL, null, null);
        matter.title = words.say(Look.CHINESE, "matter.data.destroyed");
        matters.save(matter);
        database.sql("""
                        UPDATE matter.matters SET destroyed_at = ?
                        WHERE community_code = ? AND year = ? AND number = ?
                        """)
                .params(Rows.at(act.at()), id.communityCode(), id.year(), id.number())
                .update();
        ledger.follow(matter, act);
        ledger.tellPublication(matter, before, act);
        audit.write(act, new Entry(id.communityCode(), null, "matter.destroy", id.object(), null, Map.of()));
    }
}
