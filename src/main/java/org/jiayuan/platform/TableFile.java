package org.jiayuan.platform;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table that is written row by row into a file, never held in memory as a whole. */
public sealed interface TableFile extends AutoCloseable {

    /** What kind of file it becomes. */
    enum Format {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv;charset=UTF-8");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        /** Its media type. */
        public String type() {
            return type;
        }

        /** The end of its name. */
        public String ending() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Adds a row; cells are texts, numbers or days. */
    void row(List<?> cells);

    @Override
    void close();

    /** Begins one. */
    static TableFile of(Format format, OutputStream out, String name) {
        return switch (format) {
            case XLSX -> new Xlsx(out, name);
            case CSV -> new Csv(out);
        };
    }

    /** A workbook with one sheet. */
    final class Xlsx implements TableFile {

        private static final int KEPT = 500;

        private final Workbook workbook;
        private final Worksheet sheet;
        private int row;

        private Xlsx(OutputStream out, String name) {
            this.workbook = new Workbook(out, "Jiayuan", null);
            this.sheet = workbook.newWorksheet(name);
        }

        @Override
        public void row(List<?> cells) {
            try {
                for (int i = 0; i < cells.size(); i++) {
                    switch (cells.get(i)) {
                        case Number number -> sheet.value(row, i, number);
                        case LocalDate day -> {
                            sheet.value(row, i, day);
                            sheet.style(row, i).format("yyyy-mm-dd").set();
                        }
                        case Object text -> sheet.inlineString(row, i, PlainCell.of(text.toString()));
                    }
                }
                row++;
                if (row % KEPT == 0) {
                    sheet.flush();
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        @Override
        public void close() {
            try {
                workbook.finish();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    /** Comma-separated values in UTF-8, marked as such so that spreadsheets read Chinese. */
    final class Csv implements TableFile {

        private final BufferedWriter out;

        private Csv(OutputStream out) {
            this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            write("\uFEFF");
        }

        @Override
        public void row(List<?> cells) {
            write(cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n");
        }

        private static String cell(Object cell) {
            return switch (cell) {
                case Number number -> number.toString();
                case LocalDate day -> DateTimeFormatter.ISO_LOCAL_DATE.format(day);
                case Object text -> "\"" + PlainCell.of(text.toString()).replace("\"", "\"\"") + "\"";
            };
        }

        private void write(String text) {
            try {
                out.write(text);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        @Override
        public void close() {
            try {
                out.flush();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
