package org.jiayuan.privacy.web;

import java.util.Optional;
import org.jiayuan.privacy.DataDoor;
import org.jiayuan.privacy.Whose;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A person who has shown who she is, and where her pages begin.
 *
 * @param base {@code /my/data}, or {@code /track/…/data}
 */
record Subject(Whose whose, String base) {

    /** Lets her in: by her account, or by the secret link of her matter. */
    @Component
    static class Door {

        private final DataDoor links;

        Door(DataDoor links) {
            this.links = links;
        }

        /** @throws NotFound if she has shown nothing */
        Subject open(@Nullable String token, Actor actor) {
            if (token != null) {
                return links.open(token)
                        .map(whose -> new Subject(whose, "/track/" + token + "/data"))
                        .orElseThrow(NotFound::new);
            }
            return Optional.ofNullable(actor.account())
                    .map(account -> new Subject(new Whose.Account(account), "/my/data"))
                    .orElseThrow(NotFound::new);
        }
    }
}
