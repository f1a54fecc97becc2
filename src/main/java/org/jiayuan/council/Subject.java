package org.jiayuan.council;

import java.util.Locale;

/** What a topic is about, as the programme sorts it. */
public enum Subject {
    /** 规划计划 (2.2.1). */
    PLAN,
    /** 公共事务 (2.2.2). */
    AFFAIRS,
    /** 公益事业 (2.2.2). */
    WELFARE,
    /** 热点难点 (2.2.3). */
    TROUBLE;

    /** As keys of sentences write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
