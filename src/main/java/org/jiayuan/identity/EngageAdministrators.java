package org.jiayuan.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Words;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Uuid7;
import org.jiayuan.unit.OpenUnit;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the first three administrators of an installation that has none, each with a set-up code. Called again before
 * they have all set up their accounts, it gives those who have not a new code; afterwards it refuses.
 */
@Service
public class EngageAdministrators {

    /** The three, in the order in which they are named. */
    public static final List<Role> ROLES = List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    private static final LocalDate ALWAYS = LocalDate.of(2012, 1, 1);

    private final JdbcClient database;
    private final MakeAccount make;
    private final GiveGrant give;
    private final SetUpCode codes;
    private final Divisions divisions;
    private final Units units;
    private final OpenUnit open;
    private final AuditLog audit;
    private final Words words;
    private final TransactionTemplate transaction;

    EngageAdministrators(
            JdbcClient database,
            MakeAccount make,
            GiveGrant give,
            SetUpCode codes,
            Divisions divisions,
            Units units,
            OpenUnit open,
            AuditLog audit,
            Words words,
            TransactionTemplate transaction) {
        this.database = database;
        this.make = make;
        this.give = give;
        this.codes = codes;
        this.divisions = divisions;
        this.units = units;
        this.open = open;
        this.audit = audit;
        this.words = words;
        this.transaction = transaction;
    }

    /**
     * One of them.
     *
     * @param code with which she sets her password; told once
     */
    public record Engaged(Role role, String login, String code) {}

    /** @param pending whether she has no password yet */
    private record Holder(UUID account, Role role, String login, boolean pending) {}

    /**
     * Makes them.
     *
     * @param names what the three are called, in the order of {@link #ROLES}: three people
     * @throws AccountIsWrong if there are administrators already, or the names are not those of three people
     */
    public List<Engaged> called(List<String> names, Act act) {
        if (names.size() != ROLES.size()
                || names.stream().map(String::strip).distinct().count() != ROLES.size()) {
            throw new AccountIsWrong("name", "three-people");
        }
        var unit = units.of(divisions.home().code(), Unit.Kind.DISTRICT)
                .map(Unit::id)
                .orElseGet(() -> open(act));
        return Objects.requireNonNull(transaction.execute(status -> engage(names, unit, act)));
    }

    private List<Engaged> engage(List<String> names, UUID unit, Act act) {
        database.sql("SELECT pg_advisory_xact_lock(hashtext('identity.administrators'))")
                .query()
                .listOfRows();
        var holders = holders();
        if (holders.isEmpty()) {
            holders = make(names, unit, act);
        }
        var pending = holders.stream()
                .filter(Holder::pending)
                .sorted(Comparator.comparing(holder -> ROLES.indexOf(holder.role())))
                .toList();
        if (pending.isEmpty()) {
            throw new AccountIsWrong("", "administrators-there");
        }
        var engaged = new ArrayList<Engaged>();
        for (var holder : pending) {
            engaged.add(new Engaged(holder.role(), holder.login(), codes.issue(holder.account(), act.at())));
            audit.write(
                    act,
                    new Entry(
                            divisions.home().code(),
                            null,
                            "identity.issue-set-up",
                            "account/" + holder.account(),
                            null,
                            Map.of("role", holder.role().name())));
        }
        return engaged;
    }

    private List<Holder> holders() {
        return database.sql("""
                        SELECT g.role, a.account_id, a.login, a.password IS NULL AND s.account_id IS NOT NULL AS pending
                        FROM identity.grants g
                        JOIN identity.accounts a USING (account_id)
                        LEFT JOIN identity.set_ups s USING (account_id)
                        WHERE g.role IN ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN') AND g.to_at IS NULL
                          AND a.closed_at IS NULL
                        """)
                .query((row, number) -> new Holder(
                        Rows.uuid(row, "account_id"),
                        Role.valueOf(row.getString("role")),
                        Objects.requireNonNullElse(row.getString("login"), ""),
                        row.getBoolean("pending")))
                .list();
    }

    private List<Holder> make(List<String> names, UUID unit, Act act) {
        var made = new ArrayList<Holder>();
        for (var entry : called(names).entrySet()) {
            var role = entry.getKey();
            var login = role.name().toLowerCase(Locale.ROOT).replace("_admin", "");
            var account = make.of(login, entry.getValue(), act);
            give.of(account, role, unit, divisions.home().code(), "*", act);
            made.add(new Holder(account, role, login, true));
        }
        return made;
    }

    private static Map<Role, String> called(List<String> names) {
        var called = new LinkedHashMap<Role, String>();
        for (int i = 0; i < ROLES.size(); i++) {
            called.put(ROLES.get(i), names.get(i));
        }
        return called;
    }

    /** The district's own unit, which administrators belong to, known to all before they join; they rename it as they like. */
    private UUID open(Act act) {
        var home = divisions.home();
        var id = Uuid7.at(act.at());
        open.as(
                new Unit(
                        id,
                        Unit.Kind.DISTRICT,
                        null,
                        home.code(),
                        words.say(Look.CHINESE, "identity.administrators.office", home.name(false)),
                        words.say(Locale.ENGLISH, "identity.administrators.office", home.name(true)),
                        null,
                        null,
                        null,
                        OfficeHours.usual(),
                        null,
                        ALWAYS,
                        null),
                act);
        return id;
    }
}
