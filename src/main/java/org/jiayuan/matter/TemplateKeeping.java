package org.jiayuan.matter;

import java.util.Optional;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.unit.Keeping;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose a template is to keep: its unit's head's, or for one that every unit has, the district centre's. */
@Component
public class TemplateKeeping {

    private final JdbcClient database;
    private final Keeping keeping;

    TemplateKeeping(JdbcClient database, Keeping keeping) {
        this.database = database;
        this.keeping = keeping;
    }

    /** Whether she keeps those of that unit; of all, if it is null. */
    public boolean keeps(@Nullable UUID unit, Actor actor) {
        if (unit == null) {
            return keeping.keepsDistrict(actor);
        }
        try {
            return keeping.kept(unit, actor).to() == null;
        } catch (NotFound notHers) {
            return false;
        }
    }

    /** @throws NotFound if she does not */
    void require(@Nullable UUID unit, Actor actor) {
        if (!keeps(unit, actor)) {
            throw new NotFound();
        }
    }

    /**
     * Whose it is; null if every unit's.
     *
     * @throws NotFound if there is none, or it is retired
     */
    @Nullable UUID owner(UUID template) {
        return database.sql("SELECT unit_id FROM matter.templates WHERE id = ? AND retired_at IS NULL")
                .param(template)
                .query((row, number) -> Optional.ofNullable(Rows.uuidOrNull(row, "unit_id")))
                .optional()
                .orElseThrow(NotFound::new)
                .orElse(null);
    }
}
