package org.jiayuan.council;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jiayuan.shared.Rule;

/** For whom a member sits. */
@Rule(
        clause = "2.1.2",
        says = "Members come from seven constituencies; those not represented are named, and the council works all the "
                + "same.",
        source = "programme 2.1.2; domain.md §4.2")
public enum Constituency {
    /** 社区党组织. */
    PARTY,
    /** 居委会. */
    COMMITTEE,
    /** 社区工作站. */
    STATION,
    /** 群团组织. */
    MASS,
    /** 辖区经济组织. */
    ECONOMIC,
    /** 社会组织. */
    SOCIAL,
    /** 社会贤达. */
    RESPECTED;

    /** Those for whom nobody sits. */
    public static Set<Constituency> missing(Collection<Constituency> represented) {
        var missing = EnumSet.allOf(Constituency.class);
        missing.removeAll(represented);
        return missing;
    }

    /** As keys of sentences write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
