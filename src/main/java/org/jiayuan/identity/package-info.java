/**
 * People with accounts. Key words: <em>account</em> (a resident's, opened with her phone; a staff member's, made by an
 * administrator), <em>grant</em> (a role in a unit, for a division and a module, acting at once), <em>code</em> (sent to
 * a phone, good once).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "calendar",
            "division",
            "audit",
            "notice",
            "desk",
            "site",
            "privacy",
            "unit"
        })
package org.jiayuan.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
