package org.jiayuan.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.division.Divisions;
import org.jiayuan.identity.Actors;
import org.jiayuan.identity.GiveGrant;
import org.jiayuan.identity.MakeAccount;
import org.jiayuan.platform.CurrentActor;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Uuid7;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A community of its own for each test class, with a station, a grid team, a firm and the people in them. */
public final class UnitScenes {

    public static final Instant NOW = Instant.parse("2026-11-23T01:30:00Z");

    /** Where the scenes of other tests play. */
    static final Set<String> TAKEN = Set.of("440305007019", "440305009015", "440305009016");

    private static final Map<ApplicationContext, UnitScenes> NEIGHBOURS = new ConcurrentHashMap<>();
    private static int taken;

    private final OpenUnit open;
    private final MakeAccount make;
    private final GiveGrant give;
    private final Actors actors;
    private final Units units;

    public final String community;
    public final String subDistrict;
    public final String district;
    public final UUID centre;
    public final UUID station;
    public final UUID team;
    public final UUID head;
    public final UUID lan;
    public final UUID li;
    public final UUID wu;

    private UnitScenes(ApplicationContext beans, @org.jspecify.annotations.Nullable String wanted) {
        open = beans.getBean(OpenUnit.class);
        make = beans.getBean(MakeAccount.class);
        give = beans.getBean(GiveGrant.class);
        actors = beans.getBean(Actors.class);
        units = beans.getBean(Units.class);
        var divisions = beans.getBean(Divisions.class);
        district = divisions.home().code();
        community = wanted == null ? free(divisions) : wanted;
        subDistrict = divisions.subDistrictOf(community).code();
        centre = there(Unit.Kind.DISTRICT, null, district, "区治理中心");
        var office = there(Unit.Kind.SUB_DISTRICT, centre, subDistrict, "办事处");
        station = unit(Unit.Kind.STATION, office, community, "试验工作站");
        team = unit(Unit.Kind.GRID_TEAM, station, community, "试验网格组");
        head = hire("陈站长", station, Role.HEAD, community);
        lan = hire("周岚", station, Role.CLERK, community);
        li = hire("李师傅", team, Role.GRID_MEMBER, community);
        wu = hire("吴师傅", team, Role.GRID_MEMBER, community);
    }

    /** A fresh community with its people. */
    public static UnitScenes in(ApplicationContext beans) {
        return new UnitScenes(beans, null);
    }

    /** A community with its people which whoever needs only strangers may share: there are not many more communities than tests. */
    public static UnitScenes neighbours(ApplicationContext beans) {
        return NEIGHBOURS.computeIfAbsent(beans, UnitScenes::in);
    }

    /** That community with its people, in a program that has no units there yet. */
    public static UnitScenes in(ApplicationContext beans, String community) {
        return new UnitScenes(beans, community);
    }

    private String free(Divisions divisions) {
        var communities = divisions.communities().stream()
                .map(org.jiayuan.division.Division::code)
                .filter(code -> !TAKEN.contains(code))
                .toList()
                .reversed();
        while (true) {
            var candidate = communities.get(taken++);
            if (units.of(candidate).isEmpty()) {
                return candidate;
            }
        }
    }

    private UUID there(Unit.Kind kind, @org.jspecify.annotations.Nullable UUID parent, String division, String name) {
        return units.of(division, kind).map(Unit::id).orElseGet(() -> unit(kind, parent, division, name));
    }

    public static Act act() {
        return Act.ofProgram(NOW);
    }

    /** A new unit. */
    public UUID unit(Unit.Kind kind, @org.jspecify.annotations.Nullable UUID parent, String division, String name) {
        var id = Uuid7.at(NOW);
        open.as(described(id, kind, parent, division, name), act());
        return id;
    }

    static Unit described(
            UUID id, Unit.Kind kind, @org.jspecify.annotations.Nullable UUID parent, String division, String name) {
        return new Unit(
                id,
                kind,
                parent,
                division,
                name,
                "A unit",
                null,
                null,
                null,
                OfficeHours.usual(),
                null,
                LocalDate.of(2020, 1, 1),
                null);
    }

    /** Somebody new with a role. */
    public UUID hire(String name, UUID unit, Role role, String division) {
        return hire(null, name, unit, role, division);
    }

    public UUID hire(
            @org.jspecify.annotations.Nullable String login, String name, UUID unit, Role role, String division) {
        var account = make.of(login, name, act());
        give.of(account, role, unit, division, "*", act());
        return account;
    }

    /** Somebody new who works in the district's centre. */
    public UUID centre(Role role) {
        return hire("区里的人", centre, role, district);
    }

    /** As whom she acts now. */
    public Actor actor(UUID account) {
        return actors.find(account).orElseThrow().actor();
    }

    public Act actOf(UUID account) {
        return new Act(actor(account), NOW);
    }

    /** Her requests. */
    public RequestPostProcessor as(UUID account) {
        return as(actor(account));
    }

    /** A resident's requests, who has an account and no grant. */
    public static RequestPostProcessor asResident() {
        return as(new Actor.Person(UUID.randomUUID(), List.of()));
    }

    /** Requests of one of the staff. */
    public static RequestPostProcessor as(Actor actor) {
        return request -> {
            CurrentActor.put(request, actor);
            var signedIn = SecurityMockMvcRequestPostProcessors.user("somebody").postProcessRequest(request);
            return same(SecurityMockMvcRequestPostProcessors.csrf().postProcessRequest(signedIn));
        };
    }

    private static MockHttpServletRequest same(MockHttpServletRequest request) {
        request.addHeader("Sec-Fetch-Site", "same-origin");
        return request;
    }
}
