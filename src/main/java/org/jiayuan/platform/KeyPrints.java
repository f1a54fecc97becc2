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
public class KeyPrints implements InitializingBean {

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

    /** By what each of our keys, such as {@code data 1}, is known again. */
    public Map<String, String> ours() {
        return keys.prints();
    }

    private void compare(String name, String print) {
        var key = Map.entry(name.split(" ")[0], Integer.valueOf(name.split(" ")[1]));
        database.sql("INSERT INTO platform.key_prints (kind, id, print) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(key.getKey(), key.getValue(), print)
                .update();
        var known = database.sql("SELECT print FROM platform.key_prints WHERE kind = ? AND id = ?")
                .params(key.getKey(), key.getValue())
                .query(String.class)
                .single();
        if (!known.equals(print)) {
            throw new IllegalStateException("The key ring " + keys.file() + " is not this database's: its key \"" + name
                    + "\" is another one. Put the right file there");
        }
    }
}
