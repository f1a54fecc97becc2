package org.jiayuan.platform;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Text files that people send: in UTF-8, or in GB 18030 as older office programs write it. */
public final class PlainText {

    private static final List<Charset> WAYS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private PlainText() {}

    /** The text; nothing if it is none. */
    public static Optional<String> of(byte[] bytes) {
        for (var way : WAYS) {
            try {
                var text = way.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                if (text.indexOf('\0') < 0) {
                    return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
                }
            } catch (CharacterCodingException other) {
                // the next way, then
            }
        }
        return Optional.empty();
    }
}
