/**
 * What is publicly shown for a time (公示), so that everybody can object. Key words: <em>publication</em> (a text or a list
 * with its place and days), <em>least days</em> (how long its kind is shown at least; nothing is taken down earlier),
 * <em>objection</em> (what somebody has against it, and the answer).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "calendar",
            "division",
            "audit",
            "redaction",
            "archive",
            "notice",
            "desk",
            "site",
            "privacy",
            "unit"
        })
package org.jiayuan.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
