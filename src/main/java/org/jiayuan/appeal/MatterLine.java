package org.jiayuan.appeal;

import org.jiayuan.matter.FindMatters.Line;
import org.jiayuan.platform.ClockFace;

/** A matter in a list for everybody, with its clock. */
public record MatterLine(Line line, ClockFace clock) {}
