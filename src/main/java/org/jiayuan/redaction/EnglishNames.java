package org.jiayuan.redaction;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiayuan.shared.Rule;

/** Names written in Latin letters, where a word announces them: Mr. Smith, My name is Mary Lee, 姓名：John Brown. */
@Rule(
        says = "One to three capitalised words are hidden right after Mr., Mrs., Ms., Miss, Dr., my name is, Name: and "
                + "after 我叫, 姓名, 联系人.",
        source = "matter.md, Publication")
final class EnglishNames implements Finder {

    private static final Shape NAME = new Shape(
            Kind.NAME,
            Pattern.compile("(?:(?<![A-Za-z])(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\\.? |(?i:my name is|i am called|name) ?:? ?)"
                    + "|(?:我叫|我的名字|姓名|名字|联系人|收件人)[:是为叫]? ?)"
                    + "(?<hide>[A-Z][A-Za-z'-]{1,30}(?: [A-Z](?:\\.|[A-Za-z'-]{0,30})){0,2})(?![A-Za-z])"));

    @Override
    public Stream<Span> in(Folded text) {
        return NAME.in(text.text());
    }
}
