package org.jiayuan.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jiayuan.platform.Terminal;
import org.jiayuan.platform.Words;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.shared.Shanghai;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/**
 * {@code restore FILE}: not a command like the others, for the program itself would fill an empty database. It starts
 * only what reaches the database and the files, each when it is first needed.
 */
public final class RestoreCommand {

    private static final String WORD = "restore";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private RestoreCommand() {}

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = "org.jiayuan",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                "org\\.jiayuan\\.platform\\.(DatabaseConfiguration|Installation|VaultFile|Words)",
                                "org\\.jiayuan\\.archive\\.ArchiveConfiguration",
                                "org\\.jiayuan\\.backup\\.RestoreBackup"
                            }))
    static class Parts {}

    /** Whether this is what the program was started for. */
    public static boolean meant(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(WORD);
    }

    /** Does it, and says with what number the program ends. */
    @SuppressWarnings("SystemOut")
    public static int run(String... arguments) {
        try (var parts = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties("logging.level.org.jiayuan=WARN")
                .run(arguments)) {
            var language = Locale.getDefault().getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
            var terminal = new Terminal(parts.getBean(Words.class), language, System.out, System.console() != null);
            var files = java.util.Arrays.stream(arguments)
                    .skip(1)
                    .filter(argument -> !argument.startsWith("--"))
                    .toList();
            if (files.size() != 1) {
                terminal.say("backup.usage-restore");
                return 1;
            }
            try {
                var restored = parts.getBean(RestoreBackup.class)
                        .of(Path.of(files.getFirst()).toAbsolutePath(), terminal::progress);
                terminal.say(
                        "backup.restored",
                        Shanghai.clock(Instant.parse(restored.madeAt())).format(MINUTE),
                        restored.files());
                return 0;
            } catch (RuleBroken broken) {
                terminal.say(broken);
                return 1;
            } catch (IOException | SQLException failure) {
                throw new IllegalStateException(
                        "The backup was not restored; the database is empty as before", failure);
            }
        }
    }
}
