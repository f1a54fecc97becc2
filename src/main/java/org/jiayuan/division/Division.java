package org.jiayuan.division;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A division with a statistical code.
 *
 * @param code 12 digits: province 2, city 2, district 2, sub-district 3, community 3
 * @param parent the code of what it lies in; null where nothing around it is known
 * @param name 蔚蓝海岸社区
 * @param shortName 蔚蓝海岸, as in document numbers
 * @param pinyin the short name's syllables, {@code wei lan hai an}
 * @param from the first day of its existence, as far as known
 * @param to the last day; null while it exists
 * @param centre about where it is; null if unknown
 */
public record Division(
        String code,
        Level level,
        @Nullable String parent,
        String name,
        String shortName,
        String pinyin,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Point centre) {

    /** What kind of division it is, with how many digits of its code are its own. */
    public enum Level {
        PROVINCE(2),
        CITY(4),
        DISTRICT(6),
        SUB_DISTRICT(9),
        COMMUNITY(12),
        /** A code that statistics need and nobody lives in. */
        VIRTUAL(12);

        private final int digits;

        Level(int digits) {
            this.digits = digits;
        }
    }

    /**
     * A position in WGS 84.
     *
     * @param lat degrees north
     * @param lng degrees east
     */
    public record Point(double lat, double lng) {}

    /** The digits every code inside it starts with. */
    public String prefix() {
        return code.substring(0, level.digits);
    }

    /** Whether it exists on that day. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Its name for a reader of that language: 蔚蓝海岸社区, Weilanhaian Community. */
    public String name(boolean english) {
        return english ? shortName(true) + " " + englishLevel() : name;
    }

    /** Its short name for a reader of that language: 蔚蓝海岸, Weilanhaian. */
    public String shortName(boolean english) {
        if (!english) {
            return shortName;
        }
        var joined = pinyin.replace(" ", "").replace('v', 'ü');
        return joined.isEmpty() ? shortName : joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1);
    }

    /** Whether somebody means it by that name, long or short, in either language: 蔚蓝海岸, Weilanhaian Community. */
    public boolean isCalled(String typed) {
        return Stream.of(false, true)
                .flatMap(english -> Stream.of(name(english), shortName(english)))
                .anyMatch(own -> own.equalsIgnoreCase(typed));
    }

    /** The name without what kind of place it is; whole if nothing would be left. */
    static String shortNameOf(String name) {
        var stem = name.replaceAll("(社区|街道|村|镇|乡|区)$", "");
        return stem.isEmpty() ? name : stem;
    }

    private String englishLevel() {
        return switch (level) {
            case PROVINCE -> "Province";
            case CITY -> "City";
            case DISTRICT -> "District";
            case SUB_DISTRICT -> "Sub-district";
            case COMMUNITY, VIRTUAL -> "Community";
        };
    }
}
