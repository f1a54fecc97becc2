package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Proves;
import org.jiayuan.audit.ReadPersonalData;
import org.jiayuan.audit.Reading;
import org.jiayuan.identity.Phone;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.RotateKeys;
import org.jiayuan.platform.SealedColumns;
import org.jiayuan.platform.Vault;
import org.jiayuan.privacy.PersonalField;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Recipients;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys of the vault change while people write; everything is read and found meanwhile and afterwards. */
@JiayuanTest
@Proves(RotateKeys.class)
class RotateKeysTest {

    /** Secrets of other systems: sealed, and nobody's personal data. */
    private static final Set<String> OF_MACHINES =
            Set.of("webhook.hooks.secret", "webhook.hooks.old_secret", "open311.endpoints.api_key");

    @Autowired
    ApplicationContext beans;

    @Autowired
    RotateKeys rotate;

    @Autowired
    Vault vault;

    @Autowired
    FindMatters find;

    @Autowired
    ReadPersonalData read;

    @Autowired
    List<SealedColumns> columns;

    @Autowired
    JdbcClient database;

    private static String phone(int number) {
        return "139777%05d".formatted(number);
    }

    private Set<MatterId> found(int number) {
        return new HashSet<>(find.withPhone(new Phone(phone(number)).indexes(vault)));
    }

    @Test
    void keys_change_under_writing_and_nothing_is_lost() throws Exception {
        var street = Street.in(beans);
        var before = street.report(Street.CATTLE, "换钥匙以前的事", About.NOBODY, phone(1), "2026-05-12T09:00");
        assertThat(found(1)).containsExactly(before);
        int first = id(before);
        var all = Collections.synchronizedSet(new HashSet<MatterId>());
        all.add(before);
        var stop = new AtomicBoolean();
        var lost = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var people = new AtomicInteger(1);
            var writers = new ArrayList<Future<?>>();
            for (int i = 0; i < 3; i++) {
                writers.add(threads.submit(() -> {
                    while (!stop.get()) {
                        int number = people.incrementAndGet();
                        var id =
                                street.report(Street.CATTLE, "换钥匙时的事", About.NOBODY, phone(number), "2026-05-12T09:10");
                        all.add(id);
                        if (!found(number).contains(id)) {
                            lost.incrementAndGet();
                        }
                        TimeUnit.MILLISECONDS.sleep(20);
                    }
                    return null;
                }));
            }
            try {
                rotate.add(Duration.ofSeconds(1));
                assertThat(found(1)).contains(before);
                rotate.reseal((name, count) -> {});
            } finally {
                stop.set(true);
            }
            for (var writer : writers) {
                writer.get();
            }
        }
        assertThat(rotate.reseal((name, count) -> {}))
                .as("nothing is left: %s", rotate.old())
                .isTrue();
        assertThat(lost).hasValue(0);
        assertThat(id(before)).isGreaterThan(first);
        assertThat(all.size()).isGreaterThan(3);
        for (var id : all) {
            var matter = street.matter(id);
            var sealed = matter.reporter().phone();
            assertThat(sealed).isNotNull();
            var opened = read.of(
                    Act.ofProgram(Instant.EPOCH), Reading.program(id.communityCode(), id.object(), null, "phone"));
            var digits = opened.text(Recipients.PHONE, java.util.Objects.requireNonNull(sealed));
            assertThat(matter.reporter().phoneIndex()).isEqualTo(new Phone(digits).index(vault));
            assertThat(find.withPhone(List.of(new Phone(digits).index(vault)))).contains(id);
        }
        assertThat(rotate.reseal((name, count) -> lost.incrementAndGet())).isTrue();
        assertThat(lost).as("a second time there is nothing to do").hasValue(0);
    }

    @Test
    void a_change_that_was_cut_off_is_read_meanwhile_and_finished_the_next_time() {
        var street = Street.in(beans);
        var id = street.report(Street.CATTLE, "换到一半的事", About.NOBODY, phone(90_001), "2026-05-12T09:00");
        rotate.add(Duration.ofMillis(200));
        assertThatThrownBy(() -> rotate.reseal((name, count) -> {
                    throw new IllegalStateException("cut off after " + name);
                }))
                .hasMessageStartingWith("cut off after ");
        assertThat(rotate.old()).isNotEmpty();
        assertThat(rotate.retire()).as("the old key is still needed").isFalse();
        assertThat(found(90_001)).containsExactly(id);
        assertThat(rotate.reseal((name, count) -> {})).isTrue();
        assertThat(found(90_001)).containsExactly(id);
        assertThat(rotate.old()).isEmpty();
    }

    /** Under which key the phone of a matter is sealed. */
    private int id(MatterId id) {
        return database.sql("""
                        SELECT get_byte(reporter_phone, 4) FROM matter.matters
                        WHERE community_code = ? AND year = ? AND number = ?
                        """)
                .params(id.communityCode(), id.year(), id.number())
                .query(Integer.class)
                .single();
    }

    @Test
    void every_sealed_column_of_the_register_can_be_sealed_anew() {
        var known = columns.stream()
                .flatMap(one -> one.all().stream())
                .map(column -> column.table() + "." + column.name())
                .collect(Collectors.toSet());
        var bytes = database.sql("""
                        SELECT table_schema || '.' || table_name || '.' || column_name
                        FROM information_schema.columns WHERE data_type = 'bytea'
                        """).query((row, number) -> row.getString(1)).list();
        var registered = List.of(PersonalField.values()).stream()
                .flatMap(field -> field.columns().stream())
                .filter(bytes::contains)
                .collect(Collectors.toCollection(HashSet::new));
        registered.addAll(OF_MACHINES);
        assertThat(known).isEqualTo(registered);
        assertThat(known).allSatisfy(name -> assertThat(name).isEqualTo(name.toLowerCase(Locale.ROOT)));
    }
}
