package org.jiayuan.council;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.division.Divisions;
import org.jiayuan.observation.Asked;
import org.jiayuan.observation.CommunityPoint;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a council has a name and a form of its own. */
@Component
class ObserveName extends CommunityPoint<ObserveName.Called> {

    /** A council as it calls itself. */
    record Called(String name, String form) {}

    private final JdbcClient database;
    private final Divisions divisions;

    ObserveName(JdbcClient database, Divisions divisions) {
        super("2.3.2", "council.point.name");
        this.database = database;
        this.divisions = divisions;
    }

    @Override
    protected Map<String, Called> look(Asked asked) {
        var called = new HashMap<String, Called>();
        database.sql("SELECT community_code, name, form FROM council.councils WHERE community_code = ANY (?)")
                .param(asked.codes())
                .query((row, number) -> called.put(
                        row.getString("community_code"), new Called(row.getString("name"), row.getString("form"))))
                .list();
        return called;
    }

    @Override
    protected Finding judge(String community, @Nullable Called said, Asked asked) {
        if (said == null) {
            return new Finding(community, Result.NOT_APPLICABLE, List.of(0L, 0L), asked.now(), null, null);
        }
        var where = divisions.find(community).map(one -> one.name(false)).orElse(community);
        boolean own = new OwnName(said.name()).isOwnIn(where);
        boolean formed = !said.form().isBlank();
        return new Finding(
                community,
                formed ? Result.met(own) : Result.DATA_MISSING,
                List.of(own ? 1L : 0L, formed ? 1L : 0L),
                asked.now(),
                "/communities/" + community + "/council",
                null);
    }
}
