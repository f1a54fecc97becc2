package org.jiayuan.matter;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.shared.Uuid7;
import org.jiayuan.unit.Categories;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a unit, or every unit, often answers; writes it anew if it is there. */
@Service
public class WriteTemplate {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 2000;

    private final JdbcClient database;
    private final TemplateKeeping keeping;
    private final Categories categories;
    private final Divisions divisions;
    private final AuditLog audit;

    WriteTemplate(
            JdbcClient database, TemplateKeeping keeping, Categories categories, Divisions divisions, AuditLog audit) {
        this.database = database;
        this.keeping = keeping;
        this.categories = categories;
        this.divisions = divisions;
        this.audit = audit;
    }

    /**
     * What it should be.
     *
     * @param unit whose it is; null for all
     * @param category for which alone; null for all
     */
    public record Draft(@Nullable UUID unit, @Nullable String category, String name, String text) {}

    /**
     * Writes it.
     *
     * @param id of the one that is there; null for a new one
     * @throws NotFound if it is not hers to keep
     * @throws FieldIsWrong if the name or the text is missing or too long, or there is no such category
     */
    @Transactional
    public UUID of(@Nullable UUID id, Draft draft, Act act) {
        keeping.require(draft.unit(), act.by());
        var wrong = new ArrayList<FieldIsWrong>();
        if (draft.name().isBlank() || draft.name().length() > LONGEST_NAME) {
            wrong.add(new FieldIsWrong("name", "template-name"));
        }
        if (draft.text().isBlank() || draft.text().length() > LONGEST_TEXT) {
            wrong.add(new FieldIsWrong("text", "template-text"));
        }
        if (draft.category() != null
                && categories.find(draft.category(), act.day()).isEmpty()) {
            wrong.add(new FieldIsWrong("category", "template-category"));
        }
        if (!wrong.isEmpty()) {
            throw RuleBroken.first(wrong);
        }
        var written = id == null ? Uuid7.at(act.at()) : there(id, act);
        database.sql("""
                        INSERT INTO matter.templates (id, unit_id, category, name, text, changed_at)
                        VALUES (:id, :unit, :category, :name, :text, :at)
                        ON CONFLICT (id) DO UPDATE
                        SET unit_id = excluded.unit_id, category = excluded.category, name = excluded.name,
                            text = excluded.text, changed_at = excluded.changed_at
                        """)
                .param("id", written)
                .param("unit", draft.unit(), Types.OTHER)
                .param("category", draft.category(), Types.VARCHAR)
                .param("name", draft.name())
                .param("text", draft.text())
                .param("at", Rows.at(act.at()))
                .update();
        audit.write(
                act,
                new Entry(
                        divisions.home().code(),
                        draft.unit(),
                        "matter.write-template",
                        "template/" + written,
                        null,
                        Map.of("new", Boolean.toString(id == null))));
        return written;
    }

    private UUID there(UUID id, Act act) {
        keeping.require(keeping.owner(id), act.by());
        return id;
    }
}
