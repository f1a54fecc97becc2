package org.jiayuan.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jiayuan.calendar.WorkingCalendar;
import org.jiayuan.demonstration.Script.Appeal;
import org.jiayuan.shared.Shanghai;

/** What is reported when and where, and what becomes of it: the same for the same first day. */
final class Plot {

    static final List<String> LIVELY = List.of(
            "440305007019",
            "440305007015",
            "440305007023",
            "440305002014",
            "440305002010",
            "440305002006",
            "440305001001",
            "440305006013",
            "440305005015",
            "440305003031",
            "440305008016",
            "440305009006",
            "440305005009");

    private static final int TOGETHER = 6;

    /** The chance that leads all of them to the same place. */
    private static final long ONE_PLACE = 500;

    private final Script script;
    private final WorkingCalendar calendar;
    private final Instant now;
    private final List<String> communities;
    private final Random random;

    Plot(Script script, WorkingCalendar calendar, Instant now, List<String> communities) {
        this.script = script;
        this.calendar = calendar;
        this.now = now;
        this.communities = communities;
        this.random = new Random(Shanghai.day(now).toEpochDay());
    }

    /**
     * One report.
     *
     * @param seed of what happens by chance to it
     * @param neighbours how many meet the same
     */
    record Report(
            Instant at,
            String community,
            Appeal appeal,
            Fate fate,
            String nickname,
            long seed,
            int neighbours,
            boolean listed,
            boolean aboutStation) {}

    /** Every report, the earliest first. */
    List<Report> reports(int wanted) {
        var reports = new ArrayList<>(onStage());
        reports.addAll(together());
        for (int i = 0; reports.size() < wanted; i++) {
            reports.add(anywhere(i));
        }
        reports.sort(Comparator.comparing(Report::at));
        return reports;
    }

    /** What stands on the main community's desk and site today: every state there is. */
    private List<Report> onStage() {
        return List.of(
                stage(10, 21, "公交站旁", Fate.UNRATED, 12),
                stage(3, 9, "12 栋旁边", Fate.SLOW, 7),
                stage(4, 20, "后海滨路工地", Fate.SLOW, 31),
                stage(7, 8, "三期车库入口", Fate.SLOW, 18),
                stage(8, 15, "5 栋一楼", Fate.SLOW, 4),
                stage(4, 11, "中心花园", Fate.SLOW, 2),
                stage(1, 10, "服务窗口", Fate.SLOW, 0),
                stage(6, 19, "7 栋", Fate.UNCHECKED, 4),
                stage(5, 12, "登良路人行道", Fate.EXTENDING, 1),
                stage(5, 18, "楼下餐馆", Fate.ASKED, 3),
                stage(2, 14, "登良站 C 口", Fate.RETURNED, 5),
                stage(1, 16, "6 栋楼梯间", Fate.FRESH, 0),
                stage(0, 8, "服务中心", Fate.FRESH, 0),
                stage(12, 9, "草坪", Fate.REDO, 6),
                stage(24, 9, "中心广场", Fate.REDO_TWICE, 9),
                stage(48, 9, "地铁口", Fate.CLOSING, 11),
                stage(90, 9, "学校旁边工地", Fate.DECIDED, 14),
                stage(9, 13, "二期", Fate.DECLINED, 0),
                stage(14, 13, "主路两边", Fate.OBJECTED, 2),
                stage(11, 10, "3 栋后面", Fate.WITHDRAWN, 0),
                stage(2, 17, "二期保安岗", Fate.USUAL, 0),
                stage(15, 17, "登良路口", Fate.USUAL, 8),
                stage(20, 17, "文体广场", Fate.USUAL, 3),
                new Report(
                        at(3, 11),
                        Cast.STAGE,
                        script.appeal("工作站"),
                        Fate.SLOW,
                        script.nickname(40),
                        40,
                        0,
                        false,
                        true));
    }

    /** What several neighbours of one place report within a month, of which the council may make a topic. */
    private List<Report> together() {
        var noise = script.appeals().stream()
                .filter(appeal -> appeal.category().equals("noise"))
                .toList();
        var reports = new ArrayList<Report>();
        for (int i = 0; i < TOGETHER; i++) {
            reports.add(new Report(
                    at(6 + 2 * i, 20),
                    Cast.STAGE,
                    noise.get(i % noise.size()),
                    Fate.USUAL,
                    script.nickname(i),
                    ONE_PLACE,
                    i,
                    true,
                    false));
        }
        return reports;
    }

    private Report stage(int workingDaysAgo, int hour, String place, Fate fate, int neighbours) {
        var appeal = script.appeal(place);
        return new Report(
                at(workingDaysAgo, hour),
                Cast.STAGE,
                appeal,
                fate,
                script.nickname(workingDaysAgo + hour),
                workingDaysAgo * 31L + hour,
                neighbours,
                true,
                false);
    }

    private Instant at(int workingDaysAgo, int hour) {
        LocalDate day = Shanghai.day(now);
        for (int i = 0; i < workingDaysAgo; i++) {
            day = calendar.before(day);
        }
        var moment = Shanghai.moment(day, LocalTime.of(hour, 7 + (workingDaysAgo * 11) % 45));
        return moment.isBefore(now) ? moment : now.minusSeconds(60L * (20 + hour));
    }

    private Report anywhere(int number) {
        var community = random.nextInt(10) < 7
                ? LIVELY.get(random.nextInt(LIVELY.size()))
                : communities.get(random.nextInt(communities.size()));
        var ago = 1 + random.nextInt(360);
        var day = Shanghai.day(now).minusDays(ago);
        var at = Shanghai.moment(day, LocalTime.of(7 + random.nextInt(15), random.nextInt(60)));
        var appeal = script.appeals().get(random.nextInt(script.appeals().size() - 1));
        return new Report(
                at,
                community,
                appeal,
                fate(ago),
                script.nickname(number),
                number * 17L,
                random.nextInt(4),
                random.nextInt(20) > 0,
                false);
    }

    /** Old matters have come to an end; of those of the last weeks some are slow. */
    private Fate fate(int daysAgo) {
        return switch (random.nextInt(40)) {
            case 0 -> Fate.DECLINED;
            case 1 -> Fate.WITHDRAWN;
            case 2, 3 -> daysAgo < 20 ? Fate.REDO : Fate.REDONE;
            case 4 -> daysAgo < 30 ? Fate.REDO_TWICE : Fate.REDONE_TWICE;
            case 5 -> Fate.RETURNED;
            case 6 -> daysAgo < 30 ? Fate.SLOW : Fate.USUAL;
            default -> Fate.USUAL;
        };
    }
}
