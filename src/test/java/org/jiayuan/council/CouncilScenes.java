package org.jiayuan.council;

import java.time.LocalDate;
import java.util.UUID;
import org.jiayuan.matter.About;
import org.jiayuan.matter.Channel;
import org.jiayuan.matter.Enclosed;
import org.jiayuan.matter.Kind;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.MatterPlace;
import org.jiayuan.matter.OpenMatter;
import org.jiayuan.matter.OpenMatter.NewMatter;
import org.jiayuan.matter.Reporter;
import org.jiayuan.shared.Act;
import org.jiayuan.unit.UnitScenes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A council of its own for each test class, in a community of its own. */
public final class CouncilScenes {

    public static final LocalDate BEGUN = LocalDate.of(2026, 1, 10);
    public static final LocalDate ENDS = LocalDate.of(2029, 1, 9);

    private final AppointMember appoint;
    private final OpenMatter open;

    public final UnitScenes people;
    public final String community;
    public final int term;

    private CouncilScenes(ApplicationContext beans) {
        people = UnitScenes.in(beans);
        community = people.community;
        appoint = beans.getBean(AppointMember.class);
        open = beans.getBean(OpenMatter.class);
        beans.getBean(SetUpCouncil.class).in(community, "阳光议事厅", "每月最后一个周六，在榕树下", BEGUN, act());
        term = beans.getBean(BeginTerm.class).of(community, BEGUN, ENDS, MidTerm.NOTHING, act());
    }

    /** A fresh council without members. */
    public static CouncilScenes in(ApplicationContext beans) {
        return new CouncilScenes(beans);
    }

    public static Act act() {
        return UnitScenes.act();
    }

    /** Somebody takes a seat on the first day of the term; the id of her seat. */
    public UUID seat(String name, Constituency constituency) {
        return seat(name, constituency, null);
    }

    /** Somebody with an account does. */
    public UUID seat(String name, Constituency constituency, @Nullable UUID account) {
        return appoint.of(
                community,
                term,
                new AppointMember.Recommended(name, constituency, "试验单位", "居民代表会议推荐", account),
                BEGUN,
                act());
    }

    /** A resident says that under the banyan something is wrong with the light. */
    public MatterId reported(String text, Act act) {
        return open.of(
                        new NewMatter(
                                community,
                                Kind.COMPLAINT,
                                "streetlight",
                                About.NOBODY,
                                Channel.WEB,
                                false,
                                new MatterPlace(community, "01", null, null, MatterPlace.Source.CELL, "榕树下", null),
                                new Reporter(null, "栀子花开", null, null, null, null, "zh-CN", null),
                                text,
                                null,
                                null,
                                null,
                                Enclosed.NOTHING,
                                true,
                                true,
                                null),
                        act)
                .id();
    }
}
