package org.jiayuan.privacy;

import java.sql.Types;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.calendar.Limit;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person asks for something about her data: that it be corrected, deleted or explained. The clock begins. */
@Rule(
        says =
                "A request about one's own data is answered within fifteen working days by the security administrators; a "
                        + "refusal gives its reason.",
        source = "PIPL arts. 45–48, 50; domain.md §6.2")
@Service
public class AskAboutData {

    /** How many working days there are to answer. */
    public static final int DAYS = 15;

    static final String WORDS = "privacy.words";
    private static final int LONGEST = 2000;

    private final JdbcClient database;
    private final Vault vault;
    private final Calendars calendars;
    private final Divisions divisions;
    private final RequestsWait wait;
    private final AuditLog audit;

    AskAboutData(
            JdbcClient database,
            Vault vault,
            Calendars calendars,
            Divisions divisions,
            RequestsWait wait,
            AuditLog audit) {
        this.database = database;
        this.vault = vault;
        this.calendars = calendars;
        this.divisions = divisions;
        this.wait = wait;
        this.audit = audit;
    }

    /**
     * She asks; one of a kind at a time.
     *
     * @param words what should be corrected or explained; may be missing for a deletion
     * @throws PrivacyIsWrong if words are missing, or one such request is open already
     */
    @Transactional
    public void with(Whose whose, Request.Kind kind, @Nullable String words, Act act) {
        var said = words == null ? "" : words.strip();
        if (said.isEmpty() && kind != Request.Kind.DELETION) {
            throw new PrivacyIsWrong("words", "words");
        }
        if (said.length() > LONGEST) {
            throw new PrivacyIsWrong("words", "words-long", LONGEST);
        }
        var community = community(whose);
        var id = Uuid7.at(act.at());
        var due = Limit.workingDays(DAYS).end(act.at(), 0, calendars.current(), OfficeHours.usual());
        int added = database.sql("""
                        INSERT INTO privacy.requests (community_code, id, whose, kind, words, at, due_at)
                        SELECT :community, :id, :whose, :kind, :words, :at, :due
                        WHERE NOT EXISTS (SELECT FROM privacy.requests WHERE community_code = :community
                            AND whose = :whose AND kind = :kind AND outcome IS NULL)
                        """)
                .param("community", community)
                .param("id", id)
                .param("whose", whose.word())
                .param("kind", kind.name())
                .param("words", said.isEmpty() ? null : vault.seal(WORDS, said).bytes(), Types.BINARY)
                .param("at", Rows.at(act.at()))
                .param("due", Rows.at(due))
                .update();
        if (added == 0) {
            throw new PrivacyIsWrong("words", "open");
        }
        wait.begin(community, id, kind, act.at(), due);
        audit.write(act, entry(community, "privacy.ask", id, whose, Map.of("kind", kind.name())));
    }

    /** Where a request of hers stands: with her matter, or with the district. */
    String community(Whose whose) {
        return whose instanceof Whose.Reporter reporter
                ? reporter.community()
                : divisions.home().code();
    }

    static Entry entry(String community, String action, UUID id, Whose whose, Map<String, String> detail) {
        return new Entry(community, null, action, "request/" + id, whose.account(), detail);
    }
}
