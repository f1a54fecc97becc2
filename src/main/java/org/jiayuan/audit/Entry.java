package org.jiayuan.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of one doing. Ids, kinds and numbers only: never a name, a phone number or somebody's words.
 *
 * @param community the chain it goes to: a community's code, or the district's where no community is concerned
 * @param unit the unit acted for
 * @param action {@code <module>.<verb>}, for example {@code matter.take}
 * @param object what it was done to, for example {@code matter/2026-418}
 * @param person whose data they are, if she has an account
 * @param detail more, by name
 */
public record Entry(
        String community,
        @Nullable UUID unit,
        String action,
        String object,
        @Nullable UUID person,
        Map<String, String> detail) {

    public Entry {
        detail = Map.copyOf(detail);
    }
}
