package org.jiayuan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Proves;
import org.jiayuan.division.Places;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.shared.Uuid7;
import org.jiayuan.unit.RotaIsWrong.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

@JiayuanTest
@Clause(value = "9.1.4", part = true)
@Proves(ShiftFits.class)
class RotaTest {

    private static final Instant NOW = UnitScenes.NOW;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    ApplicationContext beans;

    @Autowired
    PlanShift plan;

    @Autowired
    CancelShift cancel;

    @Autowired
    CopyWeek copy;

    @Autowired
    ImportRota take;

    @Autowired
    RotaTemplate template;

    @Autowired
    NoteAbsence note;

    @Autowired
    LeaveUnit leave;

    @Autowired
    Units units;

    @Autowired
    Places places;

    @Autowired
    Screens screens;

    @Autowired
    JdbcClient database;

    private UnitScenes scenes;
    private List<String> cells;

    @BeforeEach
    void engage() {
        scenes = UnitScenes.in(beans);
        cells = places.cells(scenes.community).stream()
                .map(cell -> cell.id().code())
                .toList();
    }

    private Shift shift(UUID account, String cell, String from, String to, @Nullable String category) {
        return new Shift(scenes.team, Uuid7.at(NOW), cell, account, Instant.parse(from), Instant.parse(to), category);
    }

    private Shift onMonday(UUID account, String cell) {
        return shift(account, cell, "2026-11-23T01:00:00Z", "2026-11-23T09:00:00Z", null);
    }

    private int planned() {
        return database.sql("SELECT count(*) FROM unit.shifts WHERE unit_id = ?")
                .param(scenes.team)
                .query(Integer.class)
                .single();
    }

    private void assertMisfit(String field, Shift shift) {
        assertThatExceptionOfType(UnitIsWrong.class)
                .isThrownBy(() -> plan.of(List.of(onMonday(scenes.wu, cells.getFirst()), shift), UnitScenes.act()))
                .matches(broken -> broken.field().equals(field));
        assertThat(planned()).isZero();
    }

