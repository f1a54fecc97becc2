package org.jiayuan.council;

import java.util.List;
import org.jiayuan.shared.Rule;

/**
 * A topic as it is proposed: in writing, concrete, with what is asked for.
 *
 * @param asks what the council should do, one by one
 * @param hidden whether the proposer does not want her name to be public
 */
@Rule(
        clause = "2.2.2",
        says =
                "A topic is written, says in at least ten characters what it is about, and asks for one thing at least and "
                        + "five at most.",
        source = "domain.md §4.2: written, concrete and actionable")
public record Proposal(Subject subject, String title, String text, List<String> asks, boolean hidden) {

    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_ASK = 200;
    private static final int SHORTEST_TEXT = 10;
    private static final int SHORTEST_ASK = 4;
    private static final int MOST_ASKS = 5;

    public Proposal {
        title = Texts.line("title", title, LONGEST_TITLE);
        text = Texts.words("text", text, LONGEST_TEXT);
        if (text.codePointCount(0, text.length()) < SHORTEST_TEXT) {
            throw new CouncilIsWrong("text", "not-concrete", SHORTEST_TEXT);
        }
        asks = asks.stream()
                .map(String::strip)
                .filter(ask -> !ask.isEmpty())
                .map(ask -> Texts.line("asks", ask, LONGEST_ASK))
                .toList();
        if (asks.isEmpty() || asks.stream().anyMatch(ask -> ask.codePointCount(0, ask.length()) < SHORTEST_ASK)) {
            throw new CouncilIsWrong("asks", "asks");
        }
        if (asks.size() > MOST_ASKS) {
            throw new CouncilIsWrong("asks", "asks-many", MOST_ASKS);
        }
    }
}
