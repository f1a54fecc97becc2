package org.jiayuan.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiayuan.council.meeting.MeetingScenes.seat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.council.meeting.Happening.Choice;
import org.jiayuan.council.meeting.Happening.Method;
import org.jiayuan.council.meeting.Happening.Side;
import org.jiayuan.council.meeting.Happening.Way;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People come and go, speak and vote as it happens; whatever they do, what was written down keeps the rules. */
@Clause(value = "2.3.4", part = true)
class MeetingPropertyTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 14, 21, 33})
    void whatever_people_do_the_numbers_hold(int entitled) {
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed * 1_000L + entitled);
            var scene = new MeetingScenes(entitled, seed % 2 == 0 ? RuleSet.ROBERT : RuleSet.PLAIN);
            for (int n = 1; n <= entitled; n++) {
                if (random.nextInt(8) > 0) {
                    scene.comeIn(n, n);
                }
            }
            for (int i = 0; i < 250; i++) {
                attempt(scene, random, entitled);
            }
            check(scene.meeting, entitled);
        }
    }

    private static void attempt(MeetingScenes scene, Random random, int entitled) {
        int before = scene.meeting.revision();
        int someone = 1 + random.nextInt(entitled);
        try {
            var move = move(scene.meeting, random, someone);
            if (random.nextBoolean()) {
                scene.leads(move);
            } else {
                scene.member(someone, move);
            }
        } catch (MeetingForbids | org.jiayuan.shared.NotFound refused) {
            assertThat(scene.meeting.revision()).as("a refusal writes nothing").isEqualTo(before);
        }
    }

    private static Move move(Meeting meeting, Random random, int someone) {
        var seat = seat(someone);
        int motion = meeting.spokenTo();
        return switch (random.nextInt(24)) {
            case 0 -> new Attending.ComeIn(seat, Way.CODE, MeetingScenes.DOOR);
            case 1 -> random.nextInt(3) == 0 ? new Attending.GoOut(seat) : new Presiding.TakeFloor();
            case 2 -> new Presiding.Open();
            case 3 -> random.nextInt(4) == 0 ? new Presiding.Suspend("休息") : new Presiding.Resume();
            case 4 -> new Presiding.Resume();
            case 5 -> new Presiding.Call(1 + random.nextInt(3));
            case 6, 7 ->
                new Debating.Propose(Motion.Kind.values()[random.nextInt(Motion.Kind.values().length)], "动议", seat);
            case 8, 9 -> new Debating.Second(motion, seat);
            case 10 -> new Debating.RaiseHand(seat, Side.FOR);
            case 11 -> new Presiding.GiveFloor(seat, null);
            case 12 -> random.nextInt(6) == 0 ? new Debating.Withdraw(motion) : new Debating.LowerHand(seat);
            case 13, 14 -> new Presiding.PutToVote(Method.values()[random.nextInt(3)]);
            case 15, 16 ->
                new Voting.Count(
                        meeting.votes().size(),
                        new Tally(random.nextInt(3), random.nextInt(2), 0, 0),
                        Map.of(seat, Choice.YES));
            case 17 -> random.nextInt(4) == 0 ? new Presiding.BreakOff("重来") : new Presiding.Announce();
            case 18 -> random.nextInt(60) == 0 ? new Presiding.Close() : new Presiding.Note("记一笔");
            default -> new Voting.Cast(meeting.votes().size(), seat, Choice.values()[random.nextInt(3)]);
        };
    }

    /** Walks the lines once more with nothing but sets and numbers. */
    private static void check(Meeting meeting, int entitled) {
        var inside = new HashSet<UUID>();
        var rooms = new HashMap<Integer, Set<UUID>>();
        var hands = new HashMap<Integer, Map<UUID, Choice>>();
        var kinds = new HashMap<Integer, Motion.Kind>();
        var motions = new HashMap<Integer, Integer>();
        boolean voting = false;
        boolean over = false;
        for (var line : meeting.lines()) {
            assertThat(over).as("nothing happens after the end").isFalse();
            switch (line.what()) {
                case Happening.CameIn it -> {
                    assertThat(voting).isFalse();
                    assertThat(inside.add(it.seat())).isTrue();
                }
                case Happening.WentOut it -> {
                    assertThat(voting).isFalse();
                    assertThat(inside.remove(it.seat())).isTrue();
                }
                case Happening.Opened it -> {
                    assertThat(it.present()).isEqualTo(inside.size());
                    assertThat(inside.size() * 3).isGreaterThanOrEqualTo(entitled * 2);
                }
                case Happening.Moved it -> kinds.put(it.motion(), it.kind());
                case Happening.Put it -> {
                    voting = true;
                    motions.put(it.vote(), it.motion());
                    rooms.put(it.vote(), Set.copyOf(it.present()));
                    assertThat(inside).isEqualTo(Set.copyOf(it.present()));
                    assertThat(inside.size() * 3).isGreaterThanOrEqualTo(entitled * 2);
                }
                case Happening.Cast it -> {
                    assertThat(rooms.get(it.vote())).contains(it.seat());
                    assertThat(hands.computeIfAbsent(it.vote(), vote -> new HashMap<>())
                                    .put(it.seat(), it.choice()))
                            .isNull();
                }
                case Happening.Decided it -> {
                    voting = false;
                    int present = rooms.getOrDefault(it.vote(), Set.of()).size();
                    int yes = it.tally().yes();
                    assertThat(it.tally().sum()).isLessThanOrEqualTo(present);
                    boolean twoThirds = kinds.get(motions.get(it.vote())) == Motion.Kind.END_DEBATE;
                    assertThat(it.passed())
                            .isEqualTo(twoThirds ? yes > 0 && yes * 3 >= present * 2 : yes * 2 > present);
                }
                case Happening.BrokenOff it -> voting = false;
                case Happening.Adjourned it -> over = true;
                case Happening.Closed it -> over = true;
                default -> {}
            }
        }
    }
}
