package org.jiayuan.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.calendar.CalendarScenes;
import org.jiayuan.calendar.LimitKind;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.calendar.WorkingCalendar;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Grant;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Scope;
import org.jiayuan.unit.Category;

/**
 * Two neighbouring communities with a station each, a grid team, a bureau, their sub-district and the district; who
 * works there; and one matter to move about among them, all in memory.
 */
final class MatterScenes {

    static final String AZURE_COAST = "440305007019";
    static final String HIGH_TECH = "440305007023";

    static final UUID STATION = unit(1);
    static final UUID OTHER_STATION = unit(2);
    static final UUID TEAM = unit(3);
    static final UUID BUREAU = unit(4);
    static final UUID FIRM = unit(5);
    static final UUID SUB_DISTRICT = unit(6);
    static final UUID DISTRICT = unit(7);

    static final Map<UUID, UUID> ABOVE = Map.of(
            STATION, SUB_DISTRICT,
            OTHER_STATION, SUB_DISTRICT,
            TEAM, STATION,
            BUREAU, SUB_DISTRICT,
            FIRM, STATION,
            SUB_DISTRICT, DISTRICT,
            DISTRICT, DISTRICT);

    static final Actor.Person LAN = person(11, STATION, Role.CLERK);
    static final Actor.Person HUANG = person(12, STATION, Role.CLERK);
    static final Actor.Person CHEN = person(13, STATION, Role.HEAD);
    static final Actor.Person NEXT_DOOR = person(21, OTHER_STATION, Role.CLERK);
    static final Actor.Person LI = person(31, TEAM, Role.GRID_MEMBER);
    static final Actor.Person WU = person(32, TEAM, Role.GRID_MEMBER);
    static final Actor.Person MASON = person(41, BUREAU, Role.CLERK);
    static final Actor.Person ELECTRICIAN = person(42, BUREAU, Role.CLERK);
    static final Actor.Person PROPERTY = person(51, FIRM, Role.CLERK);
    static final Actor.Person OFFICER = person(61, SUB_DISTRICT, Role.CLERK);
    static final Actor.Person DIRECTOR = person(62, SUB_DISTRICT, Role.HEAD);
    static final Actor.Person SECRETARY = person(71, DISTRICT, Role.HEAD);

    static final List<Actor.Person> STAFF =
            List.of(LAN, HUANG, CHEN, NEXT_DOOR, LI, WU, MASON, ELECTRICIAN, PROPERTY, OFFICER, DIRECTOR, SECRETARY);

    static final Category STREETLIGHT = new Category(
            "streetlight",
            "路灯",
            "Street lights",
            "COMPLAINT",
            LimitKind.WORKING_DAYS,
            10,
            5,
            true,
            true,
            200,
            14,
            List.of("路灯"),
            true);
    static final Category NOISE = new Category(
            "noise",
            "噪音",
            "Noise",
            "COMPLAINT",
            LimitKind.WORKING_DAYS,
            5,
            5,
            false,
            false,
            300,
            7,
            List.of("噪音"),
            true);

    static final MatterPlace BUS_STOP =
            new MatterPlace(AZURE_COAST, "02", 22.5138, 113.9346, MatterPlace.Source.POINT, "登良路公交站", null);

    static final WorkingCalendar CALENDAR = CalendarScenes.publishedYears();

    private MatterScenes() {}

    private static UUID unit(int number) {
        return new UUID(0x7000, 0x8000_0000_0000_0000L + number);
    }

    private static Actor.Person person(int number, UUID unit, Role role) {
        return new Actor.Person(
                new UUID(0x7001, 0x8000_0000_0000_0000L + number),
                List.of(new Grant(role, unit, new Scope(List.of("440305")), Grant.EVERY_MODULE)));
    }

    /** The units of this neighbourhood. */
    static final class Neighbourhood implements Offices {

        private final Map<UUID, Set<UUID>> people = new HashMap<>();

        Neighbourhood() {
            for (var person : STAFF) {
                var unit = person.grants().getFirst().unit();
                people.merge(unit, Set.of(person.account()), (some, more) -> {
                    var all = new java.util.HashSet<>(some);
                    all.addAll(more);
                    return all;
                });
            }
        }

        @Override
        public UUID stationOf(String community) {
            return community.equals(AZURE_COAST) ? STATION : OTHER_STATION;
        }

