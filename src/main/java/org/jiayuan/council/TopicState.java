package org.jiayuan.council;

import java.util.Locale;
import java.util.Set;
import org.jiayuan.shared.Rule;

/** Where a topic stands. */
@Rule(
        clause = "2.2.3",
        says =
                "A topic is screened, talked over with residents, put on an agenda, debated and decided; who is refused is "
                        + "told why and may ask the supervision committee once.",
        source = "domain.md §4.2, topic states; RCL arts. 32, 36")
public enum TopicState {
    /** It waits for the secretary. */
    SUBMITTED,
    /** Sent back, with a reason. */
    RETURNED,
    /** Taken into another topic. */
    MERGED,
    /** Not the council's: it belongs elsewhere. */
    REDIRECTED,
    /** Everybody sees it and may support it. */
    ACCEPTED,
    /** Residents are asked. */
    COLLECTING,
    /** On an agenda. */
    SCHEDULED,
    /** Being debated. */
    DEBATED,
    PASSED,
    FAILED,
    /** To be put on another agenda. */
    POSTPONED,
    /** Handed to the residents' meeting or to whom it concerns. */
    REFERRED,
    ARCHIVED;

    /** Where it may go from here. */
    public Set<TopicState> next() {
        return switch (this) {
            case SUBMITTED -> Set.of(ACCEPTED, RETURNED, MERGED, REDIRECTED);
            case RETURNED, MERGED, REDIRECTED -> Set.of(ACCEPTED, ARCHIVED);
            case ACCEPTED -> Set.of(COLLECTING, SCHEDULED, MERGED);
            case COLLECTING -> Set.of(SCHEDULED, MERGED);
            case SCHEDULED -> Set.of(DEBATED, POSTPONED);
            case DEBATED -> Set.of(PASSED, FAILED, POSTPONED, REFERRED);
            case POSTPONED -> Set.of(SCHEDULED, COLLECTING, ARCHIVED);
            case PASSED, FAILED, REFERRED -> Set.of(ARCHIVED);
            case ARCHIVED -> Set.of();
        };
    }

    /** Whether everybody sees it: a person has looked at it. */
    public boolean open() {
        return switch (this) {
            case SUBMITTED, RETURNED, MERGED, REDIRECTED -> false;
            default -> true;
        };
    }

    /** Whether it can be supported and talked over: it is not decided yet. */
    public boolean pending() {
        return switch (this) {
            case ACCEPTED, COLLECTING, SCHEDULED, POSTPONED -> true;
            default -> false;
        };
    }

    /** Whether the secretary did not take it. */
    public boolean refused() {
        return this == RETURNED || this == MERGED || this == REDIRECTED;
    }

    /** As keys of sentences write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
