package org.jiayuan.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.observation.Asked;
import org.jiayuan.observation.CommunityPoint;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a community's site says whom to turn to. */
@Rule(
        clause = "9.1.1",
        says =
                "A site stands when its station is entered with a phone number and an address; without a station the data are "
                        + "missing.",
        source = "programme 9.1.1")
@Component
class ObserveStation extends CommunityPoint<ObserveStation.Card> {

    private final JdbcClient database;

    ObserveStation(JdbcClient database) {
        super("9.1.1", "unit.point.station");
        this.database = database;
    }

    record Card(boolean phone, boolean address) {}

    @Override
    protected Map<String, Card> look(Asked asked) {
        var cards = new HashMap<String, Card>();
        database.sql("""
                        SELECT division_code, coalesce(phone, '') <> '' AS phone, coalesce(address, '') <> '' AS address
                        FROM unit.units
                        WHERE division_code = ANY (:communities) AND kind = 'STATION' AND effective_from <= :today
                          AND (effective_to IS NULL OR effective_to >= :today)
                        """)
                .param("communities", asked.codes())
                .param("today", asked.today())
                .query((row, number) -> cards.put(
                        row.getString("division_code"), new Card(row.getBoolean("phone"), row.getBoolean("address"))))
                .list();
        return cards;
    }

    @Override
    protected Finding judge(String community, @Nullable Card card, Asked asked) {
        return new Finding(
                community,
                card == null ? Result.DATA_MISSING : Result.met(card.phone() && card.address()),
                card == null ? List.of(0L, 0L, 0L) : List.of(1L, card.phone() ? 1L : 0L, card.address() ? 1L : 0L),
                asked.now(),
                "/communities/" + community,
                null);
    }
}
