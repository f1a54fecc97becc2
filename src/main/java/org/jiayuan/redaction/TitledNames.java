package org.jiayuan.redaction;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.jiayuan.shared.Rule;

/** Names before a title: 王先生, 陈秀英阿姨, 欧阳主任. The title stays, so that the sentence can still be read. */
@Rule(
        says = "A surname right before a title (先生, 阿姨, 主任…), with or without a given name, is hidden; not where "
                + "it is the end of another word (由于老师, 安全主任) or the title the beginning of one (曾经理解).",
        source = "matter.md, Publication; lists in names.txt and ordinary.txt")
final class TitledNames implements Finder {

    @Override
    public Stream<Span> in(Folded folded) {
        var text = folded.text();
        var spans = new ArrayList<Span>();
        for (int at = 0; at < text.length(); at++) {
            int surname = PersonName.surname(text, at);
            for (int given = surname == 0 ? -1 : PersonName.given(text, at + surname); given >= 0; given--) {
                int end = at + surname + given;
                if (PersonName.title(text, end) > 0 && !Lexicon.isPartOfWord(text, at, end)) {
                    spans.add(new Span(at, end, Kind.NAME, given == 0 ? Span.SURNAME : Span.HIDDEN));
                    break;
                }
            }
        }
        return spans.stream();
    }
}
