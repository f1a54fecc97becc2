package org.jiayuan.publication;

import java.util.List;
import org.jiayuan.platform.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What objections hold sealed, for a change of keys. */
@Configuration(proxyBeanMethods = false)
class SealedObjections {

    private static final String TABLE = "publication.objections";
    private static final List<String> KEY = List.of("community_code", "id");

    @Bean
    SealedColumns sealedColumnsOfPublication() {
        return () -> List.of(
                SealedColumns.Column.of(TABLE, KEY, "words", ObjectToPublication.WORDS),
                SealedColumns.Column.of(TABLE, KEY, "answer", ObjectToPublication.WORDS));
    }
}
