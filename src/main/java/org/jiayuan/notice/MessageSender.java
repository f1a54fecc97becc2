package org.jiayuan.notice;

/** Brings a text to a phone. */
interface MessageSender {

    /**
     * Sends it.
     *
     * @throws MessageNotSent if the gateway did not take it
     */
    void send(String phone, String text);
}
