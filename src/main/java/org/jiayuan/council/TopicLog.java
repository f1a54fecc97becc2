package org.jiayuan.council;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.calendar.Limit;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.council.Topic.TopicId;
import org.jiayuan.desk.Waiting;
import org.jiayuan.desk.WaitingItem;
import org.jiayuan.notice.Notice;
import org.jiayuan.notice.SendNotice;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Words;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores what has become of a topic, with everything that follows: the step, who waits now, who is told. */
@Rule(
        says =
                "A topic is screened within five working days, an appeal answered within ten; an accepted topic comes onto "
                        + "an agenda within twenty.",
        source = "ours; domain.md §4.2: at least a meeting a month")
@Component
class TopicLog {

    static final int SCREEN_DAYS = 5;
    static final int APPEAL_DAYS = 10;
    static final int SCHEDULE_DAYS = 20;

    private final Topics topics;
    private final JdbcClient database;
    private final Secretary secretary;
    private final Calendars calendars;
    private final Waiting waiting;
    private final SendNotice notices;
    private final Words words;
    private final CouncilChanged pages;
    private final AuditLog audit;

    TopicLog(
            Topics topics,
            JdbcClient database,
            Secretary secretary,
            Calendars calendars,
            Waiting waiting,
            SendNotice notices,
            Words words,
            CouncilChanged pages,
            AuditLog audit) {
        this.topics = topics;
        this.database = database;
        this.secretary = secretary;
        this.calendars = calendars;
        this.waiting = waiting;
        this.notices = notices;
        this.words = words;
        this.pages = pages;
        this.audit = audit;
    }

    /** @throws NotFound if there is none */
    Topic get(TopicId id) {
        return topics.findById(id).orElseThrow(NotFound::new);
    }

    /** Stores it after a step, and tells the proposer, unless she made it herself. */
    void write(Topic topic, String action, @Nullable String because, Act act) {
        topics.save(topic);
        var id = topic.id();
        var step = Uuid7.at(act.at());
        database.sql("""
                        INSERT INTO council.topic_steps
                            (community_code, id, year, number, state, at, by_account, because)
                        VALUES (:community, :id, :year, :number, :state, :at, :by, :because)
                        """)
                .param("community", id.communityCode())
                .param("id", step)
                .param("year", id.year())
                .param("number", id.number())
                .param("state", topic.state().name())
                .param("at", Rows.at(act.at()))
                .param("by", act.by().account(), java.sql.Types.OTHER)
                .param("because", because, java.sql.Types.VARCHAR)
                .update();
        wait(topic, act.at());
        tell(topic, step, act);
        pages.of(id.communityCode(), act.at());
        audit.write(
                act,
                new Entry(
                        id.communityCode(),
                        secretary.unit(id.communityCode()),
                        "council." + action,
                        id.object(),
                        topic.proposer(),
                        Map.of("state", topic.state().name())));
    }

    private void tell(Topic topic, UUID step, Act act) {
        var proposer = topic.proposer();
        if (proposer == null || proposer.equals(act.by().account())) {
            return;
        }
        notices.of(
                new Notice(
                        Notice.ACCOUNT + proposer,
                        topic.id().communityCode(),
                        "council.notice." + topic.state().key(),
                        List.of(topic.title()),
                        topic.id().own(),
                        true),
                step,
                act.at());
    }

    private void wait(Topic topic, Instant at) {
        var community = topic.id().communityCode();
        var items = new ArrayList<WaitingItem>();
        if (topic.appealOpen()) {
            items.add(item(topic, secretary.supervision(community), "topic-appeal", APPEAL_DAYS, at));
        } else if (topic.state() == TopicState.SUBMITTED) {
            items.add(item(topic, secretary.unit(community), "topic-screen", SCREEN_DAYS, at));
        } else if (topic.state() == TopicState.ACCEPTED || topic.state() == TopicState.POSTPONED) {
            items.add(item(topic, secretary.unit(community), "topic-schedule", SCHEDULE_DAYS, at));
        }
        waiting.replace(community, Secretary.MODULE, topic.id().object(), items);
    }

    private WaitingItem item(Topic topic, UUID unit, String kind, int days, Instant since) {
        var id = topic.id();
        return new WaitingItem(
                unit,
                Role.CLERK,
                null,
                id.communityCode(),
                Secretary.MODULE,
                id.object(),
                kind,
                id.reference(),
                topic.title(),
                words.say(Look.CHINESE, "council.subject." + topic.subject().key()),
                words.say(Locale.ENGLISH, "council.subject." + topic.subject().key()),
                List.of(),
                since,
                Limit.workingDays(days).end(since, 0, calendars.current(), OfficeHours.usual()),
                true,
                "/desk/council/" + id.communityCode() + "/topics/" + id.reference());
    }
}
