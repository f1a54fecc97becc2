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

/** Whether the district's centre and the community's sub-district office have people who run the sites. */
@Rule(
        clause = "9.1.2",
        says =
                "The district's centre runs the back office and the sub-district's office the site: each has somebody working "
                        + "in it; where one of them is not entered the data are missing.",
        source = "programme 9.1.2")
@Component
class ObserveOffices extends CommunityPoint<ObserveOffices.Staffed> {

    private final JdbcClient database;

    ObserveOffices(JdbcClient database) {
        super("9.1.2", "unit.point.offices");
        this.database = database;
    }

    /** How many work there; -1 where the office is not entered. */
    record Staffed(long district, long subDistrict) {}

    @Override
    protected Map<String, Staffed> look(Asked asked) {
        var staffed = new HashMap<String, Staffed>();
        database.sql("""
                        WITH offices AS (
                            SELECT u.division_code, u.kind, count(m.account_id) AS members
                            FROM unit.units u
                            LEFT JOIN unit.members m ON m.unit_id = u.unit_id AND m.from_day <= :today
                                AND (m.to_day IS NULL OR m.to_day >= :today)
                            WHERE u.division_code = ANY (:above) AND u.kind IN ('DISTRICT', 'SUB_DISTRICT')
                              AND u.effective_from <= :today AND (u.effective_to IS NULL OR u.effective_to >= :today)
                            GROUP BY u.division_code, u.kind)
                        SELECT c.code, coalesce(d.members, -1) AS district, coalesce(s.members, -1) AS sub_district
                        FROM unnest(:communities) AS c (code)
                        LEFT JOIN offices d ON d.kind = 'DISTRICT' AND d.division_code = left(c.code, 6) || '000000'
                        LEFT JOIN offices s ON s.kind = 'SUB_DISTRICT' AND s.division_code = left(c.code, 9) || '000'
                        """)
                .param("communities", asked.codes())
                .param("above", above(asked.communities()))
                .param("today", asked.today())
                .query((row, number) -> staffed.put(
                        row.getString("code"), new Staffed(row.getLong("district"), row.getLong("sub_district"))))
                .list();
        return staffed;
    }

    private static String[] above(List<String> communities) {
        return communities.stream()
                .flatMap(code ->
                        java.util.stream.Stream.of(code.substring(0, 6) + "000000", code.substring(0, 9) + "000"))
                .distinct()
                .toArray(String[]::new);
    }

    @Override
    protected Finding judge(String community, @Nullable Staffed said, Asked asked) {
        var staffed = said == null ? new Staffed(-1, -1) : said;
        boolean known = staffed.district() >= 0 && staffed.subDistrict() >= 0;
        return new Finding(
                community,
                known ? Result.met(staffed.district() > 0 && staffed.subDistrict() > 0) : Result.DATA_MISSING,
                List.of(Math.max(0, staffed.district()), Math.max(0, staffed.subDistrict())),
                asked.now(),
                null,
                null);
    }
}
