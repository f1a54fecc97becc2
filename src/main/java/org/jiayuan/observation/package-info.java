/**
 * The seam between the systems and the programme. Key words: <em>point</em> (观察点, a question about communities that a
 * module's records answer), <em>finding</em> (what a point says of one community, with its numbers), <em>due</em> (what
 * falls due there). A system implements points; the programme collects their findings, and neither knows the other.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.jiayuan.observation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
