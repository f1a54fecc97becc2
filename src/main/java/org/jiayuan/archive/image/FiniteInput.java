package org.jiayuan.archive.image;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A file in memory that ends for good. The WebP decoder reads on behind the end and takes what is missing for zeros, one
 * exception after the other: a few hundred bytes that promise a large picture kept it busy for two minutes.
 */
final class FiniteInput extends MemoryCacheImageInputStream {

    /** A decoder reads eight bytes ahead, so it meets the end of a whole file a few times. */
    private static final int MOST_ENDS = 64;

    private int ends;

    FiniteInput(byte[] file) {
        super(new ByteArrayInputStream(file));
    }

    @Override
    public long readLong() throws IOException {
        try {
            return super.readLong();
        } catch (EOFException end) {
            ends++;
            if (ends > MOST_ENDS) {
                throw new IIOException("the file is not whole", end);
            }
            throw end;
        }
    }
}
