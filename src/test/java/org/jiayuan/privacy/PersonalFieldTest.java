package org.jiayuan.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiayuan.JiayuanTest;
import org.jiayuan.LivingDocument;
import org.jiayuan.platform.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of personal data is whole, and {@code docs/privacy-register.md} says what it says. */
@JiayuanTest
class PersonalFieldTest {

    /** Bytes that are nobody's: outlines, links of the chain, secrets of machines, prints of words, what the frame keeps for itself. */
    private static final Set<String> NOBODYS = Set.of(
            "division.cells.shape",
            "audit.heads.hash",
            "audit.anchors.hash",
            "audit.entries.hash",
            "council.seals.hash",
            "webhook.hooks.secret",
            "webhook.hooks.old_secret",
            "open311.endpoints.api_key",
            "open311.posts.print",
            "open311.updates.print",
            "platform.sessions_attributes.attribute_bytes",
            "platform.scheduled_tasks.task_data");

    @Autowired
    JdbcClient database;

    @Autowired
    Words words;

    private static List<String> registered() {
        return Arrays.stream(PersonalField.values())
                .flatMap(field -> field.columns().stream())
                .toList();
    }

    private List<String> columns(String which) {
        return database.sql("""
                        SELECT table_schema || '.' || table_name || '.' || column_name FROM information_schema.columns
                        WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND """ + " " + which)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void every_sealed_column_and_every_blind_index_stands_in_the_register() {
        assertThat(columns("(data_type = 'bytea' OR column_name LIKE '%\\_index')").stream()
                        .filter(column -> !NOBODYS.contains(column)))
                .isSubsetOf(registered());
    }

    @Test
    void what_the_register_names_is_there_once() {
        assertThat(registered()).doesNotHaveDuplicates();
        assertThat(columns("true")).containsAll(registered());
    }

    @Test
    void every_field_says_why_who_and_how_long_in_both_languages() {
        for (var field : PersonalField.values()) {
            for (var part : List.of("", ".why", ".who", ".long")) {
                assertThat(words.knows(field.key() + part))
                        .as(field.key() + part)
                        .isTrue();
            }
            assertThat(words.knows(field.basis().key())).isTrue();
        }
    }

    @Test
    void the_document_says_what_the_register_says() {
        var text = new StringBuilder("""
                # Register of personal data

                Made by `bin/docs` from `PersonalField`: what is kept about people, why, on what lawful basis, who may read it and how
                long. `/privacy` says the same in plain words, and its times are those of the schedule in force. PIPL: Personal
                Information Protection Law; CSL: Cybersecurity Law; NDR: Regulation on Network Data Security; ARC: Archives Law.

                | datum | whose | purpose | lawful basis | who may read it | kept | columns |
                | --- | --- | --- | --- | --- | --- | --- |
                """);
        for (var field : PersonalField.values()) {
            var kept = field.kept().map(kind -> kind.months() + " months (" + kind.source() + ")");
            text.append("| %s | %s | %s | %s%s | %s | %s | %s |\n"
                    .formatted(
                            say(field.key()),
                            field.whom().name().toLowerCase(Locale.ROOT),
                            say(field.key() + ".why"),
                            field.basis().article(),
                            words.knows(field.key() + ".basis") ? ". " + say(field.key() + ".basis") : "",
                            say(field.key() + ".who"),
                            kept.orElseGet(() -> say(field.key() + ".long")),
                            field.columns().stream()
                                    .map(column -> "`" + column + "`")
                                    .collect(Collectors.joining(", "))));
        }
        LivingDocument.named("privacy-register.md").says(text.toString());
    }

    private String say(String key) {
        return words.say(Locale.ENGLISH, key);
    }
}
