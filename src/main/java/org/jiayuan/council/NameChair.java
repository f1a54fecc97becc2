package org.jiayuan.council;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.shared.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member presides from that day on, until another does. */
@Service
public class NameChair {

    private static final int LONGEST_REASON = 300;

    private final JdbcClient database;
    private final Members members;
    private final Secretary secretary;
    private final CouncilChanged pages;
    private final AuditLog audit;

    NameChair(JdbcClient database, Members members, Secretary secretary, CouncilChanged pages, AuditLog audit) {
        this.database = database;
        this.members = members;
        this.secretary = secretary;
        this.pages = pages;
        this.audit = audit;
    }

    /**
     * Names her.
     *
     * @param office what else she is in the community
     * @param because why somebody else than the secretary or the station's head presides; else null
     * @throws CouncilIsWrong if she does not sit on that day, or the reason is missing
     */
    @Transactional
    public void of(String community, UUID seat, ChairOffice office, @Nullable String because, LocalDate from, Act act) {
        secretary.require(act, community);
        office.require(because);
        if (members.entitled(community, from).stream()
                .noneMatch(member -> member.seat().equals(seat))) {
            throw new CouncilIsWrong("startsOn", "chair-sits-not");
        }
        database.sql("""
                        INSERT INTO council.chairs (community_code, starts_on, seat, office, because)
                        VALUES (:community, :from, :seat, :office, :because)
                        ON CONFLICT (community_code, starts_on) DO UPDATE
                        SET seat = excluded.seat, office = excluded.office, because = excluded.because
                        """)
                .param("community", community)
                .param("from", from)
                .param("seat", seat)
                .param("office", office.name())
                .param(
                        "because",
                        office.usual() ? null : Texts.wordsOrNull("because", because, LONGEST_REASON),
                        java.sql.Types.VARCHAR)
                .update();
        pages.of(community, act.at());
        audit.write(
                act,
                new Entry(
                        community,
                        secretary.unit(community),
                        "council.name-chair",
                        "council/" + community + "/seats/" + seat,
                        null,
                        Map.of("office", office.name(), "from", from.toString())));
    }
}
