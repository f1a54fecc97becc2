/**
 * Places: the district, its sub-districts and communities, and the grid cells of each community. Key words:
 * <em>division</em> (anything with a 12-digit statistical code), <em>grid cell</em> (网格, a part of one community),
 * <em>facility</em> (a place people know). Everything is in WGS 84.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "observation", "audit"})
package org.jiayuan.division;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
