package org.jiayuan.council.meeting;

import java.util.List;
import org.jiayuan.platform.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What meetings hold sealed, for a change of keys. */
@Configuration(proxyBeanMethods = false)
class SealedMeetings {

    private static final List<String> KEY = List.of("community_code", "year", "number");

    @Bean
    SealedColumns sealedColumnsOfMeetings() {
        return () -> List.of(
                SealedColumns.Column.of("council.minutes", KEY, "remarks", KeepMinutes.REMARKS),
                SealedColumns.Column.of("council.minutes", KEY, "text", KeepMinutes.TEXT));
    }
}
