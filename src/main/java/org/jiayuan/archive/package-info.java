/**
 * Files and numbers. Key words: <em>attachment</em> (a photo or a document somebody added), <em>staged</em> (sent before
 * what it belongs to exists), <em>owner</em> (the record it belongs to, {@code matter/2026-418}), <em>released</em> (a
 * picture as everybody may see it, covered where it must be), <em>series</em> (numbers without gaps). Every file is
 * sealed; one that is not released opens only with a reading written down. Whether somebody may act is the caller's to
 * know.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "audit"})
package org.jiayuan.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
