package org.jiayuan.unit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jiayuan.division.Places;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Names;
import org.jiayuan.shared.Shanghai;
import org.springframework.stereotype.Component;

/** The workbook that {@link ImportRota} reads: with the shifts of a week in it, and what may be written there beside. */
@Component
public class RotaTemplate {

    private final Units units;
    private final Categories categories;
    private final ShiftFits fits;
    private final Places places;
    private final Names names;

    RotaTemplate(Units units, Categories categories, ShiftFits fits, Places places, Names names) {
        this.units = units;
        this.categories = categories;
        this.fits = fits;
        this.places = places;
        this.names = names;
    }

    /** The workbook for the week that begins on that day. */
    public byte[] of(Unit unit, LocalDate monday, Screen screen) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Jiayuan", "1.0")) {
            shifts(book.newWorksheet(screen.say("unit.duty.sheet")), unit, monday, screen);
            choices(book.newWorksheet(screen.say("unit.duty.choices")), unit, screen);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private void shifts(Worksheet sheet, Unit unit, LocalDate monday, Screen screen) {
        heading(sheet, List.of("day", "cell", "name", "from", "to", "category"), screen);
        var called = names.ofStaff(units.members(unit.id()));
        int row = 1;
        for (var shift : fits.between(unit.id(), Shanghai.startOf(monday), Shanghai.startOf(monday.plusDays(7)))) {
            var from = Shanghai.clock(shift.from());
            sheet.value(row, 0, from.toLocalDate().toString());
            sheet.value(row, 1, shift.cell().substring(12));
            sheet.value(row, 2, called.getOrDefault(shift.account(), ""));
            sheet.value(row, 3, screen.time(from.toLocalTime()));
            sheet.value(row, 4, screen.time(Shanghai.clock(shift.to()).toLocalTime()));
            var category = shift.category();
            if (category != null) {
                sheet.value(row, 5, category);
            }
            row++;
        }
    }

    private void choices(Worksheet sheet, Unit unit, Screen screen) {
        heading(sheet, List.of("name", "cell", "category"), screen);
        var people = names.ofStaff(units.members(unit.id())).values().stream()
                .sorted()
                .toList();
        column(sheet, 0, people);
        column(
                sheet,
                1,
                places.cells(unit.division()).stream()
                        .map(cell -> cell.id().cell())
                        .toList());
        column(
                sheet,
                2,
                categories.on(screen.today()).stream()
                        .map(category -> category.name(screen.english()))
                        .toList());
    }

    private static void heading(Worksheet sheet, List<String> keys, Screen screen) {
        for (int column = 0; column < keys.size(); column++) {
            sheet.value(0, column, screen.say("unit.duty.column." + keys.get(column)));
            sheet.width(column, 16);
        }
        sheet.freezePane(0, 1);
    }

    private static void column(Worksheet sheet, int column, List<String> values) {
        for (int row = 0; row < values.size(); row++) {
            sheet.value(row + 1, column, values.get(row));
        }
    }
}