    @Test
    void shifts_are_planned_all_or_none_and_never_doubled() {
        var first = cells.getFirst();
        assertMisfit("from", shift(scenes.li, first, "2026-11-23T09:00:00Z", "2026-11-23T09:00:00Z", null));
        assertMisfit("from", shift(scenes.li, first, "2026-11-23T09:00:00Z", "2026-11-24T09:00:01Z", null));
        assertMisfit("account", onMonday(scenes.lan, first));
        assertMisfit("cell", onMonday(scenes.li, scenes.community + "99"));
        assertMisfit("cell", onMonday(scenes.li, UnitScenes.neighbours(beans).community + "01"));
        assertMisfit("category", shift(scenes.li, first, "2026-11-23T01:00:00Z", "2026-11-23T09:00:00Z", "no-such"));
        assertMisfit("from", shift(scenes.wu, first, "2026-11-23T02:00:00Z", "2026-11-23T03:00:00Z", null));
        var two = List.of(
                onMonday(scenes.li, first),
                shift(scenes.li, first, "2026-11-23T01:00:00Z", "2026-11-23T09:00:00Z", "waste"));
        assertThat(plan.of(two, UnitScenes.act())).isEqualTo(2);
        assertThat(plan.of(List.of(onMonday(scenes.li, first)), UnitScenes.act()))
                .isZero();
        assertThat(planned()).isEqualTo(2);
        assertThat(database.sql("SELECT count(*) FROM audit.entries WHERE object = ? AND action = 'unit.plan-shifts'")
                        .param("unit/" + scenes.team)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_coming_shift_is_cancelled_a_running_one_ends_and_a_past_one_stays() {
        var coming = shift(scenes.li, cells.getFirst(), "2026-11-24T01:00:00Z", "2026-11-24T09:00:00Z", null);
        var running = onMonday(scenes.li, cells.getFirst());
        var past = shift(scenes.li, cells.getFirst(), "2026-11-22T01:00:00Z", "2026-11-22T09:00:00Z", null);
        plan.of(List.of(coming, running, past), UnitScenes.act());
        cancel.of(scenes.team, coming.id(), UnitScenes.act());
        cancel.of(scenes.team, running.id(), UnitScenes.act());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> cancel.of(scenes.team, past.id(), UnitScenes.act()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> cancel.of(scenes.station, coming.id(), UnitScenes.act()));
        assertThat(database.sql("SELECT ends_at FROM unit.shifts WHERE unit_id = ? ORDER BY starts_at")
                        .param(scenes.team)
                        .query((row, number) -> org.jiayuan.platform.Rows.instant(row, "ends_at"))
                        .list())
                .containsExactly(past.to(), NOW);
    }

    @Test
    void a_week_is_copied_without_what_conflicts() {
        var third = scenes.hire("郑师傅", scenes.team, Role.GRID_MEMBER, scenes.community);
        plan.of(
                List.of(
                        onMonday(scenes.li, cells.get(0)),
                        onMonday(scenes.li, cells.get(1)),
                        shift(scenes.wu, cells.get(1), "2026-11-24T01:00:00Z", "2026-11-24T09:00:00Z", null),
                        shift(third, cells.get(1), "2026-11-25T01:00:00Z", "2026-11-25T09:00:00Z", null),
                        shift(scenes.wu, cells.get(1), "2026-11-30T03:00:00Z", "2026-11-30T04:00:00Z", null)),
                UnitScenes.act());
        note.of(
                scenes.team,
                scenes.wu,
                Shanghai.startOf(MONDAY.plusDays(8)),
                Shanghai.startOf(MONDAY.plusDays(9)),
                null,
                UnitScenes.act());
        leave.of(scenes.team, third, new Act(UnitScenes.act().by(), Instant.parse("2026-11-25T10:00:00Z")));
        var copied = copy.of(scenes.team, MONDAY.plusDays(3), UnitScenes.act());
        assertThat(copied.shifts()).isEqualTo(1);
        assertThat(copied.skipped())
                .extracting(skipped ->
                        skipped.why() + " " + Shanghai.day(skipped.shift().from()))
                .containsExactlyInAnyOrder("taken 2026-11-30", "away 2026-12-01", "misfit 2026-12-02");
        assertThat(copy.of(scenes.team, MONDAY, UnitScenes.act()).shifts()).isZero();
        var later = new Act(UnitScenes.act().by(), NOW.plus(Duration.ofDays(30)));
        assertThat(copy.of(scenes.team, MONDAY, later).skipped())
                .extracting(CopyWeek.Skipped::why)
                .containsOnly("past");
    }

    private static byte[] workbook(Object[]... rows) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("a");
            sheet.value(0, 0, "heading");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    switch (rows[row][column]) {
                        case LocalDate day -> {
                            sheet.value(row + 1, column, day);
                            sheet.style(row + 1, column).format("yyyy-MM-dd").set();
                        }
                        case Number number -> sheet.value(row + 1, column, number);
                        case Object text -> sheet.value(row + 1, column, text.toString());
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void a_workbook_is_taken_in_as_people_write_it() throws Exception {
        var book = workbook(
                new Object[] {MONDAY.plusDays(1), 1, "李师傅", 0.375, 0.75, ""},
                new Object[] {"2026/11/25", "01", " 李师傅 ", "22:00", "6：00", "垃圾"},
                new Object[] {"", "", "", "", "", ""},
                new Object[] {"2026-11-26", "02", "吴师傅", "08:00", "24:00", "noise"});
        assertThat(take.of(scenes.team, book, UnitScenes.act())).isEqualTo(3);
        assertThat(database.sql("""
                                SELECT to_char(starts_at AT TIME ZONE 'Asia/Shanghai', 'DD HH24:MI')
                                    || to_char(ends_at AT TIME ZONE 'Asia/Shanghai', ' DD HH24:MI ')
                                    || coalesce(category, 'all')
                                FROM unit.shifts WHERE unit_id = ? ORDER BY starts_at
                                """).param(scenes.team).query(String.class).list())
                .containsExactly("24 09:00 24 18:00 all", "25 22:00 26 06:00 waste", "26 08:00 27 00:00 noise");
        assertThat(take.of(scenes.team, book, UnitScenes.act())).isZero();
    }

    @Test
    void every_wrong_cell_is_named_and_nothing_is_stored() throws Exception {
        scenes.hire("重名", scenes.team, Role.GRID_MEMBER, scenes.community);
        scenes.hire("重名", scenes.team, Role.GRID_MEMBER, scenes.community);
        var book = workbook(
                new Object[] {"2026-11-24", "01", "李师傅", "8:00", "12:00", ""},
                new Object[] {"2026-11-31", "1号", "没有这人", "八点", "25:00", "没有这类"},
                new Object[] {"2026-11-24", "99", "李师傅", "8:00", "12:00", ""},
                new Object[] {"2026-11-24", "01", "重名", "8:00", "12:00", ""},
                new Object[] {"2026-11-20", "01", "李师傅", "8:00", "12:00", ""},
                new Object[] {"2026-11-24", "01", "李师傅", "9:00", "10:00", ""});
        assertThatExceptionOfType(RotaIsWrong.class)
                .isThrownBy(() -> take.of(scenes.team, book, UnitScenes.act()))
                .satisfies(wrong -> assertThat(wrong.problems())
                        .containsExactly(
                                new Problem(3, "A", "unit.broken.rota-day"),
                                new Problem(3, "B", "unit.broken.rota-cell"),
                                new Problem(3, "C", "unit.broken.rota-name"),
                                new Problem(3, "D", "unit.broken.rota-time"),
                                new Problem(3, "E", "unit.broken.rota-time"),
                                new Problem(3, "F", "unit.broken.shift-category"),
                                new Problem(4, "B", "unit.broken.shift-cell"),
                                new Problem(5, "C", "unit.broken.rota-namesake"),
                                new Problem(6, "A", "unit.broken.shift-past"),
                                new Problem(7, "D", "unit.broken.shift-twice")));
        assertThat(planned()).isZero();
    }

    @Test
    void what_is_no_workbook_is_refused() throws Exception {
        assertRefused("rota-file", "just text".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertRefused("rota-empty", workbook());
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            out.write(new byte[20 << 20]);
        }
        assertRefused("rota-long", zip.toByteArray());
    }

    private void assertRefused(String key, byte[] file) {
        assertThatExceptionOfType(RotaIsWrong.class)
                .isThrownBy(() -> take.of(scenes.team, file, UnitScenes.act()))
                .matches(wrong -> wrong.key().equals("unit.broken." + key));
    }

    @Test
    void the_template_holds_the_week_and_can_be_taken_in_again() throws Exception {
        plan.of(
                List.of(
                        onMonday(scenes.li, cells.get(0)),
                        shift(scenes.wu, cells.get(1), "2026-11-24T14:00:00Z", "2026-11-24T22:00:00Z", "waste")),
                UnitScenes.act());
        var screen = screens.ofEverybody(Look.of(new MockHttpServletRequest()), "/", NOW);
        var book = template.of(units.get(scenes.team), MONDAY, screen);
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            assertThat(read.getFirstSheet().read()).hasSize(3);
            assertThat(read.getSheets()).hasSize(2);
        }
        assertThat(take.of(scenes.team, book, UnitScenes.act())).isZero();
        assertThat(planned()).isEqualTo(2);
    }
}
