package org.jiayuan.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jiayuan.council.AppealScreening;
import org.jiayuan.council.AppointMember;
import org.jiayuan.council.BeginTerm;
import org.jiayuan.council.CollectOpinions;
import org.jiayuan.council.Constituency;
import org.jiayuan.council.Elsewhere;
import org.jiayuan.council.FindCouncil;
import org.jiayuan.council.GiveOpinion;
import org.jiayuan.council.MidTerm;
import org.jiayuan.council.Opinions.Stance;
import org.jiayuan.council.Proposal;
import org.jiayuan.council.ProposeTopic;
import org.jiayuan.council.ScreenTopic;
import org.jiayuan.council.SetUpCouncil;
import org.jiayuan.council.Subject;
import org.jiayuan.council.SupportTopic;
import org.jiayuan.council.Topic.TopicId;
import org.jiayuan.publication.AnswerObjection;
import org.jiayuan.publication.Draft;
import org.jiayuan.publication.Kind;
import org.jiayuan.publication.ObjectToPublication;
import org.jiayuan.publication.PublishDraft;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.unit.Units;
import org.springframework.stereotype.Component;

/** What residents bring before their councils now, and what the stations show publicly. */
@Component
class Agora {

    /** Of how many communities of a sub-district one has a council of its own making. */
    private static final int EVERY = 6;

    /** How far apart in the list of residents those of two communities begin. */
    private static final int FAMILIES = 7;

    private static final int APPEALED = 4;

    private final SetUpCouncil setUp;
    private final BeginTerm begin;
    private final AppointMember appoint;
    private final FindCouncil councils;
    private final ProposeTopic propose;
    private final ScreenTopic screen;
    private final AppealScreening appeal;
    private final CollectOpinions collect;
    private final SupportTopic support;
    private final GiveOpinion opine;
    private final PublishDraft publish;
    private final ObjectToPublication object;
    private final AnswerObjection answer;
    private final Units units;
    private final Residents residents;
    private final Script script = new Script();

    Agora(
            SetUpCouncil setUp,
            BeginTerm begin,
            AppointMember appoint,
            FindCouncil councils,
            ProposeTopic propose,
            ScreenTopic screen,
            AppealScreening appeal,
            CollectOpinions collect,
            SupportTopic support,
            GiveOpinion opine,
            PublishDraft publish,
            ObjectToPublication object,
            AnswerObjection answer,
            Units units,
            Residents residents) {
        this.setUp = setUp;
        this.begin = begin;
        this.appoint = appoint;
        this.councils = councils;
        this.propose = propose;
        this.screen = screen;
        this.appeal = appeal;
        this.collect = collect;
        this.support = support;
        this.opine = opine;
        this.publish = publish;
        this.object = object;
        this.answer = answer;
        this.units = units;
        this.residents = residents;
    }

    /** Lets it go on in some of the communities; everything has happened by that moment. */
    void gather(List<String> communities, Instant now) {
        for (int i = 0; i < communities.size(); i++) {
            var community = communities.get(i);
            boolean stage = community.equals(Cast.STAGE);
            if (stage || numberOf(community) % EVERY == 0) {
                found(community, i, now.minus(Duration.ofDays(300)));
            }
            if (councils.of(community).isPresent()) {
                talk(community, i, stage ? 0 : Residents.AT_HOME + i * FAMILIES, stage ? 7 : 1 + i % 3, now);
                show(community, i, now);
            }
        }
    }

    /** A council where there is none yet; a few of them have hardly anybody in. */
    private void found(String community, int number, Instant at) {
        if (councils.of(community).isPresent()) {
            return;
        }
        var act = Act.ofProgram(at);
        setUp.in(community, "邻里议事会", "每月第二个周三晚上七点半，在党群服务中心", act.day(), act);
        int term = begin.of(community, act.day(), act.day().plusYears(3).minusDays(1), MidTerm.NOTHING, act);
        int members = 3 + number % 12;
        for (int i = 0; i < members; i++) {
            appoint.of(
                    community,
                    term,
                    new AppointMember.Recommended(
                            script.surname(number * 19 + i * 7) + script.given(number * 23 + i * 3),
                            Constituency.values()[i % Constituency.values().length],
                            "社区推荐单位",
                            "居民代表会议推荐",
                            null),
                    act.day(),
                    act);
        }
    }

