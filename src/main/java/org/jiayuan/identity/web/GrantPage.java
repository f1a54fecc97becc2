package org.jiayuan.identity.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.identity.FindAccount;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Names;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Giving a grant: first the unit is found, then role, reach and module are chosen.
 *
 * @param find what was searched for
 * @param found units to choose from; empty once one is chosen
 * @param unit the one chosen
 * @param divisions what the grant may reach: what the unit works for, and what that lies in
 */
public record GrantPage(
        UUID account,
        String name,
        String find,
        List<Unit> found,
        @Nullable Unit unit,
        List<Division> divisions,
        String role,
        String division,
        String module,
        List<RailLink> rail) {

    /** Every role, by name. */
    public static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::name).toList();

    /** The modules in which a grant can be told apart, and all of them. */
    public static final List<String> MODULES = List.of("*", "matter", "site", "unit", "division", "calendar");

    /** Reads it. */
    @Component
    static class Query {

        private static final int MOST = 30;

        private final FindAccount accounts;
        private final Names names;
        private final Units units;
        private final Divisions divisions;
        private final Rail rail;

        Query(FindAccount accounts, Names names, Units units, Divisions divisions, Rail rail) {
            this.accounts = accounts;
            this.names = names;
            this.units = units;
            this.divisions = divisions;
            this.rail = rail;
        }

        GrantPage of(
                UUID account,
                String find,
                @Nullable UUID chosen,
                String role,
                String division,
                String module,
                Act act) {
            if (accounts.staff(account).filter(one -> !one.closed()).isEmpty()) {
                throw new NotFound();
            }
            var unit = chosen == null ? null : units.get(chosen);
            var reach = unit == null
                    ? List.<Division>of()
                    : divisions.path(unit.division()).reversed();
            return new GrantPage(
                    account,
                    names.ofStaff(List.of(account)).getOrDefault(account, ""),
                    find,
                    unit == null ? search(find) : List.of(),
                    unit,
                    reach,
                    role,
                    division.isEmpty() && unit != null ? unit.division() : division,
                    module,
                    rail.administration(act.by()));
        }

        /** Units of the home district whose name has that in it; those of the district itself, if nothing is asked. */
        private List<Unit> search(String find) {
            var wanted = find.strip().toLowerCase(Locale.ROOT);
            var home = divisions.home();
            if (wanted.isEmpty()) {
                return units.of(home.code());
            }
            var everywhere = new ArrayList<Division>();
            everywhere.add(home);
            everywhere.addAll(divisions.childrenOf(home.code()));
            everywhere.addAll(divisions.communities());
            return everywhere.stream()
                    .flatMap(division -> units.of(division.code()).stream())
                    .filter(unit -> unit.name().toLowerCase(Locale.ROOT).contains(wanted)
                            || unit.english().toLowerCase(Locale.ROOT).contains(wanted))
                    .limit(MOST)
                    .toList();
        }
    }
}
