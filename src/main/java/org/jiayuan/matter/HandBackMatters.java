package org.jiayuan.matter;

import java.util.List;
import java.util.UUID;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.unit.MemberLeft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Gives back to the unit what somebody had in hand who works there no longer, so that nothing waits for nobody. */
@Component
class HandBackMatters {

    private final JdbcClient database;
    private final MakeMove make;

    HandBackMatters(JdbcClient database, MakeMove make) {
        this.database = database;
        this.make = make;
    }

    @ApplicationModuleListener
    void on(MemberLeft left) {
        for (var id : held(left.unit(), left.account())) {
            make.byProgram(id, left.at(), List.of(new Passing.HandBack(left.account())));
        }
    }

    private List<MatterId> held(UUID unit, UUID account) {
        return database
                .sql("""
                        SELECT community_code, year, number, state FROM matter.matters
                        WHERE holder_person = ? AND holder_unit = ?
                        ORDER BY community_code, year, number
                        """)
                .params(account, unit)
                .query((row, number) -> State.valueOf(row.getString("state")).open()
                        ? List.of(
                                new MatterId(row.getString("community_code"), row.getInt("year"), row.getInt("number")))
                        : List.<MatterId>of())
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
