package org.jiayuan.notice;

import java.util.List;
import org.jiayuan.platform.SealedColumns;
import org.springframework.stereotype.Component;

/** What a development installation keeps sealed instead of sending. */
@Component
class SealedMessages implements SealedColumns {

    SealedMessages() {}

    @Override
    public List<Column> all() {
        return List.of(
                Column.of("notice.outbox", List.of("id"), "phone", OutboxPage.PURPOSE),
                Column.of("notice.outbox", List.of("id"), "text", OutboxPage.PURPOSE));
    }
}
