package org.jiayuan.archive;

import java.awt.Rectangle;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jiayuan.archive.image.Format;
import org.jiayuan.archive.image.Picture;
import org.springframework.stereotype.Component;

/** Where pictures are developed, two at a time: a large one takes over a hundred megabytes while it is in work. */
@Component
class Darkroom {

    private static final int PLACES = 2;

    private final Semaphore places = new Semaphore(PLACES, true);

    Darkroom() {}

    /**
     * A picture in its two sizes, as files.
     *
     * @param width of the large one
     * @param height of the large one
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Prints(int width, int height, byte[] full, byte[] small) {

        byte[] of(Size size) {
            return size == Size.FULL ? full : small;
        }

        static Prints of(Picture picture) {
            var full = picture.within(Size.FULL.longEdge());
            return new Prints(
                    full.width(),
                    full.height(),
                    full.jpeg(),
                    full.within(Size.SMALL.longEdge()).jpeg());
        }
    }

    /** Prints of a file that somebody sent. */
    Prints develop(byte[] file, Format format) {
        return inside(() -> Prints.of(Picture.read(file, format, Size.FULL.longEdge())));
    }

    /** Prints of one of our own pictures, covered. */
    Prints cover(byte[] file, List<Mask> masks) {
        return inside(() -> {
            var picture = Picture.read(file, Format.JPEG, Size.FULL.longEdge());
            return Prints.of(picture.covered(rectangles(masks, picture)));
        });
    }

    private static List<Rectangle> rectangles(List<Mask> masks, Picture picture) {
        return masks.stream()
                .map(mask -> mask.in(picture.width(), picture.height()))
                .toList();
    }

    private <T> T inside(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
