/**
 * The door for other systems that speak Open311 GeoReport v2. Key words: <em>service</em> (a category), <em>request</em>
 * (a matter, as its public page shows it), <em>key</em> (what a system shows when it sends something). Appeals that come
 * in here go the way of those from the form.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "calendar",
            "division",
            "audit",
            "archive",
            "unit",
            "identity",
            "matter",
            "appeal"
        })
package org.jiayuan.open311;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
