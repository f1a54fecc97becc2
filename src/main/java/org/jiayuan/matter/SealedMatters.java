package org.jiayuan.matter;

import java.util.List;
import org.jiayuan.platform.IndexUse;
import org.jiayuan.platform.SealedColumns;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Recipients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What matters hold sealed, for a change of keys. */
@Configuration(proxyBeanMethods = false)
class SealedMatters {

    private static final String MATTERS = "matter.matters";
    private static final List<String> KEY = List.of("community_code", "year", "number");

    @Bean
    SealedColumns sealedColumnsOfMatters() {
        return () -> List.of(
                new SealedColumns.Column(
                        MATTERS,
                        KEY,
                        "reporter_phone",
                        Recipients.PHONE,
                        List.of(
                                new SealedColumns.BlindIndex("reporter_phone_index", "phone", digits -> digits),
                                new SealedColumns.BlindIndex(
                                        "reporter_tail_index", "phone-tail", digits -> digits.substring(7))),
                        null),
                SealedColumns.Column.of(MATTERS, KEY, "reporter_name", Reporter.NAME),
                SealedColumns.Column.of(MATTERS, KEY, "place_words", MatterPlace.WORDS),
                words("matter.steps", "sequence"),
                words("matter.asks", "ask"),
                words("matter.answers", "sequence", "ask"),
                SealedColumns.Column.of("matter.followers", with("follower"), "phone", Recipients.PHONE));
    }

    private static SealedColumns.Column words(String table, String... more) {
        return SealedColumns.Column.of(table, with(more), "words", Ledger.WORDS);
    }

    private static List<String> with(String... more) {
        return java.util.stream.Stream.concat(KEY.stream(), java.util.stream.Stream.of(more))
                .toList();
    }

    /** Neighbours without an account, known by a word in their browser: they stay under the key of their day. */
    @Bean
    IndexUse visitorsUse(JdbcClient database, Vault vault) {
        return new IndexUse() {
            @Override
            public String name() {
                return "matter.followers";
            }

            @Override
            public long old() {
                return database.sql("SELECT count(*) FROM matter.followers WHERE follower LIKE 'visitor:%' "
                                + "AND substring(follower FROM 9) " + vault.indexedByOther())
                        .query(Long.class)
                        .single();
            }
        };
    }
}
