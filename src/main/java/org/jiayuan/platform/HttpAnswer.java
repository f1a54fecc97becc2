package org.jiayuan.platform;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiayuan.platform.CallOutside.Answered;
import org.jiayuan.platform.OutsideFailed.Why;

/** Reads an answer of HTTP/1.1 from a connection that ends with it, and never more of it than it may have. */
final class HttpAnswer {

    private static final int LINE = 8 * 1024;
    private static final int LINES = 100;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: .*)?");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,9}");
    private static final Pattern CHUNK = Pattern.compile("([0-9a-fA-F]{1,7})(?:[; ].*)?");

    private HttpAnswer() {}

    /**
     * Reads it.
     *
     * @throws OutsideFailed if it is none, or too long
     */
    static Answered read(InputStream in, int most) throws IOException {
        while (true) {
            var first = STATUS.matcher(line(in));
            if (!first.matches()) {
                throw new OutsideFailed(Why.ANSWER);
            }
            int status = Integer.parseInt(first.group(1));
            var headers = headers(in);
            if (status >= 200) {
                return new Answered(status, body(in, status, headers, most));
            }
        }
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        var headers = new HashMap<String, String>();
        for (int i = 0; i < LINES; i++) {
            var line = line(in);
            if (line.isEmpty()) {
                return headers;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        throw new OutsideFailed(Why.ANSWER);
    }

    private static byte[] body(InputStream in, int status, Map<String, String> headers, int most) throws IOException {
        if (most == 0 || status == 204 || status == 304) {
            return new byte[0];
        }
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            return chunks(in, most);
        }
        var length = headers.get("content-length");
        if (length == null) {
            var all = in.readNBytes(most + 1);
            bound(all.length, most);
            return all;
        }
        if (!LENGTH.matcher(length).matches()) {
            throw new OutsideFailed(Why.ANSWER);
        }
        int wanted = Integer.parseInt(length);
        bound(wanted, most);
        return exactly(in, wanted);
    }

    private static byte[] chunks(InputStream in, int most) throws IOException {
        var all = new ByteArrayOutputStream();
        while (true) {
            var size = CHUNK.matcher(line(in));
            if (!size.matches()) {
                throw new OutsideFailed(Why.ANSWER);
            }
            int wanted = Integer.parseInt(size.group(1), 16);
            if (wanted == 0) {
                return all.toByteArray();
            }
            bound(all.size() + wanted, most);
            all.writeBytes(exactly(in, wanted));
            line(in);
        }
    }

    private static void bound(int length, int most) {
        if (length > most) {
            throw new OutsideFailed(Why.ANSWER);
        }
    }

    private static byte[] exactly(InputStream in, int wanted) throws IOException {
        var bytes = in.readNBytes(wanted);
        if (bytes.length < wanted) {
            throw new EOFException();
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            if (next == '\n') {
                return line.toString(StandardCharsets.ISO_8859_1).replaceAll("\\r$", "");
            }
            if (line.size() >= LINE) {
                throw new OutsideFailed(Why.ANSWER);
            }
            line.write(next);
        }
    }
}
