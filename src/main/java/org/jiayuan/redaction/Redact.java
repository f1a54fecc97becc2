package org.jiayuan.redaction;

import java.util.ArrayList;
import java.util.List;
import org.jiayuan.shared.Rule;
import org.springframework.stereotype.Component;

/**
 * Hides what is personal in a text: numbers, plates, accounts and names wholly ({@code ***}); of an address unit and
 * room, so that the building stays ({@code 12栋***}); of a surname with a title the surname ({@code *先生}, {@code 老*}).
 *
 * <p>It looks again at what it has made until it finds nothing more: what is redacted once stays as it is.
 */
@Rule(
        says = "Names, phone numbers, identity and card numbers, number plates, accounts and what lies below the "
                + "building in an address are hidden before a text is shown, searched or compared.",
        source = "matter.md, Publication; design.md §3; domain.md §3.10: no address below building")
@Component
public class Redact {

    private static final List<Finder> FINDERS = List.of(
            new IdentityNumbers(),
            new BankCards(),
            new PhoneNumbers(),
            new EmailAddresses(),
            new ChatAccounts(),
            new Plates(),
            new HouseNumbers(),
            new IntroducedNames(),
            new TitledNames(),
            new FamiliarNames(),
            new BareNames(),
            new EnglishNames());

    Redact() {}

    /**
     * The text as it may be shown.
     *
     * @param known what is known of the writer and must not show wherever it stands
     */
    public Redacted of(String text, Known known) {
        var finders = new ArrayList<Finder>(FINDERS);
        finders.add(new KnownWords(known));
        var draft = new Draft(text, List.of());
        for (var found = find(draft.text(), finders); !found.isEmpty(); found = find(draft.text(), finders)) {
            draft = draft.hiding(found);
        }
        return new Redacted(draft.text(), draft.spans());
    }

    private static List<Span> find(String text, List<Finder> finders) {
        var folded = Folded.of(text);
        return finders.stream()
                .flatMap(finder -> finder.in(folded))
                .filter(span -> !isHidden(text, span))
                .toList();
    }

    /** Whether nothing stands there but the stars of a mask. */
    private static boolean isHidden(String text, Span span) {
        for (int at = span.start(); at < span.end(); at++) {
            if (text.charAt(at) != '*') {
                return false;
            }
        }
        return true;
    }
}
