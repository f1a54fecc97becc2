package org.jiayuan.open311;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.CallOutside;
import org.jiayuan.platform.OutsideFailed;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Rule;
import org.jiayuan.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says that a unit is another system, and where; or that it is none any more. */
@Rule(
        clause = "9.1.4",
        says = "A unit may be another system that speaks Open311: what is dispatched to it is forwarded there with its "
                + "public text only, and what is heard from there comes back into the thread.",
        source = "issue 4, Open; Open311 GeoReport v2; PIPL art. 6")
@Service
public class SetEndpoint {

    private final Endpoints endpoints;
    private final Forwards forwards;
    private final CallOutside outside;
    private final Units units;
    private final Divisions divisions;
    private final AuditLog audit;

    SetEndpoint(
            Endpoints endpoints,
            Forwards forwards,
            CallOutside outside,
            Units units,
            Divisions divisions,
            AuditLog audit) {
        this.endpoints = endpoints;
        this.forwards = forwards;
        this.outside = outside;
        this.units = units;
        this.divisions = divisions;
        this.audit = audit;
    }

    /**
     * Sets it; what waits for it is tried at once.
     *
     * @param key what it wants as {@code api_key}; empty to keep the one there is
     * @throws NotFound if it is not hers to set, or there is no such unit
     * @throws OutsideFailed if that address may not be called
     */
    @Transactional
    public void of(Endpoint endpoint, String key, Act act) {
        require(endpoint.unit(), act);
        outside.check(endpoint.url());
        endpoints.set(endpoint, key, Objects.requireNonNull(act.by().account()), act.at());
        forwards.tryAgain(endpoint.unit(), act.at());
        write(act, "open311.set-endpoint", endpoint.unit());
    }

    /**
     * Drops it: nothing more is forwarded to that unit, and nothing heard.
     *
     * @throws NotFound if it is not hers to drop, or there is none
     */
    @Transactional
    public void drop(UUID unit, Act act) {
        require(unit, act);
        if (!endpoints.drop(unit)) {
            throw new NotFound();
        }
        forwards.endAllOf(unit);
        write(act, "open311.drop-endpoint", unit);
    }

    private void require(UUID unit, Act act) {
        if (!act.by().has(Role.SYSTEM_ADMIN) || units.find(unit).isEmpty()) {
            throw new NotFound();
        }
    }

    private void write(Act act, String action, UUID unit) {
        audit.write(act, new Entry(divisions.home().code(), null, action, "unit/" + unit, null, Map.of()));
    }
}