        @Override
        public UUID above(UUID unit) {
            return ABOVE.getOrDefault(unit, DISTRICT);
        }

        @Override
        public boolean hasOther(UUID unit, Set<UUID> than) {
            return people.getOrDefault(unit, Set.of()).stream().anyMatch(person -> !than.contains(person));
        }

        @Override
        public OfficeHours hours(UUID unit) {
            return OfficeHours.usual();
        }
    }

    /** One matter with all that became of it: what the database would hold. */
    static final class Story {

        final Matter matter = new Matter();
        final List<Step> steps = new ArrayList<>();
        final List<Ask> asks = new ArrayList<>();
        final List<Integer> dropped = new ArrayList<>();
        final List<Occasion.EndedRound> rounds = new ArrayList<>();
        final List<Rating> ratings = new ArrayList<>();
        final Offices offices = new Neighbourhood();
        List<Integer> lastAnswers = List.of();
        Instant now;

        Story(Instant submitted, About about, Category category) {
            now = submitted;
            matter.id = new MatterId(AZURE_COAST, 2026, 418);
            matter.kind = Kind.COMPLAINT;
            matter.category = category.code();
            matter.about = about;
            matter.channel = Channel.WEB;
            matter.place = BUS_STOP;
            matter.reporter = new Reporter(null, "栀子花开", null, null, null, null, "zh-CN", null);
            matter.title = "登良路公交站旁路灯连着三晚不亮";
            matter.listed = true;
            matter.intakeUnit = about.upwards() ? SUB_DISTRICT : STATION;
            matter.asks = 1;
            asks.add(new Ask(1, new Wording("什么时候能亮？", "什么时候能亮？")));
            var occasion = occasion(new Act(Actor.ANYONE, now), Standing.ofReporter());
            steps.add(Intake.submit(matter, category.limit(), new Wording("路灯不亮", "路灯不亮"), occasion));
            take(occasion);
        }

        /** Its matter, under another number. */
        Matter matterAs(int number) {
            matter.id = new MatterId(AZURE_COAST, 2026, number);
            return matter;
        }

        static Story aStreetlight(String submitted) {
            return new Story(CalendarScenes.at(submitted), About.NOBODY, STREETLIGHT);
        }

        /** Somebody does something at that time. */
        Step at(String time, Actor by, Move move) {
            now = CalendarScenes.at(time);
            return by(by, move);
        }

        /** Somebody does something now. */
        Step by(Actor by, Move move) {
            return make(new Act(by, now), Standing.of(matter, by, offices), move);
        }

        /** The reporter does something now. */
        Step reporter(Move move) {
            return make(new Act(Actor.ANYONE, now), Standing.ofReporter(), move);
        }

        Step reporter(String time, Move move) {
            now = CalendarScenes.at(time);
            return reporter(move);
        }

        Step make(Act act, Standing standing, Move move) {
            var occasion = occasion(act, standing);
            var step = move.make(matter, occasion);
            steps.add(step);
            take(occasion);
            return step;
        }

        Occasion occasion(Act act, Standing standing) {
            return new Occasion(
                    act, standing, CALENDAR, Terms.usual(), offices, text -> new Wording(text, text), this::openAsks);
        }

        private void take(Occasion occasion) {
            asks.addAll(occasion.outcome().asks);
            dropped.addAll(occasion.outcome().droppedAsks);
            rounds.addAll(occasion.outcome().endedRounds);
            lastAnswers =
                    occasion.outcome().answers.stream().map(Occasion.Said::ask).toList();
            if (occasion.outcome().rating != null) {
                ratings.add(occasion.outcome().rating);
            }
        }

        List<Ask> openAsks() {
            return asks.stream()
                    .filter(ask -> ask.number() > matter.asksClosed && !dropped.contains(ask.number()))
                    .toList();
        }

        Replying.Reply fullReply() {
            return new Replying.Reply(
                    openAsks().stream()
                            .map(ask -> new Ask.Answer(ask.number(), Ask.Outcome.ANSWERED, "修好了", null))
                            .toList(),
                    "您好");
        }

        static Dispatching.Target to(UUID unit) {
            return new Dispatching.Target(unit, null, unit.equals(TEAM), List.of());
        }
    }
}
