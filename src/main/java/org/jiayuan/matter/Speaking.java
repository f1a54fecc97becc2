package org.jiayuan.matter;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.division.Divisions;
import org.jiayuan.division.GridCell.CellId;
import org.jiayuan.matter.Dispatching.Why;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Names;
import org.jiayuan.unit.Categories;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns ids into words: units, staff, cells, categories, and the sentences made of them. */
@Component
class Speaking {

    private final Units units;
    private final Names names;
    private final Divisions divisions;
    private final Categories categories;

    Speaking(Units units, Names names, Divisions divisions, Categories categories) {
        this.units = units;
        this.names = names;
        this.divisions = divisions;
        this.categories = categories;
    }

    String unit(@Nullable UUID id, Screen screen) {
        return id == null
                ? ""
                : units.find(id).map(unit -> unit.name(screen.english())).orElse("");
    }

    String staff(@Nullable UUID account) {
        return account == null ? "" : names.ofStaff(Set.of(account)).getOrDefault(account, "");
    }

    /** Who acts, as everybody may know it: a grid member by her name, anybody else by her unit. */
    String publicly(@Nullable UUID account, @Nullable UUID unit, Screen screen) {
        var found = unit == null ? java.util.Optional.<Unit>empty() : units.find(unit);
        if (found.isPresent() && found.get().kind() == Unit.Kind.GRID_TEAM && account != null) {
            var name = staff(account);
            return name.isEmpty() ? found.get().name(screen.english()) : screen.say("matter.grid-member", name);
        }
        return found.map(known -> known.name(screen.english())).orElse("");
    }

    /** Who acts, as staff know it: the unit and the person. */
    String among(@Nullable UUID account, @Nullable UUID unit, Screen screen) {
        var place = unit(unit, screen);
        var name = staff(account);
        return place.isEmpty() || name.isEmpty() ? place + name : place + " " + name;
    }

    String category(String code, Screen screen) {
        return categories
                .find(code, screen.today())
                .map(category -> category.name(screen.english()))
                .orElse(code);
    }

    String cell(CellId cell, Screen screen) {
        return screen.say("matter.cell", divisions.get(cell.communityCode()).shortName(screen.english()), cell.cell());
    }

    String place(MatterPlace place, Screen screen) {
        var cell = place.cellId();
        if (place.label() != null) {
            return place.label();
        }
        return cell == null ? "" : cell(cell, screen);
    }

    /** One sentence of why. */
    String why(Why why, Screen screen) {
        return screen.say(
                "matter.why." + why.key(),
                why.values().stream().map(value -> value(value, screen)).toArray());
    }

    private String value(String value, Screen screen) {
        int colon = value.indexOf(':');
        if (colon < 0) {
            return value;
        }
        var rest = value.substring(colon + 1);
        return switch (value.substring(0, colon)) {
            case "unit" -> unit(UUID.fromString(rest), screen);
            case "account" -> staff(UUID.fromString(rest));
            case "cell" -> cell(CellId.of(rest), screen);
            case "category" -> category(rest, screen);
            case "area" -> area(rest, screen);
            default -> value;
        };
    }

    private String area(String digits, Screen screen) {
        return divisions
                .find((digits + "000000").substring(0, 12))
                .map(division -> division.name(screen.english()))
                .orElse(digits);
    }

    /** What a step says, in a sentence. */
    String says(Action action, Map<String, Object> detail, Screen screen) {
        var key = "matter.says." + action.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (action) {
            case DISPATCH, HAND_OVER, PASS_ON -> screen.say(key, target(detail, screen));
            case GRANT_EXTENSION ->
                screen.say(key, screen.day(java.time.LocalDate.parse(String.valueOf(detail.get("due")))));
            case CORRECT_CATEGORY -> screen.say(key, category(String.valueOf(detail.get("to")), screen));
            case MOVE -> screen.say(key, cell(CellId.of(String.valueOf(detail.get("to"))), screen));
            case COME_BACK -> screen.say(key, String.valueOf(detail.get("again")));
            case MERGE -> screen.say(key, String.valueOf(detail.get("into")));
            case NOTE ->
                detail.containsKey("merged")
                        ? screen.say("matter.says.merged-in", String.valueOf(detail.get("merged")))
                        : screen.say(key);
            default -> screen.say(key, "");
        };
    }

    private String target(Map<String, Object> detail, Screen screen) {
        var person = detail.get("person");
        return publicly(
                person == null ? null : UUID.fromString(String.valueOf(person)),
                UUID.fromString(String.valueOf(detail.get("unit"))),
                screen);
    }

    /** Reads all names at once that a thread will need, so that it is one query. */
    void prepare(List<UUID> accounts) {
        names.ofStaff(new HashSet<>(accounts));
    }
}
