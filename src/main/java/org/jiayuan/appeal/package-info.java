/**
 * A resident's word: how she says it, follows it, and judges the answer. Key words: <em>appeal</em> (诉求, what she sends;
 * it becomes a matter), <em>link</em> (the secret address that makes her its reporter), <em>alike</em> (a matter that is
 * likely the same). States and clocks are the matter's.
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
            "site",
            "privacy",
            "unit",
            "identity",
            "matter"
        })
package org.jiayuan.appeal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
