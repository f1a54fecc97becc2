package org.jiayuan.privacy;

import org.jiayuan.shared.Act;

/** Something that a person has agreed to and can take back. A module that asks for one has a bean of this type. */
public interface Consent {

    /** Its name: the bundle has {@code privacy.consent.<key>} and what it means, {@code .what}. */
    String key();

    /** Its place in the list, small first. */
    int order();

    /** How she stands to it. */
    State of(Whose whose);

    /** She takes it back. Harmless when done twice. */
    void withdraw(Whose whose, Act act);

    /** She gives it again; nothing happens where that is done elsewhere. */
    default void give(Whose whose, Act act) {}

    /** How a person stands to a consent. */
    enum State {
        /** It is of no concern to her. */
        NONE,
        GIVEN,
        /** Taken back, and she can give it again here. */
        WITHDRAWN
    }
}
