/**
 * One thing that waits for an answer, and its one thread. Key words: <em>matter</em> (事项), <em>move</em> (what
 * somebody does with it, a row of {@link org.jiayuan.matter.Transitions}), <em>step</em> (a move that was made, for
 * ever), <em>round</em> (a try at an answer, with its deadline), <em>ask</em> (a question the reporter wants answered).
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
            "unit"
        })
package org.jiayuan.matter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
