package org.jiayuan.matter;

import java.util.EnumSet;
import java.util.Set;
import org.jiayuan.shared.Rule;

/** What may be turned away. */
@Rule(
        clause = "2.3.5",
        says =
                "What the council resolved is carried out: its matter is neither declined, merged nor taken back, whatever "
                        + "has happened to it before.",
        source = "programme 2.3.5; RCL art. 32")
public final class Refusal {

    private static final Set<Action> REFUSES = EnumSet.of(Action.DECLINE, Action.MERGE, Action.WITHDRAW);

    private Refusal() {}

    /** Whether that may be done with a matter of that kind. */
    static boolean allows(Kind kind, Action action) {
        return kind != Kind.RESOLUTION || !REFUSES.contains(action);
    }
}
