package org.jiayuan.appeal;

import java.util.Map;
import java.util.Objects;
import org.jiayuan.appeal.SubmitAppeal.Receipt;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.matter.Channel;
import org.jiayuan.matter.OpenMatter.NewMatter;
import org.jiayuan.matter.Reach;
import org.jiayuan.matter.Reporter;
import org.jiayuan.matter.Sight;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down an appeal for somebody at the counter or on the phone, who gets the link as if she had sent it herself. */
@Rule(
        clause = "9.2.6",
        says =
                "The staff of a station may write down an appeal for somebody; her name and number only with her consent, "
                        + "and who wrote it down is kept.",
        source = "matter.md, reporter: 代为办理; 个人信息保护法 art. 13, 14")
@Service
public class WriteDownAppeal {

    private final SubmitAppeal submit;
    private final Sight sight;
    private final Vault vault;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    WriteDownAppeal(SubmitAppeal submit, Sight sight, Vault vault, AuditLog audit, TransactionTemplate transaction) {
        this.submit = submit;
        this.sight = sight;
        this.vault = vault;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** The communities she may write for, those of her station or sub-district. */
    public Reach reach(Act act) {
        var reach = sight.reach(act.by());
        return new Reach(
                reach.units(),
                reach.guarded().stream()
                        .filter(code -> act.by().may("matter", code, Role.CLERK, Role.HEAD))
                        .toList(),
                reach.led());
    }

    /**
     * Writes it down.
     *
     * @param name of the person; null if she does not say
     * @param consent whether she agreed to her name and number being kept
     * @throws NotFound if it is not the clerk's community
     * @throws ConsentIsMissing if there is a name or a number and no consent
     */
    public Receipt of(String key, NewMatter wanted, Channel channel, @Nullable String name, boolean consent, Act act) {
        if (!reach(act).guarded().contains(wanted.community())) {
            throw new NotFound();
        }
        if (!consent && (name != null || wanted.number() != null)) {
            throw new ConsentIsMissing();
        }
        var told = wanted.reporter();
        var reporter = new Reporter(
                null,
                told.nickname(),
                name == null ? null : vault.seal(Reporter.NAME, name),
                told.phone(),
                told.phoneIndex(),
                told.tailIndex(),
                told.language(),
                act.by().account());
        var matter = new NewMatter(
                wanted.community(),
                wanted.kind(),
                wanted.category(),
                wanted.about(),
                channel,
                wanted.danger(),
                wanted.place(),
                reporter,
                wanted.text(),
                name,
                wanted.number(),
                wanted.asks(),
                wanted.enclosed(),
                wanted.listed(),
                wanted.alike(),
                wanted.previous());
        return Objects.requireNonNull(transaction.execute(status -> {
            var receipt = submit.of(key, matter, act);
            audit.write(
                    act,
                    new Entry(
                            wanted.community(),
                            null,
                            "appeal.write-down",
                            receipt.id().object(),
                            null,
                            Map.of("channel", channel.name(), "consent", Boolean.toString(consent))));
            return receipt;
        }));
    }
}
