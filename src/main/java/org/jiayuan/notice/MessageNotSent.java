package org.jiayuan.notice;

/** The gateway did not take a message; it is tried again. Says neither number nor text. */
class MessageNotSent extends RuntimeException {

    MessageNotSent(String why) {
        super(why);
    }
}
