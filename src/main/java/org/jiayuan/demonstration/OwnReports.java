package org.jiayuan.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jiayuan.archive.StagingToken;
import org.jiayuan.programme.CheckEvidence;
import org.jiayuan.programme.Evidence.Verdict;
import org.jiayuan.programme.ReportEvidence;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Component;

/** What the station of the stage has reported of clauses that no record shows: one checked, one that waits for a bureau. */
@Component
class OwnReports {

    private final ReportEvidence report;
    private final CheckEvidence check;
    private final Cast cast;
    private final Player player;

    OwnReports(ReportEvidence report, CheckEvidence check, Cast cast, Player player) {
        this.report = report;
        this.check = check;
        this.cast = cast;
        this.player = player;
    }

    /** Reports both in the last days; the sub-district's office has checked the first. */
    void send(Instant now) {
        var checked = send("9.2.2", "家园网首页放了缴费、挂号、公交查询的入口，本月社区通知更新 6 次。", now.minus(Duration.ofDays(5)));
        check.of(Cast.STAGE, checked, Verdict.ACCEPTED, "", act("officer", now.minus(Duration.ofDays(3))));
        send("6.1.2", "孵化基地的六项功能都已开展：培育、培训、咨询、交流、展示、评估，安排表贴在一楼大厅。", now.minus(Duration.ofDays(1)));
    }

    private UUID send(String clause, String text, Instant at) {
        return report.of(Cast.STAGE, clause, text, StagingToken.fresh(), act("station", at));
    }

    private Act act(String login, Instant at) {
        return new Act(player.actor(Objects.requireNonNull(cast.logins().get(login))), at);
    }
}
