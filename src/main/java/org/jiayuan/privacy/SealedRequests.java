package org.jiayuan.privacy;

import java.util.List;
import org.jiayuan.platform.SealedColumns;
import org.springframework.stereotype.Component;

/** What requests hold sealed, for a change of keys. */
@Component
class SealedRequests implements SealedColumns {

    private static final List<String> KEY = List.of("community_code", "id");

    SealedRequests() {}

    @Override
    public List<Column> all() {
        return List.of(
                Column.of("privacy.requests", KEY, "words", AskAboutData.WORDS),
                Column.of("privacy.requests", KEY, "answer", AskAboutData.WORDS));
    }
}
