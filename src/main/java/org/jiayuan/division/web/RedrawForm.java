package org.jiayuan.division.web;

import org.jspecify.annotations.Nullable;

/**
 * A division to be entered, as it was typed.
 *
 * @param predecessors codes with spaces or commas between them
 * @param cells {@code on} if it takes over the grid cells
 */
public record RedrawForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String predecessors,
        @Nullable String from,
        @Nullable String cells) {

    /** The same with nothing missing. */
    RedrawForm whole() {
        return new RedrawForm(text(code), text(name), text(predecessors), text(from), text(cells));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** Whether it takes over the grid cells. */
    public boolean takesCells() {
        return "on".equals(cells);
    }
}
