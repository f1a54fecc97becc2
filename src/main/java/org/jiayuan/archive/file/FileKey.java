package org.jiayuan.archive.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jiayuan.shared.Shanghai;

/**
 * What one file is filed under. It carries its time, so that files of a day can be listed and the old told from the new.
 *
 * @param communityCode the community it belongs to
 * @param set a version 7 id that files of one making share: a picture and its thumbnail
 * @param part which of them it is
 */
public record FileKey(String communityCode, UUID set, Part part) {

    private static final int MILLISECONDS_FROM = 16;
    private static final Pattern TEXT = Pattern.compile("(?<day>[0-9]{4}/[0-9]{2}/[0-9]{2})/(?<community>[0-9]{12})/"
            + "(?<set>[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})-(?<part>[a-z_]+)");

    /** What a file is. */
    public enum Part {
        /** A picture as it is kept: whole, for those who work with it. */
        PICTURE,
        /** The same, small. */
        THUMBNAIL,
        /** A document. */
        DOCUMENT,
        /** A picture as everybody may see it. */
        PUBLIC_PICTURE,
        /** The same, small. */
        PUBLIC_THUMBNAIL;

        /** Whether everybody may see it. */
        public boolean isPublic() {
            return this == PUBLIC_PICTURE || this == PUBLIC_THUMBNAIL;
        }
    }

    public FileKey {
        if (!communityCode.matches("[0-9]{12}") || set.version() != 7) {
            throw new IllegalArgumentException("no key of a file");
        }
    }

    /** When it was made. */
    public Instant madeAt() {
        return Instant.ofEpochMilli(set.getMostSignificantBits() >>> MILLISECONDS_FROM);
    }

    /** What the keys of a day begin with: {@code 2026/11/23/}. */
    public static String day(LocalDate day) {
        return "%04d/%02d/%02d/".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** {@code 2026/11/23/440305007019/019ab…-picture}: fit for a path, an address, a log. */
    public String text() {
        return day(Shanghai.day(madeAt())) + communityCode + "/" + set + "-"
                + part.name().toLowerCase(Locale.ROOT);
    }

    /** The key that reads so; nothing for a text that is none, or stands under another day than it was made on. */
    public static Optional<FileKey> of(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        for (var part : Part.values()) {
            if (part.name().toLowerCase(Locale.ROOT).equals(parts.group("part"))) {
                var key = new FileKey(parts.group("community"), UUID.fromString(parts.group("set")), part);
                return Optional.of(key).filter(found -> found.text().equals(text));
            }
        }
        return Optional.empty();
    }
}
