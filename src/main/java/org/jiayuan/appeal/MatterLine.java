package org.jiayuan.appeal;

import org.jiayuan.matter.FindListed.Listed;
import org.jiayuan.matter.FindMatters.Line;
import org.jiayuan.matter.FindPhotos.Beside;
import org.jiayuan.platform.ClockFace;
import org.jspecify.annotations.Nullable;

/**
 * A matter in a list, with its clock.
 *
 * @param photo the photo that stands beside it; null if there is none
 */
public record MatterLine(
        Line line, ClockFace clock, @Nullable Beside photo) {

    /** One of the public ones. */
    public MatterLine(Listed listed, ClockFace clock) {
        this(listed.line(), clock, listed.photo());
    }

    /** One without a photo. */
    public MatterLine(Line line, ClockFace clock) {
        this(line, clock, null);
    }
}
