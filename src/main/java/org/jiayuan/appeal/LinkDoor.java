package org.jiayuan.appeal;

import java.util.Optional;
import org.jiayuan.privacy.DataDoor;
import org.jiayuan.privacy.Whose;
import org.springframework.stereotype.Component;

/** Whoever has the link of a matter is its reporter, for her data as well. */
@Component
class LinkDoor implements DataDoor {

    private final Links links;

    LinkDoor(Links links) {
        this.links = links;
    }

    @Override
    public Optional<Whose> open(String token) {
        return Link.of(token).flatMap(links::find).map(id -> new Whose.Reporter(id.communityCode(), id.reference()));
    }
}
