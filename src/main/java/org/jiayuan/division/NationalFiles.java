package org.jiayuan.division;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jiayuan.division.Division.Level;
import org.jiayuan.division.DivisionsAreWrong.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * The national list of divisions as npm's china-division has it: a folder with five files, each a heading and then a
 * line a division: its code, its name, the code of what it lies in. They are read line by line, never as a whole.
 */
final class NationalFiles {

    private static final int MOST_WRONG = 50;
    private static final int LONGEST_NAME = 60;
    private static final Pattern LINE = Pattern.compile("(\\d{1,18}),(?:\"([^\"]*)\"|([^\",]*))(?:,(\\d+))?(?:,\\d+)*");
    private static final Pattern VIRTUAL = Pattern.compile("虚拟");
    private static final Pattern VILLAGE = Pattern.compile("村?村(?:民委员|委)会$");
    private static final Pattern RESIDENTS = Pattern.compile("(?:社区)?居(?:民委员|委)会$");

    private final Path folder;
    private long rows;

    private NationalFiles(Path folder) {
        this.folder = folder;
    }

    private enum Part {
        PROVINCES(Level.PROVINCE, 2),
        CITIES(Level.CITY, 4),
        AREAS(Level.DISTRICT, 6),
        STREETS(Level.SUB_DISTRICT, 9),
        VILLAGES(Level.COMMUNITY, 12);

        private final Level level;
        private final int digits;

        Part(Level level, int digits) {
            this.level = level;
            this.digits = digits;
        }

        private String file() {
            return name().toLowerCase(java.util.Locale.ROOT) + ".csv";
        }

        /** How many digits the code of what it lies in has. */
        private int above() {
            return this == PROVINCES ? 0 : values()[ordinal() - 1].digits;
        }
    }

    /**
     * A division of the list.
     *
     * @param code 12 digits
     * @param parent 12 digits; null for a province
     */
    record Row(String code, Level level, @Nullable String parent, String name) {}

    /**
     * Reads and checks every line.
     *
     * @param read told now and then how many lines have been read
     * @throws DivisionsAreWrong naming the lines that are wrong
     */
    static NationalFiles check(Path folder, java.util.function.LongConsumer read) {
        var files = new NationalFiles(folder);
        var wrong = new ArrayList<Wrong>();
        var above = Set.of("");
        for (var part : Part.values()) {
            above = files.check(part, above, wrong, read);
        }
        if (!wrong.isEmpty()) {
            throw new DivisionsAreWrong(wrong.subList(0, Math.min(MOST_WRONG, wrong.size())));
        }
        return files;
    }

    /** How many divisions there are. */
    long rows() {
        return rows;
    }

    private Set<String> check(Part part, Set<String> above, List<Wrong> wrong, java.util.function.LongConsumer read) {
        var codes = new HashSet<String>();
        if (!Files.isReadable(folder.resolve(part.file()))) {
            wrong.add(Wrong.of(part.file(), 0, "file", folder.toString()));
            return codes;
        }
        lines(part, (number, text) -> {
            var found = problem(part, text, codes, above);
            if (found != null && wrong.size() < MOST_WRONG) {
                wrong.add(Wrong.of(part.file(), number, found, about(text)));
            }
            rows++;
            if (rows % 5_000 == 0) {
                read.accept(rows);
            }
        });
        return codes;
    }

    private static @Nullable String problem(Part part, String text, Set<String> codes, Set<String> above) {
        var line = LINE.matcher(text);
        if (!line.matches()) {
            return "line";
        }
        var code = line.group(1);
        if (code.length() != part.digits) {
            return "digits";
        }
        var name = line.group(2) != null ? line.group(2) : line.group(3);
        if (name.isBlank()
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(one -> one == 0xFFFD || Character.isISOControl(one))) {
            return "name";
        }
        if (!codes.add(code)) {
            return "twice";
        }
        var parent = code.substring(0, part.above());
        boolean known = above.contains(parent)
                && (line.group(4) == null || line.group(4).equals(parent));
        return known ? null : "parent";
    }

    private static String about(String text) {
        var start = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return start.replaceAll("[\\p{Cntrl}\uFFFD]", "?");
    }

    /** Hands over every division, those that others lie in first. */
    void each(Consumer<Row> consumer) {
        for (var part : Part.values()) {
            lines(part, (number, text) -> {
                var line = LINE.matcher(text);
                if (line.matches()) {
                    var name = line.group(2) != null ? line.group(2) : line.group(3);
                    consumer.accept(row(part, line.group(1), name.strip()));
                }
            });
        }
    }

    private static Row row(Part part, String code, String name) {
        var parent = part.above() == 0 ? null : full(code.substring(0, part.above()));
        if (part != Part.VILLAGES) {
            return new Row(full(code), part.level, parent, name);
        }
        var level = VIRTUAL.matcher(name).find() ? Level.VIRTUAL : Level.COMMUNITY;
        return new Row(code, level, parent, called(name));
    }

    private static String full(String code) {
        return code + "0".repeat(12 - code.length());
    }

    /** What people call it: the list has the names of committees. */
    static String called(String committee) {
        var village = VILLAGE.matcher(committee).replaceAll("村");
        var name = RESIDENTS.matcher(village).replaceAll("社区");
        return name.length() < 3 ? committee : name;
    }

    private interface Reader {
        void line(long number, String text);
    }

    private void lines(Part part, Reader reader) {
        try (var in = new BufferedReader(
                new InputStreamReader(Files.newInputStream(folder.resolve(part.file())), StandardCharsets.UTF_8))) {
            long number = 0;
            for (var text = in.readLine(); text != null; text = in.readLine()) {
                number++;
                if (number > 1 && !text.isEmpty()) {
                    reader.line(number, text);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