    private void talk(String community, int number, int neighbour, int topics, Instant now) {
        var random = new Random(number * 31L + 7);
        for (int i = topics - 1; i >= 0; i--) {
            var row = script.topic(number + i);
            var at = now.minus(Duration.ofDays(3L + 4L * i)).minus(Duration.ofHours(random.nextInt(9)));
            int who = neighbour + (i < APPEALED ? i : 0);
            var proposer = residents.act(who, at);
            var id = propose.of(
                    community,
                    new Proposal(Subject.valueOf(row[0]), row[1], row[2], List.of(row[3].split("；")), i % 2 == 1),
                    proposer);
            become(id, i, who, row, at, random);
        }
    }

    /** The first is open, the next asked about, then one waits, one goes elsewhere, one is sent back and appealed, one only sent back. */
    private void become(TopicId id, int which, int who, String[] row, Instant at, Random random) {
        var secretary = Act.ofProgram(at.plus(Duration.ofHours(20)));
        switch (which) {
            case 0 -> {
                screen.accept(id, secretary);
                talkOver(id, row, who, at, random);
            }
            case 1 -> {
                screen.accept(id, secretary);
                collect.until(id, Shanghai.day(at).plusDays(14), null, secretary);
                talkOver(id, row, who, at, random);
            }
            case 3 -> screen.redirect(id, Elsewhere.OWNERS, "涉及小区共有部分的改建，依法由业主大会决定", secretary);
            case APPEALED -> {
                screen.giveBack(id, "请写明具体位置和希望由谁来做", secretary);
                appeal.with(id, "位置写了，就在公告栏旁边", residents.act(who, at.plus(Duration.ofHours(30))));
            }
            case 5 -> {
                screen.accept(id, secretary);
                talkOver(id, row, who, at, random);
            }
            case 6 -> screen.giveBack(id, "同一件事上个月已经议过，请先看那次的决议；如有新情况，请写出来", secretary);
            default -> {
                // it waits for the secretary
            }
        }
    }

    private void talkOver(TopicId id, String[] row, int proposer, Instant at, Random random) {
        int many = 4 + random.nextInt(30);
        for (int i = 1; i <= many; i++) {
            support.of(
                    id,
                    residents.act(proposer + i, at.plus(Duration.ofHours(21)).plusSeconds(600L * i)));
        }
        var later = at.plus(Duration.ofHours(40));
        opine.of(id, Stance.FOR, row[4], residents.act(proposer + 1, later));
        opine.of(id, Stance.OTHER, row[5], residents.act(proposer + 2, later.plusSeconds(900)));
        for (int i = 0; i < many / 3; i++) {
            opine.of(
                    id,
                    i % 4 == 3 ? Stance.AGAINST : Stance.FOR,
                    null,
                    residents.act(proposer + 3 + i, later.plusSeconds(1_000L + i)));
        }
    }

    private void show(String community, int number, Instant now) {
        var station = units.stationOf(community).id();
        var at = now.minus(Duration.ofDays(community.equals(Cast.STAGE) ? 5 : 4 + number % 20));
        var id = publish.of(
                community,
                Draft.of(
                        number % 2 == 0 ? Kind.MONEY : Kind.SERVICES,
                        number % 2 == 0 ? "民生微实事经费第三季度使用情况" : "明年拟开展的社区服务项目",
                        number % 2 == 0
                                ? "第三季度共支出 186,400 元：健身器材维修 42,000 元，儿童游乐区地垫 96,000 元，长者活动 48,400 元。票据可到工作站查看。"
                                : "拟开展四项：长者午餐、放学后小教室、周末便民维修、青年夜校。欢迎对项目、时间和地点提出意见。",
                        "社区党群服务中心公告栏",
                        null,
                        null),
                station,
                Act.ofProgram(at));
        if (number % 3 == 0) {
            var said = object.with(
                    id,
                    number % 2 == 0 ? "地垫的价格比别的社区贵，请公布比价" : "小教室开到六点半不够，很多人七点才下班",
                    residents.act(Residents.AT_HOME + number, at.plus(Duration.ofHours(30))));
            answer.with(
                    community,
                    said,
                    number % 2 == 1,
                    number % 2 == 0 ? "三家比价单已贴在公告栏，本次为最低价" : "同意，改为开到七点",
                    Act.ofProgram(at.plus(Duration.ofHours(54))));
        }
    }

    /** Its number in its sub-district, the end of its code. */
    private static int numberOf(String community) {
        return Integer.parseInt(community.substring(9));
    }
}
