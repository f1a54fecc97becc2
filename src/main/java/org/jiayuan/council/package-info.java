/**
 * The residents' council of a community (居民自治议事会): who sits in it, what it talks about, what it decides. Key words:
 * <em>seat</em> (who sits for which constituency in which term), <em>secretary</em> (the clerk of the community's station
 * who keeps its papers), <em>topic</em> (what somebody wants it to talk about).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "observation",
            "calendar",
            "division",
            "audit",
            "redaction",
            "archive",
            "notice",
            "desk",
            "site",
            "privacy",
            "unit",
            "identity",
            "publication",
            "matter"
        })
package org.jiayuan.council;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
