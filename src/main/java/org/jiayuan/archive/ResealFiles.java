package org.jiayuan.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jiayuan.archive.file.FileKey;
import org.jiayuan.archive.file.SealedFiles;
import org.jiayuan.platform.Resealing;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Shanghai;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every file of the archive, day by day, sealed anew when the keys have changed. */
@Component
class ResealFiles implements Resealing {

    private final SealedFiles files;
    private final JdbcClient database;
    private final Clock clock;

    ResealFiles(SealedFiles files, JdbcClient database, Clock clock) {
        this.files = files;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "archive.files";
    }

    @Override
    public long old() {
        return stale().count();
    }

    @Override
    public long pass() {
        return stale().peek(files::reseal).count();
    }

    private Stream<FileKey> stale() {
        var today = Shanghai.day(clock.instant());
        return first(today)
                .datesUntil(today.plusDays(1))
                .flatMap(day -> files.madeOn(day).stream())
                .filter(files::isOld);
    }

    private LocalDate first(LocalDate today) {
        List<LocalDate> days = database.sql(
                        "SELECT min(uploaded_at) AS at FROM archive.attachments HAVING count(*) > 0")
                .query((row, number) -> Shanghai.day(Rows.instant(row, "at")))
                .list();
        return days.isEmpty() || days.getFirst().isAfter(today) ? today : days.getFirst();
    }
}
