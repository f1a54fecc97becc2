/**
 * The desk: one queue of everything that waits for a unit or a person. Key words: <em>waiting item</em> (something
 * somebody must do next, put here by the module that knows it), <em>queue</em> (those one may see, by due day). Knows
 * none of the modules that put items here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "calendar", "division", "notice"})
package org.jiayuan.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
