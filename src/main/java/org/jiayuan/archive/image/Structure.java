package org.jiayuan.archive.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jiayuan.archive.image.Refused.Reason;

/**
 * How a picture's file is put together, looked at before a decoder sees it: that it is whole, and does not make the
 * decoder work or reserve memory out of all proportion.
 */
final class Structure {

    /** More scans than any camera writes; each makes the decoder go through the whole picture once more. */
    private static final int MOST_SCANS = 100;

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_HEADER = 25;
    private static final int PNG_SIZE = 16;
    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int ANIMATION = 0x02;

    private Structure() {}

    static void check(byte[] bytes, Format format) {
        switch (format) {
            case JPEG -> checkJpeg(bytes);
            case PNG -> checkPng(bytes);
            case WEBP -> checkWebp(bytes);
            case PDF -> throw new IllegalArgumentException("no picture");
        }
    }

    private static void checkJpeg(byte[] bytes) {
        int scans = 0;
        boolean ended = false;
        for (int i = 0; i + 1 < bytes.length; i++) {
            if ((bytes[i] & 0xFF) == 0xFF) {
                int marker = bytes[i + 1] & 0xFF;
                if (marker == START_OF_SCAN) {
                    scans++;
                    ended = false;
                } else if (marker == END_OF_IMAGE) {
                    ended = true;
                }
            }
        }
        if (scans == 0 || scans > MOST_SCANS || !ended) {
            throw new Refused(Reason.DAMAGED);
        }
    }

    private static void checkPng(byte[] bytes) {
        var chunks = ByteBuffer.wrap(bytes).position(PNG_SIGNATURE);
        if (chunks.remaining() < PNG_HEADER) {
            throw new Refused(Reason.DAMAGED);
        }
        UploadLimit.checkPixels(
                Integer.toUnsignedLong(chunks.getInt(PNG_SIZE)),
                Integer.toUnsignedLong(chunks.getInt(PNG_SIZE + Integer.BYTES)));
        while (chunks.remaining() >= CHUNK_HEADER) {
            long length = Integer.toUnsignedLong(chunks.getInt());
            var type = type(chunks);
            if (type.equals("IEND")) {
                return;
            }
            skip(chunks, length + Integer.BYTES);
        }
        throw new Refused(Reason.DAMAGED);
    }

    /** A frame's own size counts, not what the header says of the canvas: the decoder reserves memory by the frame. */
    private static void checkWebp(byte[] bytes) {
        int frames = 0;
        for (var chunks = webpChunks(bytes); chunks.remaining() >= CHUNK_HEADER; ) {
            var type = type(chunks);
            long length = Integer.toUnsignedLong(chunks.getInt());
            if (length > chunks.remaining()) {
                throw new Refused(Reason.DAMAGED);
            }
            var content = chunks.slice(chunks.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
            switch (type) {
                case "VP8X" -> checkNotAnimated(content);
                case "VP8 " -> frames += frame(content, 6, 0);
                case "VP8L" -> frames += frame(content, 1, 1);
                default -> {}
            }
            skip(chunks, length + (length & 1));
        }
        if (frames != 1) {
            throw new Refused(Reason.DAMAGED);
        }
    }

    private static void checkNotAnimated(ByteBuffer extended) {
        if (extended.remaining() < 10) {
            throw new Refused(Reason.DAMAGED);
        }
        if ((extended.get(0) & ANIMATION) != 0) {
            throw new Refused(Reason.ANIMATED);
        }
        UploadLimit.checkPixels(1L + threeBytes(extended, 4), 1L + threeBytes(extended, 7));
    }

    private static int threeBytes(ByteBuffer buffer, int at) {
        return (buffer.get(at) & 0xFF) | (buffer.get(at + 1) & 0xFF) << 8 | (buffer.get(at + 2) & 0xFF) << 16;
    }

    /** Two sizes of 14 bits: side by side after the signature of a lossless frame, in 16 bits each of a lossy one. */
    private static int frame(ByteBuffer content, int sizeAt, int lossless) {
        if (content.remaining() < sizeAt + Integer.BYTES) {
            throw new Refused(Reason.DAMAGED);
        }
        int sizes = content.getInt(sizeAt);
        int width = (sizes & 0x3FFF) + lossless;
        int height = (sizes >>> (lossless == 1 ? 14 : 16) & 0x3FFF) + lossless;
        UploadLimit.checkPixels(width, height);
        return 1;
    }

    /** The EXIF chunk of a WebP file. */
    static Optional<byte[]> webpExif(byte[] bytes) {
        for (var chunks = webpChunks(bytes); chunks.remaining() >= CHUNK_HEADER; ) {
            var type = type(chunks);
            long length = Integer.toUnsignedLong(chunks.getInt());
            if (type.equals("EXIF") && length <= chunks.remaining()) {
                return Optional.of(Arrays.copyOfRange(bytes, chunks.position(), chunks.position() + (int) length));
            }
            skip(chunks, length + (length & 1));
        }
        return Optional.empty();
    }

    private static ByteBuffer webpChunks(byte[] bytes) {
        if (bytes.length < RIFF_HEADER) {
            throw new Refused(Reason.DAMAGED);
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(RIFF_HEADER);
    }

    private static String type(ByteBuffer chunks) {
        var type = new byte[4];
        chunks.get(type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    private static void skip(ByteBuffer chunks, long length) {
        chunks.position((int) Math.min(chunks.limit(), chunks.position() + length));
    }
}
