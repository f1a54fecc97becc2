package org.jiayuan.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.audit.ReadPersonalData;
import org.jiayuan.audit.Reading;
import org.jiayuan.platform.Job;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Words;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Recipients;
import org.jiayuan.shared.Sealed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;

/** Sends queued messages, a few at a time; what the gateway refuses is tried again, ever less often, for a day. */
@Component
class DeliverMessages implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverMessages.class);
    private static final int AT_ONCE = 50;
    private static final int TRIES = 8;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private final JdbcClient database;
    private final Post post;
    private final Words words;
    private final List<Recipients> recipients;
    private final ReadPersonalData read;
    private final TransactionTemplate transaction;

    DeliverMessages(
            JdbcClient database,
            Post post,
            Words words,
            List<Recipients> recipients,
            ReadPersonalData read,
            TransactionTemplate transaction) {
        this.database = database;
        this.post = post;
        this.words = words;
        this.recipients = recipients;
        this.read = read;
        this.transaction = transaction;
    }

    private record Queued(UUID id, String recipient, String community, String key, List<String> values, int tries) {}

    @Override
    public String name() {
        return "notice.deliver";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run(Instant now) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> deliver(now)));
        }
    }

    private boolean deliver(Instant now) {
        var queued = database.sql("""
                        SELECT id, recipient, community_code, key, args, tries
                        FROM notice.messages
                        WHERE next_try <= ?
                        ORDER BY next_try
                        LIMIT ?
                        FOR UPDATE SKIP LOCKED
                        """)
                .params(Rows.at(now), AT_ONCE)
                .query((row, number) -> new Queued(
                        Rows.uuid(row, "id"),
                        row.getString("recipient"),
                        row.getString("community_code"),
                        row.getString("key"),
                        Rows.json(row, "args").as(new TypeReference<List<String>>() {}),
                        row.getInt("tries")))
                .list();
        queued.forEach(message -> send(message, now));
        return queued.size() == AT_ONCE;
    }

    private void send(Queued message, Instant now) {
        var phone = recipients.stream()
                .map(known -> known.phone(message.recipient()))
                .flatMap(Optional::stream)
                .findFirst();
        if (phone.isEmpty()) {
            done(message);
            return;
        }
        try {
            post.sender().send(number(message, phone.get(), now), text(message));
            done(message);
        } catch (MessageNotSent failure) {
            LOG.warn("a message was not sent: {}", failure.getMessage());
            later(message, now);
        }
    }

    private String number(Queued message, Sealed phone, Instant now) {
        return read.of(Act.ofProgram(now), Reading.program(message.community(), message.recipient(), null, "phone"))
                .text(Recipients.PHONE, phone);
    }

    private String text(Queued message) {
        boolean english = recipients.stream()
                .flatMap(known -> known.language(message.recipient()).stream())
                .anyMatch(language -> language.startsWith("en"));
        return english
                ? words.say(Locale.ENGLISH, message.key(), Values.shown(message.values(), ENGLISH_DAY::format))
                : words.say(Locale.SIMPLIFIED_CHINESE, message.key(), Values.shown(message.values(), DAY::format));
    }

    private void done(Queued message) {
        database.sql("UPDATE notice.messages SET next_try = NULL WHERE id = ?")
                .param(message.id())
                .update();
    }

    private void later(Queued message, Instant now) {
        var next = message.tries() + 1 >= TRIES ? null : now.plus(Duration.ofMinutes(1L << (2 * message.tries() + 1)));
        database.sql("UPDATE notice.messages SET tries = tries + 1, next_try = :next WHERE id = :id")
                .param("next", Rows.atOrNull(next), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", message.id())
                .update();
    }
}
