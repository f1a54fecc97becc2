package org.jiayuan.unit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * A workbook with shifts: day, cell, name, from, to, category, one shift a row below a heading. Reads what is in it;
 * what it means is decided by {@link ImportRota}.
 */
final class RotaFile {

    static final int COLUMNS = 6;
    private static final int MOST_ROWS = 2000;
    private static final long MOST_BYTES = 16L << 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu[-][/][.]M[-][/][.]d", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT);

    private RotaFile() {}

    /**
     * One row as it stands there; what cannot be read is null.
     *
     * @param number as the workbook counts
     */
    record Line(
            int number,
            @Nullable LocalDate day,
            String cell,
            String name,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            String category) {}

    /** @throws RotaIsWrong if it is no workbook, or too long */
    static List<Line> read(byte[] bytes) {
        try {
            refuseIfHuge(bytes);
            var lines = new ArrayList<Line>();
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                    var rows = book.getFirstSheet().openStream()) {
                rows.skip(1)
                        .filter(RotaFile::says)
                        .limit(MOST_ROWS + 1L)
                        .map(RotaFile::line)
                        .forEach(lines::add);
            }
            if (lines.size() > MOST_ROWS) {
                throw new RotaIsWrong("rota-long", List.of());
            }
            return lines;
        } catch (RotaIsWrong wrong) {
            throw wrong;
        } catch (IOException | RuntimeException unreadable) {
            throw new RotaIsWrong("rota-file", List.of());
        }
    }

    /** A small file may hold a huge one: it is unpacked once and thrown away before anything keeps it. */
    private static void refuseIfHuge(byte[] bytes) throws IOException {
        var buffer = new byte[8192];
        long total = 0;
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                        total += read;
                        if (total > MOST_BYTES) {
                            throw new RotaIsWrong("rota-long", List.of());
                        }
                    }
                }
            }
        }
    }

    private static boolean says(Row row) {
        for (int column = 0; column < COLUMNS; column++) {
            if (!text(row, column).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Line line(Row row) {
        var cell = text(row, 1);
        return new Line(
                row.getRowNum(),
                day(row),
                cell.matches("\\d") ? "0" + cell : cell,
                text(row, 2),
                time(row, 3),
                time(row, 4),
                text(row, 5));
    }

    private static Optional<Cell> cell(Row row, int column) {
        return row.getOptionalCell(column).filter(cell -> cell.getType() != CellType.EMPTY);
    }

    private static String text(Row row, int column) {
        return cell(row, column)
                .map(cell -> cell.getType() == CellType.NUMBER
                        ? cell.asNumber().stripTrailingZeros().toPlainString()
                        : cell.getText())
                .map(String::strip)
                .orElse("");
    }

    private static @Nullable LocalDate day(Row row) {
        try {
            var number = cell(row, 0).filter(cell -> cell.getType() == CellType.NUMBER);
            return number.isPresent() ? number.get().asDate().toLocalDate() : LocalDate.parse(text(row, 0), DAY);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static @Nullable LocalTime time(Row row, int column) {
        try {
            var number = cell(row, column).filter(cell -> cell.getType() == CellType.NUMBER);
            if (number.isPresent()) {
                double part = number.get().asNumber().doubleValue();
                return LocalTime.ofSecondOfDay(Math.round((part - Math.floor(part)) * 1440) % 1440 * 60);
            }
            var typed = text(row, column).replace('：', ':');
            return typed.matches("24:00(:00)?") ? LocalTime.MIDNIGHT : LocalTime.parse(typed, TIME);
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
