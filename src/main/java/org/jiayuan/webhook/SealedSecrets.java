package org.jiayuan.webhook;

import java.util.List;
import org.jiayuan.platform.SealedColumns;
import org.springframework.stereotype.Component;

/** The secrets that events are signed with. */
@Component
class SealedSecrets implements SealedColumns {

    SealedSecrets() {}

    @Override
    public List<Column> all() {
        return List.of(
                Column.of("webhook.hooks", List.of("id"), "secret", Webhooks.SECRET),
                Column.of("webhook.hooks", List.of("id"), "old_secret", Webhooks.SECRET));
    }
}
