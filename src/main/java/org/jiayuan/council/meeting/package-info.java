/**
 * What happens in the council's meetings and what comes of it. Key words: <em>meeting</em> (会议, what was written down
 * while it went on, folded), <em>happening</em> (one line of that, for ever), <em>resolution</em> (决议, what was carried,
 * with its ten working days), <em>convention</em> (公约, what a resolution was raised to).
 */
@NamedInterface("meeting")
@NullMarked
package org.jiayuan.council.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
