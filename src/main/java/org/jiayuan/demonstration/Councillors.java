package org.jiayuan.demonstration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.council.AppointMember;
import org.jiayuan.council.AppointMember.Recommended;
import org.jiayuan.council.BeginTerm;
import org.jiayuan.council.ChairOffice;
import org.jiayuan.council.Constituency;
import org.jiayuan.council.MidTerm;
import org.jiayuan.council.NameChair;
import org.jiayuan.council.SetUpCouncil;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Names;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.shared.Staffing;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.springframework.stereotype.Component;

/** Sets councils up and seats their members: the head of the station in the chair, the others recommended. */
@Component
class Councillors {

    private static final List<String> NAMES = List.of("阳光议事厅", "榕树下议事会", "邻里圆桌", "海风议事亭", "木棉议事会", "和声议事厅", "家门口议事会");
    private static final List<String> UNITS = List.of("社区党委", "居委会", "工作站", "妇联", "沿街商户联合会", "义工联", "退休教师");
    private static final int YEARS = 3;

    private final SetUpCouncil setUp;
    private final BeginTerm begin;
    private final AppointMember appoint;
    private final NameChair chair;
    private final Units units;
    private final Staffing staffing;
    private final Names names;
    private final Script script = new Script();
    private final Map<String, List<UUID>> seats = new HashMap<>();

    Councillors(
            SetUpCouncil setUp,
            BeginTerm begin,
            AppointMember appoint,
            NameChair chair,
            Units units,
            Staffing staffing,
            Names names) {
        this.setUp = setUp;
        this.begin = begin;
        this.appoint = appoint;
        this.chair = chair;
        this.units = units;
        this.staffing = staffing;
        this.names = names;
    }

    /** The seats of a community's members, the chair's first. */
    List<UUID> seats(String community) {
        return seats.getOrDefault(community, List.of());
    }

    /** A council with so many members. */
    void seat(String community, int number, int members, Instant at) {
        var act = Act.ofProgram(at);
        var day = Shanghai.day(at);
        setUp.in(community, NAMES.get(number % NAMES.size()), "每月最后一个周五晚上七点半，在社区议事厅", day, act);
        int term = begin.of(community, day, day.plusYears(YEARS).minusDays(1), MidTerm.NOTHING, act);
        var head = staffing
                .in(units.of(community, Unit.Kind.STATION).orElseThrow().id(), Role.HEAD)
                .stream()
                .findFirst()
                .orElseThrow();
        var all = new ArrayList<UUID>();
        for (int i = 0; i < members; i++) {
            var constituency = Constituency.values()[(i + 2) % Constituency.values().length];
            var name = i == 0
                    ? names.ofStaff(List.of(head)).getOrDefault(head, "站长")
                    : script.surname(number * 13 + i * 3) + script.given(number * 17 + i * 5);
            all.add(appoint.of(
                    community,
                    term,
                    new Recommended(
                            name,
                            constituency,
                            UNITS.get(constituency.ordinal()),
                            i == 0 ? "街道推荐" : "居民代表会议推荐",
                            i == 0 ? head : null),
                    day,
                    act));
        }
        chair.of(community, all.getFirst(), ChairOffice.STATION_HEAD, null, day, act);
        seats.put(community, List.copyOf(all));
    }
}
