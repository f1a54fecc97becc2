package org.jiayuan.council;

import java.util.List;
import org.jiayuan.platform.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the council holds sealed, for a change of keys. */
@Configuration(proxyBeanMethods = false)
class SealedSeats {

    private static final List<String> KEY = List.of("community_code", "id");

    @Bean
    SealedColumns sealedColumnsOfCouncil() {
        return () -> List.of(SealedColumns.Column.of("council.seats", KEY, "name", Members.NAME));
    }
}
