package org.jiayuan.privacy;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.notice.Notice;
import org.jiayuan.notice.SendNotice;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A security administrator answers what a person has asked about her data. */
@Service
public class AnswerRequest {

    private static final int LONGEST = 2000;

    private final Requests requests;
    private final JdbcClient database;
    private final Vault vault;
    private final RequestsWait wait;
    private final SendNotice send;
    private final AuditLog audit;

    AnswerRequest(
            Requests requests, JdbcClient database, Vault vault, RequestsWait wait, SendNotice send, AuditLog audit) {
        this.requests = requests;
        this.database = database;
        this.vault = vault;
        this.wait = wait;
        this.send = send;
        this.audit = audit;
    }

    /** Whether requests are hers to answer. */
    public static boolean isFor(org.jiayuan.shared.Actor actor) {
        return actor.has(Role.SECURITY_ADMIN);
    }

    /**
     * Answers it; a deletion that is granted is carried out a little later, so that the message still finds her.
     *
     * @param answer may be missing where what was asked for is done; a refusal gives its reason
     * @throws NotFound if there is none that is open, or it is not for her
     * @throws PrivacyIsWrong if the reason or the answer is missing
     */
    @Transactional
    public void with(String community, UUID id, Request.Outcome outcome, @Nullable String answer, Act act) {
        if (!isFor(act.by())) {
            throw new NotFound();
        }
        var request = requests.find(community, id).filter(Request::open).orElseThrow(NotFound::new);
        var said = answer == null ? "" : answer.strip();
        if (said.isEmpty() && (outcome == Request.Outcome.REFUSED || request.kind() != Request.Kind.DELETION)) {
            throw new PrivacyIsWrong("answer", outcome == Request.Outcome.REFUSED ? "reason" : "answer");
        }
        if (said.length() > LONGEST) {
            throw new PrivacyIsWrong("answer", "words-long", LONGEST);
        }
        int answered = database.sql("""
                        UPDATE privacy.requests
                        SET outcome = :outcome, answer = :answer, answered_at = :at, answered_by = :by
                        WHERE community_code = :community AND id = :id AND outcome IS NULL
                        """)
                .param("outcome", outcome.name())
                .param(
                        "answer",
                        said.isEmpty()
                                ? null
                                : vault.seal(AskAboutData.WORDS, said).bytes(),
                        Types.BINARY)
                .param("at", Rows.at(act.at()))
                .param("by", act.by().account(), Types.OTHER)
                .param("community", community)
                .param("id", id)
                .update();
        if (answered == 0) {
            throw new NotFound();
        }
        wait.end(community, id);
        var whose = request.whose();
        var link = whose instanceof Whose.Account ? "/my/data" : "/track";
        send.of(
                new Notice(
                        whose.word(),
                        community,
                        "privacy.notice." + request.kind().key() + "-" + outcome.key(),
                        List.of(),
                        link,
                        true),
                id,
                act.at());
        audit.write(
                act,
                AskAboutData.entry(
                        community,
                        "privacy.answer",
                        id,
                        whose,
                        Map.of("kind", request.kind().name(), "outcome", outcome.name())));
    }
}
