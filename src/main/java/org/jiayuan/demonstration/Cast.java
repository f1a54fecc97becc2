package org.jiayuan.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.calendar.OfficeHours.Span;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.division.Places;
import org.jiayuan.identity.GiveGrant;
import org.jiayuan.identity.MakeAccount;
import org.jiayuan.programme.AppointLead;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.shared.Uuid7;
import org.jiayuan.site.Operators;
import org.jiayuan.unit.OpenUnit;
import org.jiayuan.unit.PlanShift;
import org.jiayuan.unit.Responsibility;
import org.jiayuan.unit.Shift;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Unit.Kind;
import org.springframework.stereotype.Component;

/** Engages everybody who works in the demonstration: units, people in them, who answers what, who is on duty. */
@Component
class Cast {

    static final String STAGE = "440305007019";

    private static final LocalDate OPENED = LocalDate.of(2020, 1, 1);
    private static final OfficeHours TEAM_HOURS = new OfficeHours(
            List.of(new Span(LocalTime.of(8, 0), LocalTime.of(22, 0))),
            List.of(new Span(LocalTime.of(9, 0), LocalTime.of(21, 0))));

    private final Divisions divisions;
    private final Places places;
    private final OpenUnit open;
    private final MakeAccount make;
    private final GiveGrant give;
    private final Responsibility responsibility;
    private final PlanShift shifts;
    private final Operators operators;
    private final AppointLead appoint;
    private final Script script = new Script();
    private final Map<String, UUID> logins = new LinkedHashMap<>();
    private final Map<String, Team> teams = new TreeMap<>();
    private final Map<String, UUID> offices = new TreeMap<>();
    private int hired;

    Cast(
            Divisions divisions,
            Places places,
            OpenUnit open,
            MakeAccount make,
            GiveGrant give,
            Responsibility responsibility,
            PlanShift shifts,
            Operators operators,
            AppointLead appoint) {
        this.divisions = divisions;
        this.places = places;
        this.open = open;
        this.make = make;
        this.give = give;
        this.responsibility = responsibility;
        this.shifts = shifts;
        this.operators = operators;
        this.appoint = appoint;
    }

    private record Team(UUID unit, List<UUID> members) {}

    /** Accounts that can be signed in to, by login. */
    Map<String, UUID> logins() {
        return logins;
    }

    /** Engages everybody. */
    void engage(Act act) {
        var home = divisions.home();
        var district = unit(Kind.DISTRICT, null, home, "南山区社会治理中心", "Nanshan District Governance Centre", act);
        hire(district, home, Role.HEAD, null, act);
        hire(district, home, Role.CLERK, "district", act);
        hire(district, home, Role.LEAD, "lead", act);
        hire(district, home, Role.SYSTEM_ADMIN, "system", act);
        hire(district, home, Role.SECURITY_ADMIN, "security", act);
        hire(district, home, Role.AUDIT_ADMIN, "audit", act);
        var education = bureau(district, home, "区教育局", "District Education Bureau", List.of(), act);
        var environment = bureau(district, home, "区生态环境局", "District Environment Bureau", List.of("pollution"), act);
        var labour = bureau(district, home, "区人力资源局", "District Labour Bureau", List.of("labour"), act);
        bureau(district, home, "区消防救援大队", "District Fire Brigade", List.of("fire"), act);
        hire(education, home, Role.HEAD, null, act);
        divisions.childrenOf(home.code()).forEach(sub -> subDistrict(sub, district, act));
        supervision(act);
        var civil = unit(Kind.BUREAU, district, home, "区民政局", "District Civil Affairs Bureau", act);
        hire(civil, home, Role.CLERK, "bureau", act);
        appoint.of("civil-affairs", civil, OPENED, act);
        appoint.of("environment", environment, OPENED, act);
        appoint.of("human-resources", labour, OPENED, act);
    }

    private void subDistrict(Division sub, UUID district, Act act) {
        boolean stage = STAGE.startsWith(sub.prefix());
        var office = unit(
                Kind.SUB_DISTRICT,
                district,
                sub,
                sub.name() + "办事处",
                sub.shortName(true) + " Sub-district Office",
                act);
        offices.put(sub.prefix(), office);
        hire(office, sub, Role.HEAD, stage ? "director" : null, act);
        hire(office, sub, Role.CLERK, stage ? "officer" : null, act);
        hire(office, sub, Role.CLERK, null, act);
        var name = sub.shortName();
        var works = bureau(
                office,
                sub,
                name + "市政所",
                sub.shortName(true) + " Public Works",
                List.of("streetlight", "road", "water", "facility"),
                act);
        if (stage) {
            hire(works, sub, Role.CLERK, "works", act);
        }
        bureau(
                office,
                sub,
                name + "城管队",
                sub.shortName(true) + " Urban Management",
                List.of("noise", "obstruction", "pets"),
                act);
        bureau(office, sub, name + "环卫所", sub.shortName(true) + " Sanitation", List.of("waste", "green"), act);
        bureau(office, sub, name + "交警中队", sub.shortName(true) + " Traffic Police", List.of("parking"), act);
        divisions.childrenOf(sub.code()).forEach(community -> community(community, office, act));
    }

