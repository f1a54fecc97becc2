/**
 * The demonstration district: invented people in real communities, and a year of what they reported, made by the use
 * cases at told times. Key words: <em>cast</em> (who works where), <em>timeline</em> (what happens when), <em>fate</em>
 * (what becomes of a matter). Nothing depends on it.
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
            "unit",
            "identity",
            "matter",
            "appeal",
            "publication",
            "programme",
            "council",
            "council :: meeting"
        })
package org.jiayuan.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
