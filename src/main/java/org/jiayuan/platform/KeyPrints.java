package org.jiayuan.platform;

import java.util.Map;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares this node's keys with those the database was filled with. A node that sealed with others, because its key
 * file was forgotten at a move or a restore, would make data that the rest cannot read; so it does not start.
 */
@Component
class KeyPrints implements InitializingBean {

    private final KeyRing keys;
    private final JdbcClient database;

    KeyPrints(KeyRing keys, JdbcClient database) {
        this.keys = keys;
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() {
        keys.prints().forEach(this::compare);
    }

    private void compare(Map.Entry<String, Integer> key, String print) {
        database.sql("INSERT INTO platform.key_prints (kind, id, print) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(key.getKey(), key.getValue(), print)
                .update();
        var known = database.sql("SELECT print FROM platform.key_prints WHERE kind = ? AND id = ?")
                .params(key.getKey(), key.getValue())
                .query(String.class)
                .single();
        if (!known.equals(print)) {
            throw new IllegalStateException("The key ring " + keys.file() + " is not this database's: its key \""
                    + key.getKey() + " " + key.getValue() + "\" is another one. Put the right file there");
        }
    }
}
