/** Framework glue: the database, templates, words, assets, keys, limits, jobs. No business word in it; knows no module. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.jiayuan.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
