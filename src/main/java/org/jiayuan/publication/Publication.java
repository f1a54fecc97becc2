package org.jiayuan.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiayuan.platform.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import tools.jackson.core.type.TypeReference;

/** Something that is publicly shown from a day to a day. It holds nothing that may not be shown. */
@Table(schema = "publication", name = "publications")
@SuppressWarnings("NullAway.Init")
public class Publication {

    private static final int LONGEST_DAYS = 365;

    /**
     * A publication's id, as people see it.
     *
     * @param number from 1, without gaps in a community and year
     */
    public record PublicationId(String communityCode, int year, int number) {

        /** {@code 2026-3}, as in addresses. */
        public String reference() {
            return year + "-" + number;
        }

        /** {@code publication/2026-3}, as in the audit log. */
        public String object() {
            return "publication/" + reference();
        }

        /** Where everybody sees it. */
        public String link() {
            return "/communities/" + communityCode + "/publications/" + reference();
        }
    }

    /** One line of a list, as it is shown. */
    public record Line(String name, String what) {}

    @Id
    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL)
    PublicationId id;

    @Version
    @Nullable Long version;

    Kind kind;
    String title;
    String body;
    Json entries;
    String place;
    UUID unitId;

    @Nullable String source;

    @Nullable String link;

    Instant publishedAt;

    @Nullable UUID publishedBy;

    LocalDate startsOn;
    LocalDate endsOn;

    @Nullable LocalDate takenDownOn;

    Publication() {}

    public PublicationId id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    /** The text as it may be shown. */
    public String body() {
        return body;
    }

    /** The lines of its list. */
    public List<Line> lines() {
        return entries.as(new TypeReference<List<Line>>() {});
    }

    /** Where it hangs besides the site. */
    public String place() {
        return place;
    }

    /** Who shows it. */
    public UUID unit() {
        return unitId;
    }

    /** The record it belongs to. */
    public @Nullable String source() {
        return source;
    }

    /** Where that record is shown. */
    public @Nullable String link() {
        return link;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    /** The last day it is shown, and the last to object. */
    public LocalDate endsOn() {
        return endsOn;
    }

    /** Whether it may be objected to on that day. */
    public boolean open(LocalDate day) {
        return !day.isAfter(endsOn);
    }

    /** Whether everybody may still look at it: afterwards it is in the archive. */
    public boolean shown() {
        return takenDownOn == null;
    }

    /** Whether its lines are shown on that day: names stand there no longer than they must. */
    public boolean showsLines(LocalDate day) {
        return !kind.people() || open(day);
    }

    /** Shows it for so many days, counted from the day after. */
    void show(LocalDate day, int days) {
        if (days < kind.leastDays()) {
            throw new PublicationIsWrong("days", "days-least", kind.leastDays());
        }
        if (days > LONGEST_DAYS) {
            throw new PublicationIsWrong("days", "days-most", LONGEST_DAYS);
        }
        startsOn = day;
        endsOn = day.plusDays(days);
    }

    /** Shows another text; the days run anew. */
    void correct(String newBody, LocalDate day) {
        if (!shown()) {
            throw new PublicationIsWrong("", "taken-down");
        }
        long days = java.time.temporal.ChronoUnit.DAYS.between(startsOn, endsOn);
        body = newBody;
        show(day, Math.toIntExact(days));
    }

    /** Takes it down, which is possible only when its days are over. */
    void takeDown(LocalDate day) {
        if (open(day)) {
            throw new PublicationIsWrong("", "too-early", endsOn.toString());
        }
        if (takenDownOn != null) {
            throw new PublicationIsWrong("", "taken-down");
        }
        takenDownOn = day;
    }
}
