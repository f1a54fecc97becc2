/**
 * Working days and deadlines. Key words: <em>working day</em> (a weekday, or a weekend day made up for a holiday),
 * <em>limit</em> (how long: a kind and an amount), <em>deadline</em> (a limit that runs: due day, pauses, one
 * extension, an overdue mark that stays). Knows no module but the audit log.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "audit"})
package org.jiayuan.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
