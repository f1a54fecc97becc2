package org.jiayuan.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** All accounts. */
interface Accounts extends CrudRepository<Account, UUID> {

    @Query("SELECT a.* FROM identity.logins l JOIN identity.accounts a USING (account_id) WHERE l.login = :login")
    Optional<Account> findByLogin(String login);

    /** The same, so that whoever comes at the same moment waits: of tries at once each one counts. */
    @Query("SELECT a.* FROM identity.logins l JOIN identity.accounts a USING (account_id) WHERE l.login = :login "
            + "FOR UPDATE OF a")
    Optional<Account> lockByLogin(String login);

    @Query("SELECT * FROM identity.accounts WHERE account_id = :id FOR UPDATE")
    Optional<Account> lockById(UUID id);

    @Query(
            "SELECT a.* FROM identity.phones p JOIN identity.accounts a USING (account_id) WHERE p.phone_index IN (:indexes)")
    Optional<Account> findByPhone(Collection<String> indexes);

    @Query("SELECT account_id FROM identity.accounts WHERE demonstration AND closed_at IS NULL")
    List<UUID> idsOfDemonstration();
}
