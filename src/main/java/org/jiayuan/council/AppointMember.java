package org.jiayuan.council;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.council.Seat.SeatId;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who was recommended takes a seat, for the first time or again. */
@Service
public class AppointMember {

    private static final int LONGEST_NAME = 40;

    private final Seats seats;
    private final Terms terms;
    private final Vault vault;
    private final Secretary secretary;
    private final CouncilChanged pages;
    private final AuditLog audit;

    AppointMember(Seats seats, Terms terms, Vault vault, Secretary secretary, CouncilChanged pages, AuditLog audit) {
        this.seats = seats;
        this.terms = terms;
        this.vault = vault;
        this.secretary = secretary;
        this.pages = pages;
        this.audit = audit;
    }

    /**
     * Who takes a seat.
     *
     * @param unit where she comes from: 深圳湾一号业委会
     * @param recommendedBy who recommended her, and how: 居民代表会议推荐
     * @param account hers, if she has one
     */
    public record Recommended(
            String name,
            Constituency constituency,
            String unit,
            String recommendedBy,
            @Nullable UUID account) {}

    /**
     * She takes a seat in that term from that day on.
     *
     * @return the id of her seat
     * @throws CouncilIsWrong if something is missing or too long, the day is before the term, or the account sits already
     */
    @Transactional
    public UUID of(String community, int term, Recommended recommended, LocalDate from, Act act) {
        secretary.require(act, community);
        var id = Uuid7.at(act.at());
        var name = Texts.line("name", recommended.name(), LONGEST_NAME);
        var seat = Seat.of(
                new SeatId(community, id),
                terms.get(community, term),
                recommended.constituency(),
                vault.seal(Members.NAME, name),
                recommended.unit(),
                recommended.recommendedBy(),
                recommended.account(),
                from);
        take(seat, "council.appoint", act);
        return id;
    }

    /**
     * A member takes a seat in a later term as well.
     *
     * @param seat the id of the seat she has had
     * @param term the number of the later term
     * @return the id of her new seat
     * @throws CouncilIsWrong if the term is not later, or she has a seat in it
     */
    @Transactional
    public UUID again(String community, UUID seat, int term, String recommendedBy, LocalDate from, Act act) {
        secretary.require(act, community);
        var old = seats.findById(new SeatId(community, seat)).orElseThrow(NotFound::new);
        var id = Uuid7.at(act.at());
        take(old.again(id, terms.get(community, term), recommendedBy, from), "council.appoint-again", act);
        return id;
    }

    private void take(Seat seat, String action, Act act) {
        var community = seat.id.communityCode();
        try {
            seats.save(seat);
        } catch (DuplicateKeyException twice) {
            throw new CouncilIsWrong("account", "seat-twice");
        }
        pages.of(community, act.at());
        audit.write(
                act,
                new Entry(
                        community,
                        secretary.unit(community),
                        action,
                        "council/" + community + "/seats/" + seat.id.id(),
                        seat.accountId,
                        Map.of("constituency", seat.constituency.name(), "term", Integer.toString(seat.term))));
    }
}
