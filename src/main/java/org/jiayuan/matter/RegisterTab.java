package org.jiayuan.matter;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the register is divided: by where matters stand. */
public enum RegisterTab {
    OPEN(State.OPEN),
    ACCEPT(EnumSet.of(State.SUBMITTED)),
    DISPATCH(EnumSet.of(State.ACCEPTED)),
    WORK(EnumSet.of(State.DISPATCHED, State.IN_HAND)),
    CHECK(EnumSet.of(State.CHECKING)),
    RATE(EnumSet.of(State.REPLIED)),
    PAUSED(EnumSet.of(State.PAUSED)),
    DECIDE(EnumSet.of(State.CLOSING)),
    /** Open, and past the due day. */
    LATE(State.OPEN),
    /** Ended with an answer this month. */
    CLOSED(EnumSet.of(State.CLOSED, State.DECIDED)),
    ALL(EnumSet.allOf(State.class));

    private final Set<State> states;

    RegisterTab(Set<State> states) {
        this.states = states;
    }

    String[] states() {
        return states.stream().map(State::name).toArray(String[]::new);
    }

    /** As it stands in addresses and keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What will be due next comes first; of what is over, the latest. */
    public boolean latestFirst() {
        return this == CLOSED || this == ALL;
    }

    /** The one an address names; the other if it names none. */
    public static RegisterTab of(@Nullable String key, RegisterTab otherwise) {
        for (var tab : values()) {
            if (tab.key().equals(key)) {
                return tab;
            }
        }
        return otherwise;
    }
}
