/**
 * The whole installation in one file, and back. Key words: <em>backup</em> (tables as they were at one moment, and the
 * files), <em>manifest</em> (what a backup holds, and which keys and migrations it belongs to). Knows tables by their
 * names only, and never the keys.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "archive :: file"})
package org.jiayuan.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
