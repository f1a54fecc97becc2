package org.jiayuan.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jiayuan.backup.Manifest.Table;
import org.jiayuan.platform.Command;
import org.jiayuan.platform.Terminal;
import org.springframework.stereotype.Component;

/** {@code backup FILE}: everything but the keys, while the program runs. */
@Component
class BackupCommand implements Command {

    private final MakeBackup make;
    private final Clock clock;

    BackupCommand(MakeBackup make, Clock clock) {
        this.make = make;
        this.clock = clock;
    }

    @Override
    public String words() {
        return "backup";
    }

    @Override
    public boolean run(List<String> rest, Terminal terminal) {
        if (rest.size() != 1) {
            terminal.say("backup.usage");
            return false;
        }
        var file = Path.of(rest.getFirst()).toAbsolutePath();
        try {
            var made = make.of(file, clock.instant(), terminal::progress);
            terminal.say(
                    "backup.made",
                    file.toString(),
                    made.tables().stream().mapToLong(Table::rows).sum(),
                    made.files(),
                    Files.size(file) / 1024);
            terminal.say("backup.keys-apart");
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException("The database was not copied", failure);
        }
    }
}
