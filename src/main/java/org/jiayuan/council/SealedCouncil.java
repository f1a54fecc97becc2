package org.jiayuan.council;

import java.util.List;
import org.jiayuan.platform.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What councils hold sealed, for a change of keys. */
@Configuration(proxyBeanMethods = false)
class SealedCouncil {

    private static final List<String> KEY = List.of("community_code", "id");
    private static final List<String> TOPIC = List.of("community_code", "year", "number");

    @Bean
    SealedColumns sealedColumnsOfCouncil() {
        return () -> List.of(
                SealedColumns.Column.of("council.seats", KEY, "name", Members.NAME),
                SealedColumns.Column.of("council.topics", TOPIC, "original", ProposeTopic.ORIGINAL),
                SealedColumns.Column.of("council.topics", TOPIC, "appeal", AppealScreening.WORDS),
                SealedColumns.Column.of(
                        "council.opinions",
                        List.of("community_code", "year", "number", "id"),
                        "words",
                        GiveOpinion.WORDS));
    }
}
