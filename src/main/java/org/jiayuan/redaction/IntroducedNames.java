package org.jiayuan.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiayuan.shared.Rule;

/** Names that a word announces: 我叫王小明, 姓名：李四, 联系人 陈静, 业主高志强, 姓王的. */
@Rule(
        says = "A surname and the one or two characters behind it are hidden right after 我叫, 姓名, 联系人 and the like, "
                + "whatever they are; after a role (业主, 邻居, 楼长…) if they can be a given name; a surname after 姓.",
        source = "matter.md, Publication; lists in names.txt and ordinary.txt")
final class IntroducedNames implements Finder {

    private static final String LABELS =
            "(?:我的?名字叫?|我叫做?|名叫|本人叫|本人(?=:)|姓名|名字|联系人|收件人|申请人|投诉人|反映人|举报人|报修人|报案人|求助人" + "|监护人|经办人|联络人|落款|署名|称呼)";
    private static final Pattern LABEL = Pattern.compile(LABELS + "(?<colon> ?[:是为叫]|) ?");
    private static final Pattern ROLE = Pattern.compile("(?:本人|" + Lexicon.anyOf("role") + ")[ :(]{0,2}");
    private static final Pattern SURNAME = Pattern.compile("(?<![百同改何])姓(?![名氏甚什])");
    private static final Pattern OTHER_NAME =
            Pattern.compile("\\p{IsHan}{1,8}[·•]\\p{IsHan}{1,8}|\\p{IsHan}{2,4}(?=[ ,.。;、)\\n]|$)");
    private static final int LONGEST_GIVEN_NAME = 2;
    private static final String NOT_IN_NAMES = "的是在了着过我你他她它们和与及跟也都又就说想要因为电手联请希反投举今现身有没不于对向从这那个位住吗呢吧啊谁女男您";

    @Override
    public Stream<Span> in(Folded folded) {
        var text = folded.text();
        var spans = new ArrayList<Span>();
        var label = LABEL.matcher(text);
        while (label.find()) {
            afterLabel(text, label.end(), !label.group("colon").isEmpty(), spans);
        }
        var role = ROLE.matcher(text);
        while (role.find()) {
            afterRole(text, role.end(), spans);
        }
        var surname = SURNAME.matcher(text);
        while (surname.find()) {
            int length = PersonName.surname(text, surname.end());
            if (length > 0) {
                spans.add(new Span(surname.end(), surname.end() + length, Kind.NAME, Span.SURNAME));
            }
        }
        return spans.stream();
    }

    private static void afterLabel(String text, int at, boolean colon, List<Span> spans) {
        int surname = PersonName.surname(text, at);
        if (surname == 0) {
            var other = OTHER_NAME.matcher(text).region(at, text.length());
            if (colon && other.lookingAt() && !Lexicon.isOrdinary(text, at, other.end())) {
                spans.add(Span.hidden(at, other.end(), Kind.NAME));
            }
            return;
        }
        int end = at + surname;
        while (end < at + surname + LONGEST_GIVEN_NAME && mayBeInName(text, end)) {
            end++;
        }
        boolean titled = PersonName.title(text, at + surname) > 0;
        if (end > at + surname && !titled && (colon || !Lexicon.isPartOfWord(text, at, end))) {
            spans.add(Span.hidden(at, end, Kind.NAME));
        }
    }

    private static boolean mayBeInName(String text, int at) {
        return PersonName.isChinese(text, at) && NOT_IN_NAMES.indexOf(text.charAt(at)) < 0;
    }

    private static void afterRole(String text, int at, List<Span> spans) {
        int surname = PersonName.surname(text, at);
        int given = PersonName.givenUnlessWord(text, at + surname);
        int end = at + surname + given;
        int reach = PersonName.clearSurname(text, at) > 0 ? end : at + 1;
        if (surname > 0
                && given > 0
                && (given == LONGEST_GIVEN_NAME || PersonName.endsAt(text, end))
                && !Lexicon.isPartOfWord(text, at, reach)) {
            spans.add(Span.hidden(at, end, Kind.NAME));
        }
    }
}
