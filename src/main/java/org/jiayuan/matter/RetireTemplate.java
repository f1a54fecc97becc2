package org.jiayuan.matter;

import java.util.Map;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Retires a template: it is offered no more, and kept. */
@Service
public class RetireTemplate {

    private final JdbcClient database;
    private final TemplateKeeping keeping;
    private final Divisions divisions;
    private final AuditLog audit;

    RetireTemplate(JdbcClient database, TemplateKeeping keeping, Divisions divisions, AuditLog audit) {
        this.database = database;
        this.keeping = keeping;
        this.divisions = divisions;
        this.audit = audit;
    }

    /** @throws NotFound if there is no such template, or it is not hers to keep */
    @Transactional
    public void of(UUID id, Act act) {
        var unit = keeping.owner(id);
        keeping.require(unit, act.by());
        database.sql("UPDATE matter.templates SET retired_at = ? WHERE id = ?")
                .params(Rows.at(act.at()), id)
                .update();
        audit.write(
                act,
                new Entry(divisions.home().code(), unit, "matter.retire-template", "template/" + id, null, Map.of()));
    }
}
