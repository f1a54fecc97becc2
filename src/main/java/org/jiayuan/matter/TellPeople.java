package org.jiayuan.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.desk.Deputies;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.notice.Notice;
import org.jiayuan.notice.SendNotice;
import org.jiayuan.shared.Staffing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the reporter, her neighbours and those who have it in hand what has become of a matter. */
@Component
class TellPeople {

    private static final Set<Action> TO_REPORTER = EnumSet.of(
            Action.SUBMIT,
            Action.DISPATCH,
            Action.TAKE,
            Action.UPDATE,
            Action.ASK,
            Action.RESUME,
            Action.PASS,
            Action.DECLINE,
            Action.DECIDE,
            Action.GRANT_EXTENSION,
            Action.MARK_OVERDUE,
            Action.REMIND,
            Action.MERGE,
            Action.CLOSE_UNRATED,
            Action.CORRECT_PLACE);
    private static final Set<Action> TO_HER_PHONE =
            EnumSet.of(Action.SUBMIT, Action.ASK, Action.PASS, Action.DECLINE, Action.DECIDE, Action.REMIND);
    private static final Set<Action> TO_FOLLOWERS =
            EnumSet.of(Action.UPDATE, Action.PASS, Action.DECLINE, Action.DECIDE, Action.MARK_OVERDUE);
    private static final Set<Action> TO_HOLDER = EnumSet.of(
            Action.DISPATCH,
            Action.HAND_OVER,
            Action.PASS_ON,
            Action.ANSWER,
            Action.RESUME,
            Action.ADD,
            Action.FAIL,
            Action.GRANT_EXTENSION,
            Action.REFUSE_EXTENSION,
            Action.LAPSE_EXTENSION,
            Action.RATE_NOT_SOLVED,
            Action.MARK_OVERDUE,
            Action.WITHDRAW);

    private final Matters matters;
    private final SendNotice send;
    private final JdbcClient database;
    private final Labels labels;
    private final Staffing staffing;
    private final Deputies deputies;
    private final WaitingLines lines;

    TellPeople(
            Matters matters,
            SendNotice send,
            JdbcClient database,
            Labels labels,
            Staffing staffing,
            Deputies deputies,
            WaitingLines lines) {
        this.matters = matters;
        this.send = send;
        this.database = database;
        this.labels = labels;
        this.staffing = staffing;
        this.deputies = deputies;
        this.lines = lines;
    }

    @ApplicationModuleListener
    void on(MatterMoved moved) {
        var matter = matters.findById(moved.id()).orElseThrow();
        var cause = cause(moved.id(), "step " + moved.sequence());
        var key = "matter.notice."
                + moved.action().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (TO_REPORTER.contains(moved.action())) {
            reporters(matter)
                    .forEach(recipient -> tell(
                            matter,
                            recipient.address(),
                            key,
                            recipient.link(),
                            TO_HER_PHONE.contains(moved.action()),
                            cause,
                            moved.at()));
        }
        if (TO_FOLLOWERS.contains(moved.action())) {
            followers(matter)
                    .forEach(follower -> tell(
                            matter,
                            follower,
                            key,
                            publicLink(matter.id()),
                            moved.action() == Action.PASS,
                            cause,
                            moved.at()));
        }
        if (TO_HOLDER.contains(moved.action())) {
            tellHolders(matter, key + "-staff", cause, moved.at());
        }
    }

    /** Tells whoever has it in hand that half of the time is over, or that it is due tomorrow. */
    void warn(Matter matter, Instant at) {
        var key = matter.deadline().warnings() == 1 ? "matter.notice.half" : "matter.notice.last";
        var cause = cause(
                matter.id(), "warning " + matter.turn + " " + matter.deadline().warnings());
        tellHolders(matter, key, cause, at);
    }

    /** Tells who has it in hand, and who stands in for her; while nobody has, those of the unit who may take it. */
    private void tellHolders(Matter matter, String key, UUID cause, Instant at) {
        var told = new LinkedHashSet<UUID>();
        var holder = matter.holderPerson();
        if (holder == null) {
            told.addAll(staffing.in(matter.holderUnit(), lines.role(matter)));
        } else {
            told.add(holder);
            deputies.deputyOf(holder, at).ifPresent(told::add);
        }
        told.forEach(person -> tell(matter, Notice.ACCOUNT + person, key, deskLink(matter.id()), false, cause, at));
    }

    private void tell(
            Matter matter, String recipient, String key, String link, boolean message, UUID cause, Instant at) {
        var values = List.of(labels.of(matter.id()), "day:" + matter.deadline().dueDay());
        send.of(new Notice(recipient, matter.id().communityCode(), key, values, link, message), cause, at);
    }

    private record Recipient(String address, String link) {}

    /** The reporter, and those whose matters were merged into this one. */
    private List<Recipient> reporters(Matter matter) {
        var all = new ArrayList<Recipient>();
        all.add(recipient(matter.id(), matter.reporter().account()));
        if (matter.reporters > 1) {
            all.addAll(database.sql("""
                            SELECT year, number, reporter_account FROM matter.matters
                            WHERE community_code = ? AND merged_year = ? AND merged_number = ?
                            """)
                    .params(
                            matter.id().communityCode(),
                            matter.id().year(),
                            matter.id().number())
                    .query((row, number) -> recipient(
                            new MatterId(matter.id().communityCode(), row.getInt("year"), row.getInt("number")),
                            org.jiayuan.platform.Rows.uuidOrNull(row, "reporter_account")))
                    .list());
        }
        return all;
    }

    private static Recipient recipient(MatterId id, @Nullable UUID account) {
        return account == null
                ? new Recipient(ReporterPhones.REPORTER + id.communityCode() + "/" + id.reference(), "/track")
                : new Recipient(Notice.ACCOUNT + account, "/my/matters/" + id.communityCode() + "/" + id.reference());
    }

    private List<String> followers(Matter matter) {
        var id = matter.id();
        return database
                .sql("""
                        SELECT follower, phone IS NOT NULL AS reachable FROM matter.followers
                        WHERE community_code = ? AND year = ? AND number = ?
                        ORDER BY follower
                        """)
                .params(id.communityCode(), id.year(), id.number())
                .query((row, number) -> row.getString("follower").startsWith(Notice.ACCOUNT)
                        ? row.getString("follower")
                        : row.getBoolean("reachable")
                                ? ReporterPhones.FOLLOWER + id.communityCode() + "/" + id.reference() + "/"
                                        + row.getString("follower")
                                : "")
                .list()
                .stream()
                .filter(follower -> !follower.isEmpty())
                .toList();
    }

    private static String publicLink(MatterId id) {
        return "/communities/" + id.communityCode() + "/matters/" + id.reference();
    }

    private static String deskLink(MatterId id) {
        return "/desk/matters/" + id.communityCode() + "/" + id.reference();
    }

    private static UUID cause(MatterId id, String what) {
        return UUID.nameUUIDFromBytes((id.communityCode() + " " + id.reference() + " " + what)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
