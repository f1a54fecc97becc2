package org.jiayuan.archive;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jiayuan.archive.image.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The installation's virus scanner, if it names one: a daemon that speaks as ClamAV's does. What it finds something in is
 * refused, and so is everything while it does not answer.
 */
@Component
class VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScanner.class);
    private static final Duration REACHED = Duration.ofSeconds(2);
    private static final Duration ANSWERED = Duration.ofSeconds(30);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;

    private final ArchiveSettings settings;

    VirusScanner(ArchiveSettings settings) {
        this.settings = settings;
    }

    /** @throws Refused if it found something, or could not look */
    void check(byte[] file) {
        if (settings.scanner().isEmpty()) {
            return;
        }
        String answer;
        try {
            answer = ask(file);
        } catch (IOException away) {
            LOG.warn("the virus scanner does not answer", away);
            throw Refused.because(Refused.Reason.UNCHECKED);
        }
        if (answer.endsWith(" FOUND")) {
            throw Refused.because(Refused.Reason.INFECTED);
        }
        if (!answer.endsWith(": OK")) {
            LOG.warn("the virus scanner could not look: {}", answer);
            throw Refused.because(Refused.Reason.UNCHECKED);
        }
    }

    /** ClamAV's INSTREAM: pieces with their lengths before them, an empty one at the end, and then its sentence. */
    private String ask(byte[] file) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(address(), (int) REACHED.toMillis());
            socket.setSoTimeout((int) ANSWERED.toMillis());
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int from = 0; from < file.length; from += PIECE) {
                int length = Math.min(PIECE, file.length - from);
                out.writeInt(length);
                out.write(file, from, length);
            }
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
        }
    }

    private InetSocketAddress address() {
        int colon = settings.scanner().lastIndexOf(':');
        return new InetSocketAddress(
                settings.scanner().substring(0, colon),
                Integer.parseInt(settings.scanner().substring(colon + 1)));
    }
}
