package org.jiayuan.council;

import java.time.LocalDate;
import java.util.UUID;
import org.jiayuan.shared.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** That somebody sits in the council in a term. Who sits again in the next has another seat, which follows this one. */
@Table(schema = "council", name = "seats")
@SuppressWarnings("NullAway.Init")
class Seat {

    private static final int LONGEST = 60;
    private static final int LONGEST_REASON = 300;

    /** A seat's id. */
    record SeatId(String communityCode, UUID id) {}

    @Id
    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL)
    SeatId id;

    @Version
    @Nullable Long version;

    int term;
    Constituency constituency;
    Sealed name;
    String unit;
    String recommendedBy;

    @Nullable UUID accountId;

    LocalDate startsOn;

    @Nullable LocalDate endsOn;

    @Nullable UUID follows;

    int time;

    @Nullable String leftBecause;

    @Nullable UUID handedTo;

    @Nullable String handOver;

    Seat() {}

    static Seat of(
            SeatId id,
            Term term,
            Constituency constituency,
            Sealed name,
            String unit,
            String recommendedBy,
            @Nullable UUID account,
            LocalDate startsOn) {
        var seat = new Seat();
        seat.id = id;
        seat.constituency = constituency;
        seat.name = name;
        seat.unit = Texts.line("unit", unit, LONGEST);
        seat.recommendedBy = Texts.line("recommendedBy", recommendedBy, LONGEST);
        seat.accountId = account;
        seat.time = 1;
        seat.sit(term, startsOn);
        return seat;
    }

    /** Her seat in the next term: the same person, one time more. */
    Seat again(UUID newId, Term next, String newRecommendedBy, LocalDate from) {
        if (next.number() <= term) {
            throw new CouncilIsWrong("term", "term-again");
        }
        var seat = of(
                new SeatId(id.communityCode(), newId),
                next,
                constituency,
                name,
                unit,
                newRecommendedBy,
                accountId,
                from);
        seat.follows = id.id();
        seat.time = time + 1;
        return seat;
    }

    private void sit(Term in, LocalDate from) {
        if (from.isBefore(in.startsOn())) {
            throw new CouncilIsWrong("startsOn", "seat-before-term");
        }
        term = in.number();
        startsOn = from;
    }

    /** She has an account, as it turns out. */
    void attach(UUID account) {
        if (endsOn != null) {
            throw new CouncilIsWrong("phone", "left");
        }
        if (accountId != null && !accountId.equals(account)) {
            throw new CouncilIsWrong("phone", "account-there");
        }
        accountId = account;
    }

    /** She leaves; that day is the last she sits. What she held goes to the other, with a word about it. */
    void leave(LocalDate lastDay, String because, @Nullable UUID to, @Nullable String words) {
        if (endsOn != null) {
            throw new CouncilIsWrong("", "left");
        }
        if (lastDay.isBefore(startsOn)) {
            throw new CouncilIsWrong("endsOn", "left-before");
        }
        if (id.id().equals(to)) {
            throw new CouncilIsWrong("handedTo", "handed-to-herself");
        }
        leftBecause = Texts.words("because", because, LONGEST_REASON);
        endsOn = lastDay;
        handedTo = to;
        handOver = Texts.wordsOrNull("handOver", words, LONGEST_REASON);
    }
}
