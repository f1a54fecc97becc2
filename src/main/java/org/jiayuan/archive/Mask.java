package org.jiayuan.archive;

import java.awt.Rectangle;

/**
 * A rectangle over what must not show in a picture: a face, a number plate. In thousandths of the picture's width and
 * height, so that it fits however large the picture is drawn.
 */
public record Mask(int left, int top, int width, int height) {

    private static final int WHOLE = 1000;

    public Mask {
        if (left < 0 || top < 0 || width < 1 || height < 1 || left + width > WHOLE || top + height > WHOLE) {
            throw new IllegalArgumentException("a mask outside of the picture");
        }
    }

    /** What it covers of a picture of that size, rounded outwards. */
    Rectangle in(int pixelsWide, int pixelsHigh) {
        int fromX = Math.floorDiv(left * pixelsWide, WHOLE);
        int fromY = Math.floorDiv(top * pixelsHigh, WHOLE);
        int toX = Math.ceilDiv((left + width) * pixelsWide, WHOLE);
        int toY = Math.ceilDiv((top + height) * pixelsHigh, WHOLE);
        return new Rectangle(fromX, fromY, toX - fromX, toY - fromY);
    }
}
