package org.jiayuan.redaction;

import java.util.stream.Stream;
import org.jiayuan.shared.Rule;

/** Names as neighbours use them: 老王, 小李, 阿陈. What stands before the surname stays. */
@Rule(
        says = "A frequent surname behind 老, 小 or 阿 is hidden where the word ends behind it.",
        source = "matter.md, Publication; list in names.txt")
final class FamiliarNames implements Finder {

    private static final Shape NAME =
            Shape.of(Kind.NAME, "(?<![大最太很更较越古衰变养敬中缩减矮])[老小阿](?<hide>" + Lexicon.anyOf("familiar") + ")");

    @Override
    public Stream<Span> in(Folded folded) {
        var text = folded.text();
        return NAME.in(text)
                .filter(span ->
                        PersonName.endsAt(text, span.end()) && !Lexicon.isPartOfWord(text, span.start(), span.end()))
                .map(span -> new Span(span.start(), span.end(), Kind.NAME, Span.SURNAME));
    }
}
