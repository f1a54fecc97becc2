package org.jiayuan.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where somebody is signed in now, on whatever node. */
@Component
public class LiveSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    LiveSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /**
     * A session.
     *
     * @param current whether it is the one that asks
     */
    public record Live(Instant since, Instant seen, boolean current) {}

    /**
     * Hers, the one seen last first.
     *
     * @param current the id of the session that asks, if one does
     */
    public List<Live> of(UUID account, @Nullable String current) {
        return sessions.findByPrincipalName(account.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new Live(
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(current)))
                .sorted(Comparator.comparing(Live::seen).reversed())
                .toList();
    }

    /** Ends all of hers but the one given. */
    public void end(UUID account, @Nullable String except) {
        sessions.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> !id.equals(except))
                .forEach(sessions::deleteById);
    }
}
