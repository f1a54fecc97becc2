package org.jiayuan.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jiayuan.shared.Rule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/**
 * What this installation is for: a demonstration or a developer, because a setting says so, or else real work. For real
 * work it must be declared how people reach it by HTTPS, and staff must have a second factor.
 */
@Rule(
        says = "Outside a demonstration and development the program starts only with HTTPS declared, with the second "
                + "factor required, and without an account of a demonstration.",
        source = "GB/T 22239-2019 8.1.2.2, 8.1.4.1 c); issue 4, Hardening")
@Component
public class Installation {

    private static final List<String> BEFORE_US = List.of("proxy", "true");

    private final boolean real;
    private final Words words;

    Installation(
            @Value("${jiayuan.demonstration.enabled:false}") boolean demonstration,
            @Value("${jiayuan.development:false}") boolean development,
            @Value("${jiayuan.tls:none}") String tls,
            @Value("${server.ssl.certificate:}") String certificate,
            @Value("${server.ssl.certificate-private-key:}") String key,
            @Value("${jiayuan.identity.second-factor-required:true}") boolean secondFactor,
            ApplicationArguments arguments,
            Words words) {
        this.real = !demonstration && !development && !CommandLine.given(arguments);
        this.words = words;
        if (tls.equals("certificate") && !(readable(certificate) && readable(key))) {
            refuse("certificate");
        }
        if (real && !tls.equals("certificate") && !BEFORE_US.contains(tls)) {
            refuse("tls");
        }
        if (real && !secondFactor) {
            refuse("second-factor");
        }
    }

    private static boolean readable(String file) {
        return !file.isBlank() && Files.isReadable(Path.of(file.replaceFirst("^file:", "")));
    }

    /** Whether people work with it: then nothing of a demonstration may be in it. */
    public boolean real() {
        return real;
    }

    /**
     * Does not start.
     *
     * @param what the sentence, under {@code platform.unsafe}
     */
    public void refuse(String what) {
        throw new StartIsUnsafe(words.say(CommandLine.locale(), "platform.unsafe." + what));
    }
}
