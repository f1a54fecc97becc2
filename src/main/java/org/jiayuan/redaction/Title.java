package org.jiayuan.redaction;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jiayuan.shared.Rule;

/**
 * What a text is called where there is room for one line.
 *
 * @param text never empty
 */
@Rule(
        says = "The title is the first sentence that is more than a greeting, at most 30 characters (60 where "
                + "all are narrow, as in English), cut where a phrase ends, without a mark at its end; where it "
                + "was cut within a phrase, three dots say so.",
        source = "matter.md, Publication: what lists show is the redacted text; the 30 and 60 are ours")
public record Title(String text) {

    private static final int LONGEST = 30;
    private static final int LONGEST_NARROW = 60;
    private static final int FIRST_WIDE = 0x2E80;

    /** What stands for what was cut off, or for a text in which nothing can be read. */
    private static final String DOTS = "…";

    private static final Pattern SENTENCE_END = Pattern.compile("[。！？!?；;\\n\\r]+|\\.(?=\\s|$)|…+");
    private static final Pattern GREETING =
            Pattern.compile("(?i)(?:尊敬的|亲爱的)?.{0,8}?(?:您们?好|你们?好|大家好|领导好?|早上好|上午好|下午好|晚上好"
                    + "|hello|hi|dear .{1,20})[\\s\\p{Punct}，。！：、～~]*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final String MARKS = " ，,、。.：:；;!！?？~～·—–-…";
    private static final String OPENING = "（(《“‘【[";
    private static final Pattern PHRASE_END = Pattern.compile("[，,、：:（(]");

    public Title {
        if (text.isBlank() || text.codePointCount(0, text.length()) > longest(text)) {
            throw new IllegalArgumentException("no title");
        }
    }

    /**
     * The title of a text.
     *
     * @param redacted the text as it may be shown
     */
    public static Title of(String redacted) {
        var first = SENTENCE_END
                .splitAsStream(redacted)
                .map(Title::trimmed)
                .filter(sentence ->
                        !sentence.isEmpty() && !GREETING.matcher(sentence).matches())
                .findFirst()
                .orElseGet(() -> trimmed(redacted));
        return new Title(first.isEmpty() ? DOTS : cut(first));
    }

    private static int longest(String text) {
        return text.codePoints().allMatch(character -> character < FIRST_WIDE) ? LONGEST_NARROW : LONGEST;
    }

    /** At most as many characters as there is room for, to the end of a phrase if one ends late enough. */
    private static String cut(String sentence) {
        int longest = longest(sentence);
        if (sentence.codePointCount(0, sentence.length()) <= longest) {
            return sentence;
        }
        int end = sentence.offsetByCodePoints(0, longest);
        return last(PHRASE_END, sentence, longest / 2, end + 1).orElseGet(() -> {
            int room = sentence.offsetByCodePoints(0, longest - 1);
            return last(BLANKS, sentence, longest / 2, room + 1)
                            .orElseGet(() -> trimmed(whole(sentence.substring(0, room), sentence.codePointAt(room))))
                    + DOTS;
        });
    }

    /** What stands before the last place of that kind, if there is one late enough. */
    private static Optional<String> last(Pattern place, String sentence, int earliest, int end) {
        return place.matcher(sentence)
                .region(0, end)
                .results()
                .map(MatchResult::start)
                .filter(start -> sentence.codePointCount(0, start) >= earliest)
                .reduce((earlier, later) -> later)
                .map(start -> trimmed(sentence.substring(0, start)));
    }

    /** A cut does not go through a number or a Latin word, unless there is nothing but that. */
    private static String whole(String head, int next) {
        if (!isLatin(next)) {
            return head;
        }
        int end = head.length();
        while (end > 0 && isLatin(head.charAt(end - 1))) {
            end--;
        }
        return end == 0 ? head : head.substring(0, end);
    }

    private static boolean isLatin(int character) {
        return character < 0x80 && Character.isLetterOrDigit(character);
    }

    /** Without blanks and marks at its ends; a closing bracket, a quotation mark and the stars of a mask may stay. */
    private static String trimmed(String text) {
        var line = BLANKS.matcher(text).replaceAll(" ");
        int start = 0;
        int end = line.length();
        while (start < end && MARKS.indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        while (end > start
                && (MARKS.indexOf(line.charAt(end - 1)) >= 0 || OPENING.indexOf(line.charAt(end - 1)) >= 0)) {
            end--;
        }
        return line.substring(start, end);
    }
}
