package org.jiayuan.unit;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.ObservationPoint;
import org.jiayuan.observation.Thresholds;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Shanghai;
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
class ObserveStation implements ObservationPoint {

    private final JdbcClient database;

    ObserveStation(JdbcClient database) {
        this.database = database;
    }

    private record Card(boolean phone, boolean address) {}

    @Override
    public String clause() {
        return "9.1.1";
    }

    @Override
    public String name() {
        return "unit.point.station";
    }

    @Override
    public List<Finding> of(List<String> communities, Thresholds amounts, Instant now) {
        var cards = new HashMap<String, Card>();
        database.sql("""
                        SELECT division_code, coalesce(phone, '') <> '' AS phone, coalesce(address, '') <> '' AS address
                        FROM unit.units
                        WHERE division_code = ANY (:communities) AND kind = 'STATION' AND effective_from <= :today
                          AND (effective_to IS NULL OR effective_to >= :today)
                        """)
                .param("communities", communities.toArray(String[]::new))
                .param("today", Shanghai.day(now))
                .query((row, number) -> cards.put(
                        row.getString("division_code"), new Card(row.getBoolean("phone"), row.getBoolean("address"))))
                .list();
        return communities.stream()
                .map(code -> finding(code, cards.get(code), now))
                .toList();
    }

    private static Finding finding(String code, @org.jspecify.annotations.Nullable Card card, Instant now) {
        var result = card == null ? Result.DATA_MISSING : Result.met(card.phone() && card.address());
        var numbers =
                card == null ? List.of(0L, 0L, 0L) : List.of(1L, card.phone() ? 1L : 0L, card.address() ? 1L : 0L);
        return new Finding(code, result, numbers, now, "/communities/" + code, null);
    }
}
