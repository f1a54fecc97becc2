package org.jiayuan.council;

import java.util.Locale;
import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;

/** What else the chair is in the community. */
@Rule(
        clause = "2.1.3",
        says =
                "The chair is in principle the party secretary or the head of the station; somebody else may preside if a "
                        + "reason is given.",
        source = "programme 2.1.3; domain.md §8 no. 5")
public enum ChairOffice {
    /** 社区党组织书记. */
    SECRETARY,
    /** 工作站站长. */
    STATION_HEAD,
    /** Neither: a reason is needed, and stands on the record. */
    OTHER;

    /** Whether the programme has it so in principle. */
    public boolean usual() {
        return this != OTHER;
    }

    /**
     * Checks that what is out of the ordinary has a reason.
     *
     * @throws CouncilIsWrong if it has none
     */
    void require(@Nullable String because) {
        if (!usual() && (because == null || because.isBlank())) {
            throw new CouncilIsWrong("because", "chair-reason");
        }
    }

    /** As keys of sentences write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
