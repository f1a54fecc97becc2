package org.jiayuan.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiayuan.platform.Json;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** The audit administrator looks from where something was done; that she did is an entry itself. */
@Service
public class ShowAddress {

    private final Addresses addresses;
    private final ReadPersonalData read;

    ShowAddress(Addresses addresses, ReadPersonalData read) {
        this.addresses = addresses;
        this.read = read;
    }

    /**
     * What was kept.
     *
     * @param genuine whether it is the one the entry has the print of
     */
    public record Shown(String address, boolean genuine) {}

    /**
     * Shows it; nothing if none was kept, or not any more.
     *
     * @throws NotFound to everybody else
     */
    @Transactional
    public Optional<Shown> of(String community, long seq, Act act) {
        if (!act.by().has(Role.AUDIT_ADMIN)) {
            throw new NotFound();
        }
        return addresses.find(community, seq).map(kept -> {
            var clear = read.of(
                            act,
                            new Reading(
                                    community,
                                    "entry/" + community + "/" + seq,
                                    kept.actor(),
                                    List.of("address"),
                                    Reading.Purpose.REVEAL,
                                    "audit"))
                    .text(Addresses.PURPOSE, kept.sealed());
            var said = new Json(kept.payload()).as(new TypeReference<Map<String, String>>() {});
            return new Shown(
                    clear.substring(clear.indexOf(' ') + 1),
                    Addresses.print(clear).equals(said.get(AuditLog.FROM)));
        });
    }
}
