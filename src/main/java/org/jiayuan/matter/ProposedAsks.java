package org.jiayuan.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jiayuan.shared.Rule;

/** The questions a text seems to ask: what the program proposes, and intake or the reporter corrects. */
@Rule(
        clause = "9.2.6",
        says = "Each numbered point and each sentence that asks or requests is an ask; a text without any is one ask.",
        source = "matter.md, words: asks")
public final class ProposedAsks {

    private static final int LONGEST = 120;
    private static final Pattern POINT = Pattern.compile(
            "(?m)(?:^|(?<=[。！？；;：:\\s]))(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十\\d]{1,2}[)）]|\\d{1,2}[.、．)）]|[①-⑩])\\s*");
    private static final Pattern SENTENCE = Pattern.compile("(?:[^。！!？?；;\\n.]|\\.(?!\\s|$))+[。！!？?；;.]?");
    private static final Pattern ASKS =
            Pattern.compile("[？?]$|^(?:请问|想问|请(?!假|客)|希望|建议|麻烦|能不能|能否|可否|可不可以|要求|烦请|盼)|(?:吗|呢|怎么办|怎样办)[。！!]?$"
                    + "|(?i)^(?:please|could you|can you|would you|i would like|when|why|where|how)\\b");

    private ProposedAsks() {}

    /** At least one, at most {@link Asking#MOST}, in the order of the text. */
    public static List<String> of(String text) {
        var points = points(text);
        var asks = points.size() > 1 ? points : questions(text);
        if (asks.isEmpty()) {
            asks = List.of(shortened(text.strip()));
        }
        return asks.stream().distinct().limit(Asking.MOST).toList();
    }

    private static List<String> points(String text) {
        var starts = POINT.matcher(text).results().toList();
        var points = new ArrayList<String>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1).start() : text.length();
            var point = text.substring(starts.get(i).end(), end).strip().replaceAll("[；;。]$", "");
            if (!point.isEmpty()) {
                points.add(shortened(point));
            }
        }
        return points;
    }

    private static List<String> questions(String text) {
        return SENTENCE.matcher(text)
                .results()
                .map(result -> result.group().strip())
                .filter(sentence -> ASKS.matcher(sentence).find())
                .map(ProposedAsks::shortened)
                .toList();
    }

    private static String shortened(String ask) {
        var line = ask.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
