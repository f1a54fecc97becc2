package org.jiayuan.platform;

import org.jspecify.annotations.Nullable;

/**
 * One step of where a page stands, from the district down.
 *
 * @param href null where the step is the page's own place and leads nowhere else
 */
public record Crumb(String label, @Nullable String href) {}
