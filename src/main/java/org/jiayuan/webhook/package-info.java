/**
 * Tells other systems what has changed in public matters, at addresses they gave. Key words: <em>webhook</em> (an address
 * with its secret, and for which matters), <em>event</em> (one change, as everybody may know it), <em>delivery</em> (an
 * event on its way to one webhook: waiting, sent, or parked when nobody took it).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "calendar", "division", "audit", "unit", "matter", "api"})
package org.jiayuan.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
