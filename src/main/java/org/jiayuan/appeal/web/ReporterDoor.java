package org.jiayuan.appeal.web;

import java.util.Optional;
import org.jiayuan.appeal.Link;
import org.jiayuan.appeal.Links;
import org.jiayuan.matter.FindMatters;
import org.jiayuan.matter.Labels;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets reporters in: by the secret link, or by the account that sent it. Everybody else finds nothing. */
@Component
class ReporterDoor {

    private final Links links;
    private final FindMatters find;

    ReporterDoor(Links links, FindMatters find) {
        this.links = links;
        this.find = find;
    }

    /** @throws NotFound if it is not hers */
    Hers open(@Nullable String token, @Nullable String code, @Nullable String reference, Actor actor) {
        return byLink(token).or(() -> byAccount(code, reference, actor)).orElseThrow(NotFound::new);
    }

    private Optional<Hers> byLink(@Nullable String token) {
        return Optional.ofNullable(token)
                .flatMap(Link::of)
                .flatMap(link -> links.find(link).map(id -> new Hers(id, link.path())));
    }

    private Optional<Hers> byAccount(@Nullable String code, @Nullable String reference, Actor actor) {
        var account = actor.account();
        if (code == null || reference == null || account == null) {
            return Optional.empty();
        }
        return Labels.reference(code, reference)
                .filter(id -> find.isHers(id, account))
                .map(id -> new Hers(id, "/my/matters/" + code + "/" + reference));
    }
}
