package org.jiayuan.redaction;

import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiayuan.shared.Rule;

/**
 * Names that nothing introduces: 昨晚张建国在楼下. Only those are taken that can hardly be anything else; the rest is left
 * to the person who looks before publication.
 */
@Rule(
        says =
                "A clear surname and two characters of frequent given names are hidden, unless they are part of a word, a "
                        + "place or an organisation; a surname and one only where nothing else stands beside them.",
        source = "matter.md, Publication; lists in names.txt and ordinary.txt")
final class BareNames implements Finder {

    private static final Pattern PLACE = Pattern.compile(
            "[路街巷村区城园苑桥山岛湾港洲厦馆寺墓杯镇县市省坊庙塔]|大道|广场|花园|公园|学校" + "|小学|中学|医院|酒店|公司|集团|超市|餐厅|饭店|诊所|药店|公寓|中心|纪念|故居|基金|牌|号线");
    private static final String BEGINS = " ,.。!?;:、()[]【】\n\"“”-/和与跟及给找问叫被把让请向由是";
    private static final int COMPOUND = 2;
    private static final int WHOLE_GIVEN_NAME = 2;

    @Override
    public Stream<Span> in(Folded folded) {
        var text = folded.text();
        var spans = new ArrayList<Span>();
        for (int at = 0; at < text.length(); at++) {
            int surname = PersonName.clearSurname(text, at);
            if (surname > 0) {
                int end = end(text, at, surname);
                if (end > at && !isPlace(text, end) && !Lexicon.isPartOfWord(text, at, at + 1)) {
                    spans.add(Span.hidden(at, end, Kind.NAME));
                }
            }
        }
        return spans.stream();
    }

    /** Where the name ends that begins there; at its beginning if it is none. */
    private static int end(String text, int at, int surname) {
        int given = PersonName.givenUnlessWord(text, at + surname);
        if (surname == COMPOUND) {
            return at + surname + Math.max(given, Math.min(1, PersonName.given(text, at + surname)));
        }
        boolean alone = given == 1 && beginsAt(text, at) && PersonName.endsAt(text, at + surname + given);
        return given == WHOLE_GIVEN_NAME || alone ? at + surname + given : at;
    }

    private static boolean isPlace(String text, int end) {
        return PLACE.matcher(text).region(end, text.length()).lookingAt();
    }

    private static boolean beginsAt(String text, int at) {
        return at == 0 || BEGINS.indexOf(text.charAt(at - 1)) >= 0;
    }
}
