package org.jiayuan.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.calendar.CalendarScenes;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.identity.Phone;
import org.jiayuan.matter.About;
import org.jiayuan.matter.Channel;
import org.jiayuan.matter.Enclosed;
import org.jiayuan.matter.Kind;
import org.jiayuan.matter.MatterPlace;
import org.jiayuan.matter.OpenMatter.NewMatter;
import org.jiayuan.matter.Reporter;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Grant;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Scope;
import org.jiayuan.unit.OpenUnit;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
class WriteDownAppealTest {

    private static final String SUNSHINE = "440305009012";

    @Autowired
    WriteDownAppeal writeDown;

    @Autowired
    SubmitAppeal submit;

    @Autowired
    OpenUnit open;

    @Autowired
    Units units;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient database;

    private NewMatter said(String community) {
        var phone = new Phone("13900002468");
        return new NewMatter(
                community,
                Kind.COMPLAINT,
                "suggestion",
                About.NOBODY,
                Channel.WEB,
                false,
                new MatterPlace(community, "01", null, null, MatterPlace.Source.CELL, "村口", null),
                new Reporter(
                        null, "邻居", null, phone.seal(vault), phone.index(vault), phone.tailIndex(vault), "zh-CN", null),
                "希望村口加一张椅子，什么时候能加？",
                null,
                phone.digits(),
                null,
                Enclosed.NOTHING,
                true,
                true,
                null);
    }

    @Test
    @Clause(value = "9.2.6", part = true)
    void a_clerk_writes_down_an_appeal_with_consent_for_her_own_community_only() {
        var act = Act.ofProgram(CalendarScenes.at("2026-01-05T09:00"));
        var station = station(act);
        var clerk = new Actor.Person(
                UUID.randomUUID(),
                List.of(new Grant(Role.CLERK, station, new Scope(List.of(SUNSHINE)), Grant.EVERY_MODULE)));
        var now = new Act(clerk, CalendarScenes.at("2026-03-16T10:00"));
        var key = submit.key(now);
        assertThatThrownBy(() -> writeDown.of(key, said(SUNSHINE), Channel.COUNTER, "王阿姨", false, now))
                .isInstanceOf(ConsentIsMissing.class);
        assertThatThrownBy(() -> writeDown.of(key, said("440305009013"), Channel.COUNTER, null, true, now))
                .isInstanceOf(NotFound.class);
        var receipt = writeDown.of(key, said(SUNSHINE), Channel.COUNTER, "王阿姨", true, now);
        assertThat(writeDown
                        .of(key, said(SUNSHINE), Channel.COUNTER, "王阿姨", true, now)
                        .id())
                .isEqualTo(receipt.id());
        var row = database.sql("""
                        SELECT channel, reporter_clerk, reporter_name FROM matter.matters
                        WHERE community_code = ? AND year = ? AND number = ?
                        """)
                .params(SUNSHINE, receipt.id().year(), receipt.id().number())
                .query()
                .singleRow();
        assertThat(row).containsEntry("channel", "COUNTER").containsEntry("reporter_clerk", clerk.account());
        assertThat(new String((byte[]) row.get("reporter_name"), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("王阿姨");
    }

    /** The station of the community, opened unless another test did. */
    private UUID station(Act act) {
        return units.of(SUNSHINE, Unit.Kind.STATION).map(Unit::id).orElseGet(() -> {
            var station = UUID.randomUUID();
            open.as(
                    new Unit(
                            station,
                            Unit.Kind.STATION,
                            null,
                            SUNSHINE,
                            "阳光社区工作站",
                            "Yangguang Station",
                            null,
                            null,
                            null,
                            OfficeHours.usual(),
                            null,
                            java.time.LocalDate.of(2026, 1, 1),
                            null),
                    act);
            return station;
        });
    }
}
