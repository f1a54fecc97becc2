package org.jiayuan.archive.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.jiayuan.archive.image.Refused.Reason;

/** A picture as it is looked at: upright, opaque, in sRGB, without anything but its pixels. It does not change. */
public final class Picture {

    private static final float QUALITY = 0.85f;

    /** A mask's colour: the grey of the look, which no photo of a street has in one piece by chance. */
    private static final Color COVER = new Color(0x8A, 0x8F, 0x98);

    private final BufferedImage image;

    private Picture(BufferedImage image) {
        this.image = image;
    }

    /**
     * Decodes a file.
     *
     * @param longEdge how large it is wanted; a much larger one is thinned out while it is decoded, which spares memory
     * @throws Refused if it has too many pixels, moves, or is damaged
     */
    public static Picture read(byte[] file, Format format, int longEdge) {
        var reader = reader(format);
        try (var input = new FiniteInput(file)) {
            Structure.check(file, format);
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            UploadLimit.checkPixels(width, height);
            var how = reader.getDefaultReadParam();
            int every = Math.max(1, Math.max(width, height) / longEdge);
            how.setSourceSubsampling(every, every, 0, 0);
            return new Picture(Upright.turned(opaque(reader.read(0, how)), file, format));
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new Refused(Reason.DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    /** The WebP reader is made by hand: the registry of readers may have been filled before our class path was known. */
    private static ImageReader reader(Format format) {
        return switch (format) {
            case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            case WEBP -> webpReader();
            case PDF -> throw new IllegalArgumentException("no picture");
        };
    }

    private static ImageReader webpReader() {
        try {
            return new WebPImageReaderSpi().createReaderInstance();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static BufferedImage opaque(BufferedImage decoded) {
        var image = new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
        draw(image, graphics -> graphics.drawImage(decoded, 0, 0, Color.WHITE, null));
        return image;
    }

    private static void draw(BufferedImage image, java.util.function.Consumer<Graphics2D> drawing) {
        var graphics = image.createGraphics();
        try {
            drawing.accept(graphics);
        } finally {
            graphics.dispose();
        }
    }

    /** Pixels from left to right. */
    public int width() {
        return image.getWidth();
    }

    /** Pixels from top to bottom. */
    public int height() {
        return image.getHeight();
    }

    /** The same, made so small that no edge is longer; a smaller one stays as it is. */
    public Picture within(int longEdge) {
        if (Math.max(width(), height()) <= longEdge) {
            return this;
        }
        try {
            return new Picture(Thumbnails.of(image)
                    .size(longEdge, longEdge)
                    .imageType(image.getType())
                    .asBufferedImage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The same with the pixels of those rectangles replaced: what was there cannot be got back. */
    public Picture covered(List<Rectangle> rectangles) {
        var copy = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
        draw(copy, graphics -> {
            graphics.drawImage(image, 0, 0, null);
            graphics.setColor(COVER);
            rectangles.forEach(graphics::fill);
        });
        return new Picture(copy);
    }

    /** As a file: a JPEG with nothing in it but the picture. */
    public byte[] jpeg() {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
