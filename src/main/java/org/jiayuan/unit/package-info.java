/**
 * Who answers: stations, grid teams, offices, bureaux, firms. Key words: <em>unit</em>, <em>member</em> (who works in
 * it), <em>shift</em> (who is on duty for a grid cell), <em>category</em> (a kind of trouble, with its limit),
 * <em>responsibility</em> (which unit answers a category where).
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
            "notice",
            "desk",
            "site"
        })
package org.jiayuan.unit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
