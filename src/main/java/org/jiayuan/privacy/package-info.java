/**
 * What is kept about people, why, how long, and what they may do about it. Key words: <em>personal field</em> (one kind of
 * datum with its purpose and lawful basis), <em>whose</em> (the person a record is about: her account, or the reporter of a
 * matter), <em>request</em> (what a person asks: to see, correct or delete), <em>schedule</em> (how long each kind of
 * record is kept). Knows none of the modules that keep the records: they contribute theirs.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "calendar", "division", "audit", "notice", "site", "desk"})
package org.jiayuan.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
