package org.jiayuan.matter;

/** How a matter came in. */
public enum Channel {
    WEB,
    /** A clerk wrote it down for somebody at the counter: 代为办理. */
    COUNTER,
    /** A clerk wrote it down for somebody on the phone. */
    PHONE,
    /** Another system sent it. */
    OPEN311,
    /** The station found it itself. */
    OWN
}
