package org.jiayuan.matter;

import java.util.List;
import java.util.stream.Collectors;

/** How the open questions of a matter are corrected: what stays keeps its number, what is new gets the next one. */
final class Asking {

    static final int MOST = 20;

    private Asking() {}

    /** Lets exactly these questions be open. */
    static void replace(Matter matter, List<String> asks, Occasion occasion) {
        var wanted =
                asks.stream().map(String::strip).filter(ask -> !ask.isEmpty()).toList();
        if (wanted.isEmpty()) {
            throw new FieldIsWrong("asks", "asks-missing");
        }
        if (wanted.size() > MOST) {
            throw new FieldIsWrong("asks", "asks-too-many", MOST);
        }
        var open = occasion.openAsks();
        var standing = open.stream().map(ask -> ask.words().original()).collect(Collectors.toSet());
        open.stream()
                .filter(ask -> !wanted.contains(ask.words().original()))
                .forEach(ask -> occasion.outcome().droppedAsks.add(ask.number()));
        wanted.stream()
                .filter(ask -> !standing.contains(ask))
                .forEach(ask -> occasion.outcome().asks.add(new Ask(++matter.asks, occasion.redact(ask))));
    }
}
