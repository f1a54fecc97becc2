package org.jiayuan.council;

import java.util.Map;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.council.Seat.SeatId;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member who was named on paper gets her account, so that she finds the council under her own pages; or loses it again. */
@Service
public class AttachAccount {

    private final Seats seats;
    private final Secretary secretary;
    private final AuditLog audit;

    AttachAccount(Seats seats, Secretary secretary, AuditLog audit) {
        this.seats = seats;
        this.secretary = secretary;
        this.audit = audit;
    }

    /**
     * That account sits there from now on.
     *
     * @throws NotFound if the actor does not keep the council's papers, or there is no such seat
     * @throws CouncilIsWrong if she has left, another account sits there, or it has a seat in this term
     */
    @Transactional
    public void to(String community, UUID seat, UUID account, Act act) {
        var found = get(community, seat, act);
        found.attach(account);
        try {
            seats.save(found);
        } catch (DuplicateKeyException twice) {
            throw new CouncilIsWrong("phone", "seat-twice");
        }
        write("council.attach-account", community, seat, account, act);
    }

    /** The seat has no account any more; where it had none, nothing happens. */
    @Transactional
    public void takeFrom(String community, UUID seat, Act act) {
        var found = get(community, seat, act);
        var account = found.accountId;
        if (account != null) {
            found.accountId = null;
            seats.save(found);
            write("council.detach-account", community, seat, account, act);
        }
    }

    private Seat get(String community, UUID seat, Act act) {
        secretary.require(act, community);
        return seats.findById(new SeatId(community, seat)).orElseThrow(NotFound::new);
    }

    private void write(String action, String community, UUID seat, UUID account, Act act) {
        audit.write(
                act,
                new Entry(
                        community,
                        secretary.unit(community),
                        action,
                        "council/" + community + "/seats/" + seat,
                        account,
                        Map.of()));
    }
}
