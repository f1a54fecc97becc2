package org.jiayuan.redaction;

import java.util.List;

/**
 * A text as the finders look at it, twice, both as long as the original so that places agree.
 *
 * @param text full-width characters as their ordinary ones, every blank a space, every dash a hyphen
 * @param digits the same with Chinese numerals as digits: 一三八零零… and 壹叁捌… read 13800…
 */
record Folded(String text, String digits) {

    private static final List<String> NUMERALS = List.of("零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖", "○幺两", "⓪①②③④⑤⑥⑦⑧⑨");

    static Folded of(String original) {
        var text = new StringBuilder(original.length());
        var digits = new StringBuilder(original.length());
        for (int i = 0; i < original.length(); i++) {
            char folded = fold(original.charAt(i));
            text.append(folded);
            digits.append(digit(folded));
        }
        return new Folded(text.toString(), digits.toString());
    }

    private static char digit(char character) {
        if (character < '①') {
            return character;
        }
        for (var numerals : NUMERALS) {
            int value = numerals.indexOf(character);
            if (value >= 0) {
                return (char) ('0' + value);
            }
        }
        return character;
    }

    private static char fold(char character) {
        if (character >= '！' && character <= '～') {
            return (char) (character - '！' + '!');
        }
        return switch (character) {
            case '\t', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> ' ';
            case '‐', '‑', '‒', '–', '—', '―', '−', '﹣' -> '-';
            default -> Character.isSpaceChar(character) ? ' ' : character;
        };
    }
}
