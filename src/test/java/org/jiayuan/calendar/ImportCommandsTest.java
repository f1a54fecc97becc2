package org.jiayuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jiayuan.JiayuanTest;
import org.jiayuan.platform.Command;
import org.jiayuan.platform.Terminal;
import org.jiayuan.platform.Words;
import org.jiayuan.shared.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The imports of a calendar and of grid cells from the command line. */
@JiayuanTest
class ImportCommandsTest {

    @TempDir
    Path folder;

    @Autowired
    List<Command> commands;

    @Autowired
    Calendars calendars;

    @Autowired
    Words words;

    private String run(String name, boolean well, String... arguments) {
        var printed = new ByteArrayOutputStream();
        var terminal =
                new Terminal(words, Locale.ENGLISH, new PrintStream(printed, true, StandardCharsets.UTF_8), false);
        var command = commands.stream()
                .filter(one -> one.words().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(command.run(List.of(arguments), terminal)).isEqualTo(well);
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("file.txt"), text).toString();
    }

    @Test
    void a_year_of_working_days_is_taken_in() throws IOException {
        var days = new StringBuilder("day,kind,name\n");
        PublishedYears.days(2013)
                .forEach(day -> days.append(day.day())
                        .append(day.working() ? ",班," : ",休,")
                        .append(day.name())
                        .append('\n'));
        assertThat(run("import calendar", true, file(days.toString()), "国办发", "1号"))
                .contains("2013");
        assertThat(calendars.current().isPublished(2013)).isTrue();
        var wrong = file(days + "2013-13-01,休,x\n");
        assertThatThrownBy(() -> run("import calendar", true, wrong))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("calendar.broken.line");
        assertThat(run("import calendar", false)).contains("bin/import calendar");
        assertThat(run("import calendar", false, "/nowhere")).contains("/nowhere");
    }

    @Test
    void cells_that_cannot_be_are_named() throws IOException {
        var wrong = file("""
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "properties": {"code": "12"}, "geometry": null}]}
                """);
        assertThat(run("import cells", false, wrong)).contains("1", "Nothing was changed");
        assertThat(run("import cells", false, wrong, "yesterday")).contains("bin/import cells");
        assertThat(run("import cells", false)).contains("bin/import cells");
    }
}
