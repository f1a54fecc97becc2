package org.jiayuan.archive.image;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Turns a picture the way it was taken: cameras write the pixels as the sensor lies and the turn into the EXIF data,
 * which do not outlive the upload. Nothing but EXIF is read; other metadata could be made to cost much.
 */
final class Upright {

    private static final int AS_IT_IS = 1;
    private static final int LAST = 8;

    private Upright() {}

    static BufferedImage turned(BufferedImage image, byte[] file, Format format) {
        int orientation = orientation(file, format);
        return orientation == AS_IT_IS
                ? image
                : ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation))
                        .apply(image);
    }

    /** What the EXIF data say, from 1 (as it is) to 8; unreadable data say nothing. */
    static int orientation(byte[] file, Format format) {
        try {
            return metadata(file, format).stream()
                    .flatMap(metadata -> metadata.getDirectoriesOfType(ExifIFD0Directory.class).stream())
                    .map(directory -> directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION))
                    .filter(orientation -> orientation != null && orientation >= AS_IT_IS && orientation <= LAST)
                    .findFirst()
                    .orElse(AS_IT_IS);
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            return AS_IT_IS;
        }
    }

    private static Optional<Metadata> metadata(byte[] file, Format format)
            throws ImageProcessingException, IOException {
        return switch (format) {
            case JPEG ->
                Optional.of(JpegMetadataReader.readMetadata(new ByteArrayInputStream(file), List.of(new ExifReader())));
            case WEBP ->
                Structure.webpExif(file).map(exif -> {
                    var metadata = new Metadata();
                    new ExifReader().extract(new ByteArrayReader(exif), metadata, startsWithName(exif) ? 6 : 0);
                    return metadata;
                });
            case PNG, PDF -> Optional.empty();
        };
    }

    /** Some writers begin the chunk with the name that it has in a JPEG. */
    private static boolean startsWithName(byte[] exif) {
        return exif.length > 6 && exif[0] == 'E' && exif[1] == 'x' && exif[2] == 'i' && exif[3] == 'f';
    }
}
