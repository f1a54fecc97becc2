/**
 * The shell of every community's site, of the district's and of one's own page. Key words: <em>section</em> (a part of a
 * page, made by the module that knows its records), <em>generation</em> (a community's pages as they stand; raised by
 * every write that changes one), <em>page cache</em> (finished bytes, until the generation or the clock moves on).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "observation", "calendar", "division", "audit", "notice"})
package org.jiayuan.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
