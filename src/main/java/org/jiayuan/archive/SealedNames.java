package org.jiayuan.archive;

import java.util.List;
import org.jiayuan.platform.SealedColumns;
import org.springframework.stereotype.Component;

/** What attachments hold sealed beside their files, for a change of keys. */
@Component
class SealedNames implements SealedColumns {

    SealedNames() {}

    @Override
    public List<Column> all() {
        return List.of(Column.of("archive.attachments", List.of("community_code", "id"), "name", SentFile.NAME));
    }
}
