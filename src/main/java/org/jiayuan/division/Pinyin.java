package org.jiayuan.division;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;
import org.jspecify.annotations.Nullable;

/** How a name is spoken, for searching it by keyboard and for showing it to those who do not read Chinese. */
public final class Pinyin {

    private static final HanyuPinyinOutputFormat PLAIN = plain();

    /** Readings of place names that the first reading of a character gets wrong. */
    private static final Map<String, String> PLACES =
            Map.of("蔚", "wei", "长", "chang", "勘", "kan", "铲", "chan", "厦", "xia");

    /** What was asked for once, by character: the national list asks three million times. */
    private static final @Nullable String[] KNOWN = new @Nullable String[Character.MAX_VALUE + 1];

    private Pinyin() {}

    private static HanyuPinyinOutputFormat plain() {
        var format = new HanyuPinyinOutputFormat();
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setCaseType(HanyuPinyinCaseType.LOWERCASE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        return format;
    }

    /** The syllables of a name; what is not Chinese stands for itself. */
    public static List<String> syllables(String name) {
        var syllables = new ArrayList<String>();
        for (int i = 0; i < name.length(); i++) {
            syllables.add(syllable(name.charAt(i)));
        }
        return syllables.stream().filter(syllable -> !syllable.isEmpty()).toList();
    }

    private static String syllable(char character) {
        var known = KNOWN[character];
        if (known == null) {
            known = spoken(character);
            KNOWN[character] = known;
        }
        return known;
    }

    private static String spoken(char character) {
        var place = PLACES.get(String.valueOf(character));
        if (place != null) {
            return place;
        }
        try {
            var readings = PinyinHelper.toHanyuPinyinStringArray(character, PLAIN);
            return readings == null || readings.length == 0
                    ? String.valueOf(character).strip().toLowerCase(java.util.Locale.ROOT)
                    : readings[0];
        } catch (BadHanyuPinyinOutputFormatCombination impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** {@code wlha} for 蔚蓝海岸. */
    static String initials(List<String> syllables) {
        return syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining());
    }
}
