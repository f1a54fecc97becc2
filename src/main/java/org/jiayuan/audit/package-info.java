/**
 * Who did what, and who read whose data. Key words: <em>entry</em> (one doing or one reading), <em>chain</em> (the
 * entries of one community, each hashed with the one before), <em>reading</em> (personal data opened, with a purpose
 * and, where it is more than the work at hand, a reason). Knows no other module.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package org.jiayuan.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
