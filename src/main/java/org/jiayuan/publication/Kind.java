package org.jiayuan.publication;

import java.util.Locale;
import org.jiayuan.shared.Rule;

/** What sort of thing is shown. */
@Rule(
        clause = "2.3.5",
        says = "What was agreed, the community's rules, services and money are shown at least fifteen days, lists of "
                + "people at least seven, counted from the day after; nothing is taken down earlier, and a correction makes "
                + "the days run anew.",
        source = "RCL art. 34: at least 15 days; 民发〔2015〕149: at least 7; domain.md §§3.9, 8 no. 4")
public enum Kind {
    /** 议事会决议. */
    RESOLUTION(15, false),
    /** 居民公约. */
    CONVENTION(15, false),
    /** 候选人. */
    CANDIDATES(7, true),
    /** 楼栋长任命. */
    CAPTAINS(7, true),
    /** 补助名单. */
    SUBSIDIES(7, true),
    /** 服务项目. */
    SERVICES(15, false),
    /** 收支. */
    MONEY(15, false),
    /** 孵化结果. */
    INCUBATION(7, false),
    /** 其他. */
    OTHER(7, false);

    private final int leastDays;
    private final boolean people;

    Kind(int leastDays, boolean people) {
        this.leastDays = leastDays;
        this.people = people;
    }

    /** How many days it is shown at least. */
    public int leastDays() {
        return leastDays;
    }

    /** Whether it is about single persons, whose names are shortened and of whom nothing delicate is said. */
    public boolean people() {
        return people;
    }

    /** As keys of sentences write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
