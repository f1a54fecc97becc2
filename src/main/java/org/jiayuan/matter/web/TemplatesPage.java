package org.jiayuan.matter.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.matter.TemplateKeeping;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Uuids;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Slice;
import org.jiayuan.unit.Categories;
import org.jiayuan.unit.Category;
import org.jiayuan.unit.Keeping;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is often answered: by every unit, and by those the reader works in or keeps.
 *
 * @param units for which she may write one
 * @param common whether she may write one for every unit
 * @param next the key of the rows that follow; empty at the end
 */
public record TemplatesPage(
        List<RailLink> rail,
        List<Row> rows,
        List<Unit> units,
        boolean common,
        List<Category> categories,
        String category,
        String next,
        Filled filled) {

    /** A template, in words. */
    public record Row(
            UUID id,
            @Nullable UUID unit,
            String unitName,
            @Nullable String category,
            String categoryName,
            String name,
            String text,
            boolean keeps) {}

    /** Whether she may write any. */
    public boolean writes() {
        return common || !units.isEmpty();
    }

    /** Reads it. */
    @Component
    static class Query {

        private static final int SIZE = 50;

        private final JdbcClient database;
        private final TemplateKeeping templates;
        private final Keeping keeping;
        private final Units units;
        private final Categories categories;
        private final Rail rail;

        Query(
                JdbcClient database,
                TemplateKeeping templates,
                Keeping keeping,
                Units units,
                Categories categories,
                Rail rail) {
            this.database = database;
            this.templates = templates;
            this.keeping = keeping;
            this.units = units;
            this.categories = categories;
            this.rail = rail;
        }

        private record Found(
                UUID id, @Nullable UUID unit, @Nullable String category, String name, String text) {}

        TemplatesPage of(Actor actor, String category, @Nullable String after, Filled filled, Screen screen) {
            var hers = new HashSet<>(actor.units());
            hers.addAll(keeping.headed(actor));
            var found = database.sql("""
                            SELECT id, unit_id, category, name, text FROM matter.templates
                            WHERE retired_at IS NULL AND (unit_id IS NULL OR unit_id = ANY (:hers))
                              AND (:category = '' OR category = :category)
                              AND (:after = '' OR id < CAST(nullif(:after, '') AS uuid))
                            ORDER BY id DESC
                            LIMIT :size
                            """)
                    .param("hers", hers.toArray(UUID[]::new))
                    .param("category", category)
                    .param("after", Uuids.read(after).map(UUID::toString).orElse(""))
                    .param("size", SIZE + 1)
                    .query((row, number) -> new Found(
                            Rows.uuid(row, "id"),
                            Rows.uuidOrNull(row, "unit_id"),
                            row.getString("category"),
                            row.getString("name"),
                            row.getString("text")))
                    .list();
            var slice = Slice.of(found, SIZE, row -> row.id().toString());
            var doors = units.of(hers);
            return new TemplatesPage(
                    rail.of(actor),
                    slice.items().stream()
                            .map(row -> row(row, doors, actor, screen))
                            .toList(),
                    hers.stream()
                            .filter(unit -> templates.keeps(unit, actor))
                            .map(units::get)
                            .sorted(java.util.Comparator.comparing(Unit::name))
                            .toList(),
                    templates.keeps(null, actor),
                    categories.on(screen.today()),
                    category,
                    slice.next() == null ? "" : slice.next(),
                    filled);
        }

        private Row row(Found found, Map<UUID, String> doors, Actor actor, Screen screen) {
            return new Row(
                    found.id(),
                    found.unit(),
                    found.unit() == null
                            ? screen.say("matter.templates.all-units")
                            : doors.getOrDefault(found.unit(), ""),
                    found.category(),
                    found.category() == null
                            ? screen.say("matter.templates.all-categories")
                            : categories
                                    .find(found.category(), screen.today())
                                    .map(one -> one.name(screen.english()))
                                    .orElse(found.category()),
                    found.name(),
                    found.text(),
                    templates.keeps(found.unit(), actor));
        }
    }
}
