package org.jiayuan.open311;

import java.time.Instant;
import java.util.List;
import org.jiayuan.matter.ActForUnit;
import org.jiayuan.matter.ActForUnit.Doing;
import org.jiayuan.matter.ActForUnit.Outcome;
import org.jiayuan.open311.OtherSystem.News;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.Screens;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks another system how a matter goes: what it says comes into the thread, its last word becomes the unit's answer. */
@Component
class HearForward {

    private static final String CLOSED = "closed";

    private final Forwards forwards;
    private final OtherSystem other;
    private final ActForUnit act;
    private final Screens screens;
    private final Open311Settings settings;
    private final TransactionTemplate transaction;

    HearForward(
            Forwards forwards,
            OtherSystem other,
            ActForUnit act,
            Screens screens,
            Open311Settings settings,
            TransactionTemplate transaction) {
        this.forwards = forwards;
        this.other = other;
        this.act = act;
        this.screens = screens;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** Asks, and takes over what is new, each thing once. */
    void of(Forward forward, Endpoint endpoint, Instant now) {
        var request = java.util.Objects.requireNonNull(forward.request());
        var stands = other.stands(endpoint, request);
        var news = other.news(endpoint, request);
        boolean closed = stands.status().equalsIgnoreCase(CLOSED);
        transaction.executeWithoutResult(status -> {
            forwards.heard(forward, closed ? CLOSED : "open", now, now.plus(settings.poll()));
            var last = closed ? lastWord(news, stands.notes(), now) : "";
            if (!takeOver(forward, news, last, now)) {
                forwards.end(forward, Forward.State.OVER);
            } else if (closed) {
                answer(forward, last, now);
            }
        });
    }

    /** What it said besides its last word; false if the matter is not that unit's any more. */
    private boolean takeOver(Forward forward, List<News> news, String last, Instant now) {
        for (var one : news) {
            boolean more = !one.words().isEmpty() && !one.words().equals(last);
            if (more && forwards.first(forward, one.id(), now)) {
                var outcome = act.of(forward.matter(), forward.unit(), new Doing.Say(one.words()), now);
                if (outcome == Outcome.OVER) {
                    return false;
                }
            }
        }
        return true;
    }

    private void answer(Forward forward, String words, Instant now) {
        act.of(forward.matter(), forward.unit(), new Doing.Take(), now);
        switch (act.of(forward.matter(), forward.unit(), new Doing.Answer(words), now)) {
            case DONE -> forwards.end(forward, Forward.State.DONE);
            case OVER -> forwards.end(forward, Forward.State.OVER);
            case LATER -> {}
        }
    }

    /** What it said when it closed it; else the last it said; else what it says of its state; else that it is closed. */
    private String lastWord(List<News> news, String notes, Instant now) {
        return news.reversed().stream()
                .filter(one -> one.status().equalsIgnoreCase(CLOSED))
                .map(News::words)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElseGet(() -> !notes.isEmpty()
                        ? notes
                        : screens.ofEverybody(Look.standard(), "/", now).say("open311.forward.closed"));
    }
}
