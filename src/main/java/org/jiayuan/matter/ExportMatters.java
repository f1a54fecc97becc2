package org.jiayuan.matter;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.desk.LogExport;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.TableFile;
import org.jiayuan.platform.TableFile.Format;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Shanghai;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the register along as a file: written down first, marked with who and when, redacted words only. */
@Rule(
        clause = "9.2.6",
        says = "A file of a register has no original text and no personal data, says who took it along and when, and "
                + "is written down before the first row leaves; more than 50,000 rows are not given out at once.",
        source = "个人信息保护法 art. 6, 51; domain.md §6")
@Service
public class ExportMatters {

    static final int MOST = 50_000;

    private static final Role[] MAY = {Role.CLERK, Role.HEAD, Role.LEAD};
    private static final List<String> COLUMNS = List.of(
            "number",
            "kind",
            "category",
            "place",
            "title",
            "state",
            "holder",
            "submitted",
            "due",
            "word",
            "ended",
            "met",
            "late",
            "tags",
            "followers");

    private final Register register;
    private final Sight sight;
    private final Speaking speaking;
    private final LogExport log;
    private final AuditLog audit;
    private final Divisions divisions;
    private final TransactionTemplate transaction;

    ExportMatters(
            Register register,
            Sight sight,
            Speaking speaking,
            LogExport log,
            AuditLog audit,
            Divisions divisions,
            TransactionTemplate transaction) {
        this.register = register;
        this.sight = sight;
        this.speaking = speaking;
        this.log = log;
        this.audit = audit;
        this.divisions = divisions;
        this.transaction = transaction;
    }

    /**
     * Writes what the filter leaves.
     *
     * @param described the filter in words that may be kept
     * @param out where to; asked for only when the first row is ready to leave
     * @throws TooManyRows if there is more than may be given out
     * @throws NotFound if she takes nothing along
     */
    public void of(
            RegisterFilter filter,
            String described,
            Format format,
            Act act,
            Screen screen,
            Supplier<OutputStream> out) {
        var unit = act.by().grants().stream()
                .filter(grant -> List.of(MAY).contains(grant.role()) && grant.countsIn(Standing.MODULE))
                .map(grant -> grant.unit())
                .findFirst()
                .orElseThrow(NotFound::new);
        var reach = sight.reach(act.by());
        int rows = register.count(filter, MOST, reach, act);
        if (rows > MOST) {
            throw new TooManyRows(MOST);
        }
        var id = Objects.requireNonNull(transaction.execute(status -> logged(unit, described, format, rows, act)));
        transaction.executeWithoutResult(status -> {
            try (var file = TableFile.of(format, out.get(), screen.say("matter.register"))) {
                file.row(List.of(watermark(unit, id, act, screen)));
                file.row(COLUMNS.stream()
                        .map(column -> screen.say("matter.export." + column))
                        .toList());
                register.each(filter, MOST, reach, act, screen, line -> file.row(cells(line, screen)));
            }
        });
    }

    private UUID logged(UUID unit, String described, Format format, int rows, Act act) {
        var id = log.of(unit, "matters", described, format, rows, act);
        audit.write(
                act,
                new Entry(
                        divisions.home().code(),
                        unit,
                        "matter.export",
                        "export/" + id,
                        null,
                        Map.of("rows", Integer.toString(rows), "format", format.name())));
        return id;
    }

    private String watermark(UUID unit, UUID id, Act act, Screen screen) {
        return screen.say(
                "matter.export.mark",
                speaking.among(act.by().account(), unit, screen),
                screen.fullDay(act.day()) + " "
                        + screen.time(Shanghai.clock(act.at()).toLocalTime()),
                id.toString().substring(24).toUpperCase(Locale.ROOT));
    }

    private static List<?> cells(RegisterLine line, Screen screen) {
        var met = line.clock().met();
        return Stream.of(
                        line.label(),
                        screen.say("matter.kind." + line.kind()),
                        line.category(),
                        line.place(),
                        line.title(),
                        screen.say(line.stateKey()),
                        line.unit(),
                        day(line.submittedAt()),
                        line.clock().dueDay(),
                        day(line.firstWordAt()),
                        day(line.closedAt()),
                        met == null ? "" : yes(met, screen),
                        yes(line.clock().overdueSince() != null, screen),
                        screen.list(line.tags().stream()
                                .map(tag -> screen.say("desk.tag." + tag))
                                .toList()),
                        line.followers())
                .toList();
    }

    private static Object day(@org.jspecify.annotations.Nullable Instant at) {
        return at == null ? "" : Shanghai.day(at);
    }

    private static String yes(boolean yes, Screen screen) {
        return screen.say(yes ? "matter.export.yes" : "matter.export.no");
    }
}
