package org.jiayuan.appeal.web;

/** One of one's own matters, found by phone, with a new link to it. */
public record TrackFound(String label, String path) {}
