package org.jiayuan.council;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.council.Seat.SeatId;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member leaves before the term ends; what she held goes to another, or to the secretary. */
@Service
public class LeaveSeat {

    private final Seats seats;
    private final Secretary secretary;
    private final CouncilChanged pages;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    LeaveSeat(
            Seats seats, Secretary secretary, CouncilChanged pages, AuditLog audit, ApplicationEventPublisher events) {
        this.seats = seats;
        this.secretary = secretary;
        this.pages = pages;
        this.audit = audit;
        this.events = events;
    }

    /**
     * She leaves.
     *
     * @param lastDay the last day she sits
     * @param handedTo the seat of the member who takes over what she held; null if the secretary does
     * @param handOver what is handed over, in words; null if nothing needs saying
     * @throws CouncilIsWrong if she has left, or would before she came, or there is no reason
     */
    @Transactional
    public void of(
            String community,
            UUID seat,
            LocalDate lastDay,
            String because,
            @Nullable UUID handedTo,
            @Nullable String handOver,
            Act act) {
        secretary.require(act, community);
        var left = seats.findById(new SeatId(community, seat)).orElseThrow(NotFound::new);
        if (handedTo != null && !seats.existsById(new SeatId(community, handedTo))) {
            throw new CouncilIsWrong("handedTo", "handed-to-nobody");
        }
        left.leave(lastDay, because, handedTo, handOver);
        seats.save(left);
        events.publishEvent(new SeatVacated(community, seat, handedTo, lastDay, act.at()));
        pages.of(community, act.at());
        audit.write(
                act,
                new Entry(
                        community,
                        secretary.unit(community),
                        "council.leave",
                        "council/" + community + "/seats/" + seat,
                        left.accountId,
                        Map.of("last-day", lastDay.toString())));
    }
}
