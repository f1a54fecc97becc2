package org.jiayuan.archive.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jiayuan.archive.image.Refused.Reason;

/**
 * Looks whether a PDF is whole and carries nothing but pages. It looks for the names by which programs, other files and
 * passwords are attached, in the clear and in compressed object streams; it is no reader of PDF and proves nothing about
 * a viewer's own faults. That is why a PDF is never shown in the browser, only handed over to be saved.
 */
public final class PdfFile {

    private static final int TRAILER_WITHIN = 2048;
    private static final int DICTIONARY_WITHIN = 1024;
    private static final int MOST_INFLATED = 32 * 1024 * 1024;
    private static final Pattern NAME = Pattern.compile("/([^\\x00\\t\\n\\f\\r ()<>\\[\\]{}/%]{1,127})");
    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern STREAM = Pattern.compile("(?<!end)stream\\r?\\n");

    /** An action that runs a program is one of these, whatever else it holds. */
    private static final Set<String> ACTIVE = Set.of(
            "JavaScript", "Rendition", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA", "SubmitForm");

    private PdfFile() {}

    /** @throws Refused if it is cut off, opens with a password only, or carries a program or other files */
    public static void check(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.lastIndexOf("%%EOF") < Math.max(0, text.length() - TRAILER_WITHIN)) {
            throw new Refused(Reason.DAMAGED);
        }
        names(text).forEach(PdfFile::checkName);
        int inflated = 0;
        for (var stream = STREAM.matcher(text); stream.find(); ) {
            if (holdsObjects(text, stream.start())) {
                var objects = inflate(bytes, stream.end(), MOST_INFLATED - inflated);
                inflated += objects.length();
                names(objects).forEach(PdfFile::checkName);
            }
        }
    }

    private static void checkName(String name) {
        if (name.equals("Encrypt")) {
            throw new Refused(Reason.LOCKED);
        }
        if (ACTIVE.contains(name)) {
            throw new Refused(Reason.ACTIVE);
        }
    }

    /** Every name in a stretch of PDF, its escapes resolved: {@code /Java#53cript} is {@code JavaScript}. */
    private static Stream<String> names(String text) {
        return NAME.matcher(text)
                .results()
                .map(name -> name.group(1))
                .map(name -> ESCAPE.matcher(name)
                        .replaceAll(escape ->
                                Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), 16)))));
    }

    /** Whether the dictionary before a stream says that objects are compressed in it. */
    private static boolean holdsObjects(String text, int stream) {
        var before = text.substring(Math.max(0, stream - DICTIONARY_WITHIN), stream);
        return names(before.substring(Math.max(0, before.lastIndexOf("obj")))).anyMatch("ObjStm"::equals);
    }

    /** What such a stream holds; one that cannot be looked into is refused. */
    private static String inflate(byte[] bytes, int from, int most) {
        var inflater = new Inflater();
        inflater.setInput(bytes, from, bytes.length - from);
        var objects = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try {
            for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
                objects.write(buffer, 0, read);
                if (objects.size() > most) {
                    throw new Refused(Reason.DAMAGED);
                }
            }
        } catch (DataFormatException unreadable) {
            throw new Refused(Reason.DAMAGED);
        } finally {
            inflater.end();
        }
        return objects.toString(StandardCharsets.ISO_8859_1);
    }
}
