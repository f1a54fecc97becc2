package org.jiayuan.demonstration;

/** What becomes of a matter in the demonstration. */
enum Fate {
    /** As it comes: taken, looked at, answered, rated. */
    USUAL,
    /** Nobody has got to it yet. */
    FRESH,
    /** Somebody has it in hand and does not get on: it goes over its time. */
    SLOW,
    /** The reporter was asked something and has not answered. */
    ASKED,
    /** More time was asked for, and nobody has decided. */
    EXTENDING,
    /** The answer waits to be checked. */
    UNCHECKED,
    /** The answer is out and not rated. */
    UNRATED,
    /** It was not solved once, and somebody is at it again. */
    REDO,
    /** It was not solved once, and then it was. */
    REDONE,
    /** It was not solved twice: the sub-district supervises. */
    REDO_TWICE,
    /** It was not solved twice, and then it was. */
    REDONE_TWICE,
    /** It was not solved three times, and waits for the decision. */
    CLOSING,
    /** It was decided in the end. */
    DECIDED,
    /** It does not belong here. */
    DECLINED,
    /** It does not belong here, and she did not agree. */
    OBJECTED,
    /** She took it back. */
    WITHDRAWN,
    /** It was returned once. */
    RETURNED
}
