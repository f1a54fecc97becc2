/**
 * The programme of ten systems and what has become of it. Key words: <em>clause</em> (a sentence of the programme, by its
 * id), <em>cycle</em> (a plan with its sites, lead units and deadlines), <em>standing</em> (what a point of observation
 * finds of a community now), <em>tree</em> (a community with ten leaves, one a system), <em>hill</em> (a sub-district's
 * trees). Knows no system: findings come by {@link org.jiayuan.observation.ObservationPoint}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "observation",
            "division",
            "audit",
            "redaction",
            "archive",
            "desk",
            "site",
            "unit"
        })
package org.jiayuan.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
