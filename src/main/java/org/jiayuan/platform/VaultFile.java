package org.jiayuan.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The file of the keys as it lies there, without making one. */
@Component
public class VaultFile {

    /** Which key is used now is of no concern here. */
    private static final Clock NO_TIME = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final PlatformSettings settings;

    VaultFile(PlatformSettings settings) {
        this.settings = settings;
    }

    /** Where it lies, or should. */
    public Path file() {
        return settings.keyRing().toAbsolutePath();
    }

    /** Whether it is there. */
    public boolean exists() {
        return Files.exists(file());
    }

    /** By what each of its keys, such as {@code data 1}, is known again. */
    public Map<String, String> prints() {
        return new KeyRing(settings, NO_TIME).prints();
    }
}
