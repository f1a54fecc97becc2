package org.jiayuan.council;

import java.util.List;
import org.jiayuan.archive.TakeNumber;
import org.jiayuan.council.Topic.Origin;
import org.jiayuan.council.Topic.TopicId;
import org.jiayuan.identity.Account;
import org.jiayuan.identity.FindAccount;
import org.jiayuan.matter.FindGatherings;
import org.jiayuan.platform.Json;
import org.jiayuan.platform.Vault;
import org.jiayuan.redaction.Known;
import org.jiayuan.redaction.Redact;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody proposes a topic: a resident, a member, or the secretary from what residents have reported. */
@Service
public class ProposeTopic {

    static final String ORIGINAL = "council.topic";
    private static final int MOST_MATTERS = 200;
    /** How many numbers that are wrong are named. */
    private static final int NAMED = 5;

    private final FindCouncil councils;
    private final Members members;
    private final Secretary secretary;
    private final FindAccount accounts;
    private final TopicLog log;
    private final TakeNumber number;
    private final Redact redact;
    private final Vault vault;
    private final FindGatherings matterNumbers;
    private final JdbcClient database;

    ProposeTopic(
            FindCouncil councils,
            Members members,
            Secretary secretary,
            FindAccount accounts,
            TopicLog log,
            TakeNumber number,
            Redact redact,
            Vault vault,
            FindGatherings matterNumbers,
            JdbcClient database) {
        this.councils = councils;
        this.members = members;
        this.secretary = secretary;
        this.accounts = accounts;
        this.log = log;
        this.number = number;
        this.redact = redact;
        this.vault = vault;
        this.matterNumbers = matterNumbers;
        this.database = database;
    }

    /**
     * She proposes it.
     *
     * @throws NotFound if the community has no council, or she has no account
     */
    @Transactional
    public TopicId of(String community, Proposal proposal, Act act) {
        var account = act.by().account();
        if (account == null) {
            throw new NotFound();
        }
        var origin = secretary.is(act.by(), community)
                ? Origin.SECRETARY
                : members.of(community, account, act.day()).isPresent() ? Origin.MEMBER : Origin.RESIDENT;
        return propose(community, proposal, origin, act);
    }

    /**
     * The secretary drafts one from what residents have reported; their list stays attached.
     *
     * @param matters references of the community's matters, {@code 2026-418}
     * @throws NotFound if she does not keep the council's papers
     * @throws CouncilIsWrong if there are none or too many, or the community has no such matter
     */
    @Transactional
    public TopicId ofMatters(String community, List<String> matters, Proposal proposal, Act act) {
        secretary.require(act, community);
        if (matters.isEmpty() || matters.size() > MOST_MATTERS) {
            throw new CouncilIsWrong("matters", "matters", MOST_MATTERS);
        }
        var unknown = matterNumbers.unknown(community, matters);
        if (!unknown.isEmpty()) {
            throw new CouncilIsWrong(
                    "matters", "matters-unknown", List.copyOf(unknown.subList(0, Math.min(unknown.size(), NAMED))));
        }
        var id = propose(community, proposal, Origin.MATTERS, act);
        matters.stream()
                .distinct()
                .forEach(matter -> database.sql("""
                        INSERT INTO council.topic_matters (community_code, year, number, matter) VALUES (?, ?, ?, ?)
                        """)
                        .params(community, id.year(), id.number(), matter)
                        .update());
        return id;
    }

    private TopicId propose(String community, Proposal proposal, Origin origin, Act act) {
        councils.get(community);
        var topic = new Topic();
        topic.state = TopicState.SUBMITTED;
        topic.subject = proposal.subject();
        topic.origin = origin;
        topic.title = shown(proposal.title());
        topic.body = shown(proposal.text());
        topic.asks = Json.of(proposal.asks().stream().map(this::shown).toList());
        topic.original = vault.seal(
                ORIGINAL, proposal.title() + "\n\n" + proposal.text() + "\n\n" + String.join("\n", proposal.asks()));
        topic.proposerAccount = act.by().account();
        topic.proposerNickname = proposal.hidden() || origin != Origin.RESIDENT ? null : nickname(act);
        topic.proposedAt = act.at();
        int year = act.day().getYear();
        topic.id = new TopicId(community, year, number.of(community, "topic", year));
        log.write(topic, "propose", null, act);
        return topic.id;
    }

    private String shown(String text) {
        return redact.of(text, Known.nothing()).text();
    }

    private @org.jspecify.annotations.Nullable String nickname(Act act) {
        var account = act.by().account();
        return account == null
                ? null
                : accounts.by(account).map(Account::nickname).orElse(null);
    }
}
