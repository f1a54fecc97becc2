package org.jiayuan.council;

import java.util.Optional;
import org.jiayuan.shared.NotFound;
import org.springframework.stereotype.Component;

/** Looks a council up. */
@Component
public class FindCouncil {

    private final Councils councils;

    FindCouncil(Councils councils) {
        this.councils = councils;
    }

    /** The council of that community, if it has one. */
    public Optional<Council> of(String community) {
        return councils.findById(community);
    }

    /** @throws NotFound if it has none */
    public Council get(String community) {
        return of(community).orElseThrow(NotFound::new);
    }
}
