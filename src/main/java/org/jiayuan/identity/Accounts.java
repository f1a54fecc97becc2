package org.jiayuan.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** All accounts. */
interface Accounts extends CrudRepository<Account, UUID> {

    @Query("SELECT a.* FROM identity.logins l JOIN identity.accounts a USING (account_id) WHERE l.login = :login")
    Optional<Account> findByLogin(String login);

    @Query("SELECT a.* FROM identity.phones p JOIN identity.accounts a USING (account_id) WHERE p.phone_index = :index")
    Optional<Account> findByPhone(String index);
}
