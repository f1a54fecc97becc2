package org.jiayuan.identity;

import java.util.Optional;
import java.util.UUID;
import org.jiayuan.notice.Notice;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Recipients;
import org.jiayuan.shared.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The phone numbers of those with an account. */
@Component
class AccountRecipients implements Recipients {

    private final JdbcClient database;

    AccountRecipients(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Sealed> phone(String recipient) {
        if (!recipient.startsWith(Notice.ACCOUNT)) {
            return Optional.empty();
        }
        return database.sql("""
                        SELECT phone FROM identity.accounts
                        WHERE account_id = ? AND phone IS NOT NULL AND closed_at IS NULL
                        """)
                .param(UUID.fromString(recipient.substring(Notice.ACCOUNT.length())))
                .query((row, number) -> Rows.sealed(row, "phone"))
                .optional();
    }

    @Override
    public Optional<String> language(String recipient) {
        if (!recipient.startsWith(Notice.ACCOUNT)) {
            return Optional.empty();
        }
        return database.sql("SELECT language FROM identity.accounts WHERE account_id = ?")
                .param(UUID.fromString(recipient.substring(Notice.ACCOUNT.length())))
                .query((row, number) -> row.getString("language"))
                .optional();
    }
}
