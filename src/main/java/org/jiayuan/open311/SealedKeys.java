package org.jiayuan.open311;

import java.util.List;
import org.jiayuan.platform.SealedColumns;
import org.springframework.stereotype.Component;

/** The keys that other systems want from us. */
@Component
class SealedKeys implements SealedColumns {

    SealedKeys() {}

    @Override
    public List<Column> all() {
        return List.of(Column.of("open311.endpoints", List.of("unit_id"), "api_key", Endpoints.KEY));
    }
}