    private void community(Division community, UUID office, Act act) {
        boolean stage = community.code().equals(STAGE);
        var station = unit(
                Kind.STATION, office, community, community.name() + "工作站", community.shortName(true) + " Station", act);
        hire(station, community, Role.CLERK, stage ? "station" : null, act);
        hire(station, community, Role.CLERK, null, act);
        hire(station, community, Role.HEAD, stage ? "head" : null, act);
        var operator = hire(station, community, Role.OPERATOR, stage ? "operator" : null, act);
        operators.name(community.code(), operator, act);
        var team = unit(
                Kind.GRID_TEAM,
                station,
                community,
                community.shortName() + "网格组",
                community.shortName(true) + " Grid Team",
                act);
        var first = hire(team, community, Role.GRID_MEMBER, stage ? "grid" : null, act);
        var second = hire(team, community, Role.GRID_MEMBER, null, act);
        teams.put(community.code(), new Team(team, List.of(first, second)));
        if (stage) {
            var firm = unit(Kind.PROPERTY_FIRM, station, community, "海岸物业", "Coast Property Services", act);
            hire(firm, community, Role.CLERK, "property", act);
            hire(firm, community, Role.CLERK, null, act);
            responsibility.enter("property", community.code(), firm, OPENED, act);
        }
    }

    /** The committees that look after what the stations and the councils of lively communities do. */
    private void supervision(Act act) {
        for (var code : Plot.LIVELY) {
            var community = divisions.community(code);
            var committee = unit(
                    Kind.SUPERVISION,
                    offices.get(code.substring(0, 9)),
                    community,
                    community.name() + "居务监督委员会",
                    community.shortName(true) + " Supervision Committee",
                    act);
            hire(committee, community, Role.HEAD, code.equals(STAGE) ? "watch" : null, act);
        }
    }

    private UUID bureau(UUID parent, Division division, String name, String english, List<String> categories, Act act) {
        var bureau = unit(Kind.BUREAU, parent, division, name, english, act);
        hire(bureau, division, Role.CLERK, null, act);
        hire(bureau, division, Role.CLERK, null, act);
        categories.forEach(category -> responsibility.enter(category, division.prefix(), bureau, OPENED, act));
        return bureau;
    }

    private UUID unit(
            Kind kind,
            @org.jspecify.annotations.Nullable UUID parent,
            Division division,
            String name,
            String english,
            Act act) {
        var id = Uuid7.at(act.at());
        boolean door = kind == Kind.STATION;
        open.as(
                new Unit(
                        id,
                        kind,
                        parent,
                        division.code(),
                        name,
                        english,
                        door ? "0755-0000 %04d".formatted(1000 + hired % 9000) : null,
                        door ? division.name() + "（示例地址）1 号一楼" : null,
                        door ? directions(division) : null,
                        kind == Kind.GRID_TEAM ? TEAM_HOURS : OfficeHours.usual(),
                        door ? "街道值班室 24 小时" : null,
                        OPENED,
                        null),
                act);
        return id;
    }

    private static String directions(Division community) {
        return community.code().equals(STAGE) ? "地铁登良站 C 口，走 6 分钟（示例）" : "从社区主路进，看见绿色门牌（示例）";
    }

    /** Somebody new, with a name nobody else has in her unit. */
    private UUID hire(
            UUID unit, Division division, Role role, @org.jspecify.annotations.Nullable String login, Act act) {
        int number = hired++;
        var name = script.surname(number * 7) + script.given(number * 11 + number / 30);
        var account = make.of(login, role == Role.GRID_MEMBER ? name.charAt(0) + "师傅" : name, act);
        give.of(account, role, unit, division.code(), "*", act);
        if (login != null) {
            logins.put(login, account);
        }
        return account;
    }

    /** Puts the members of every grid team on duty for their cells, in turn, every day from one day to another. */
    void plan(LocalDate from, LocalDate to, Act act) {
        var planned = new ArrayList<Shift>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            for (var community : teams.keySet()) {
                planned.addAll(shifts(community, day, act));
            }
        }
        shifts.of(planned, act);
    }

    /** Puts one community's grid team on duty for one day. */
    void plan(String community, LocalDate day, Act act) {
        shifts.of(shifts(community, day, act), act);
    }

    private List<Shift> shifts(String community, LocalDate day, Act act) {
        var team = java.util.Objects.requireNonNull(teams.get(community));
        var cells = places.cells(community);
        var planned = new ArrayList<Shift>();
        for (int i = 0; i < cells.size(); i++) {
            var member =
                    team.members().get((i + day.getDayOfYear()) % team.members().size());
            planned.add(new Shift(
                    team.unit(), Uuid7.at(act.at()), cells.get(i).id().code(), member, at(day, 8), at(day, 21), null));
        }
        return planned;
    }

    private static Instant at(LocalDate day, int hour) {
        return Shanghai.moment(day, LocalTime.of(hour, 0));
    }
}
