package org.jiayuan.notice;

import java.util.Locale;
import org.jiayuan.platform.Words;
import org.springframework.stereotype.Service;

/** Sends a one-time code at once. The code goes nowhere else: into no event, no log, no queue. */
@Service
public class SendCode {

    private final Post post;
    private final Words words;

    SendCode(Post post, Words words) {
        this.post = post;
        this.words = words;
    }

    /**
     * Sends it.
     *
     * @param minutes how long it is good for
     * @return whether the gateway took it
     */
    public boolean to(String phone, String code, int minutes, Locale language) {
        try {
            post.sender().send(phone, words.say(language, "notice.code", code, minutes));
            return true;
        } catch (MessageNotSent failure) {
            return false;
        }
    }
}
