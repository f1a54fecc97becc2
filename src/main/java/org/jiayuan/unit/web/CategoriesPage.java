package org.jiayuan.unit.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.shared.Actor;
import org.jiayuan.unit.Categories;
import org.jiayuan.unit.Categories.Dated;
import org.jiayuan.unit.Keeping;
import org.springframework.stereotype.Component;

/**
 * The categories with how they stood, stand and will stand.
 *
 * @param keeps whether they are the reader's to keep
 * @param form the form that was sent, or that is to be filled in
 */
public record CategoriesPage(List<RailLink> rail, List<Line> lines, boolean keeps, LocalDate today, CategoryForm form) {

    /**
     * One category.
     *
     * @param versions the latest first
     */
    public record Line(String code, Dated now, List<Dated> versions) {

        /** Whether that is how it stands on that day. */
        public boolean stands(Dated version, LocalDate day) {
            return !day.isBefore(version.from()) && (version.to() == null || day.isBefore(version.to()));
        }
    }

    /** Puts it together; the rows are in memory. */
    @Component
    static class Query {

        private final Categories categories;
        private final Keeping keeping;
        private final Rail rail;

        Query(Categories categories, Keeping keeping, Rail rail) {
            this.categories = categories;
            this.keeping = keeping;
            this.rail = rail;
        }

        CategoriesPage of(Actor actor, LocalDate today, CategoryForm sent) {
            var byCode = new LinkedHashMap<String, List<Dated>>();
            for (var dated : categories.all()) {
                byCode.computeIfAbsent(dated.category().code(), code -> new java.util.ArrayList<>())
                        .add(dated);
            }
            return new CategoriesPage(
                    rail.of(actor),
                    byCode.entrySet().stream()
                            .map(entry -> line(entry.getKey(), entry.getValue(), today))
                            .toList(),
                    keeping.keepsDistrict(actor),
                    today,
                    sent);
        }

        private static Line line(String code, List<Dated> versions, LocalDate today) {
            var sorted = versions.stream()
                    .sorted(java.util.Comparator.comparing(Dated::from).reversed())
                    .toList();
            var now = sorted.stream()
                    .filter(version -> !today.isBefore(version.from()))
                    .findFirst()
                    .orElse(sorted.getLast());
            return new Line(code, now, sorted);
        }
    }
}
