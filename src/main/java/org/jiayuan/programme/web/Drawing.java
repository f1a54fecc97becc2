package org.jiayuan.programme.web;

import java.util.List;

/** Where the ten leaves of a tree grow, and where a tree stands. */
public final class Drawing {

    /** As SVG writes it, in the order of the systems. */
    public static final List<String> PLACES = List.of(
            "translate(14.6 29.6) rotate(-98)",
            "translate(11.9 22.6) rotate(-62)",
            "translate(17.6 23.8) rotate(-30) scale(0.92)",
            "translate(17.6 15.4) rotate(-34)",
            "translate(23.0 14.2) rotate(-2) scale(1.06)",
            "translate(24.6 23.2) rotate(7) scale(0.94)",
            "translate(29.0 15.8) rotate(35)",
            "translate(31.4 24.4) rotate(42) scale(0.92)",
            "translate(35.2 22.4) rotate(74)",
            "translate(33.0 30.4) rotate(104)");

    private Drawing() {}

    /** Moves a tree there and makes it that much of its size, to the pixel and to the hundredth. */
    static String place(double x, double y, double scale) {
        return "translate(" + Math.round(x) + " " + Math.round(y) + ") scale(" + Math.round(scale * 100) / 100.0 + ")";
    }
}
