package org.jiayuan.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiayuan.shared.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One column, sealed anew row by row in the order of its key; a row that has changed meanwhile is left as it is. */
final class ResealColumn implements Resealing {

    private static final int AT_ONCE = 200;

    private final SealedColumns.Column column;
    private final Vault vault;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    ResealColumn(SealedColumns.Column column, Vault vault, JdbcClient database, TransactionTemplate transaction) {
        this.column = column;
        this.vault = vault;
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return column.table() + "." + column.name();
    }

    /** Rows sealed under another data key (bytes 2 to 5 say which), or indexed under another index key. */
    private String stale() {
        var indexes = column.indexes().stream()
                .map(index -> " OR " + index.column() + " " + vault.indexedByOther())
                .collect(Collectors.joining());
        return column.name() + " IS NOT NULL AND (substring(" + column.name() + " FROM 2 FOR 4) <> :current" + indexes
                + ")";
    }

    @Override
    public long old() {
        return database.sql("SELECT count(*) FROM " + column.table() + " WHERE " + stale())
                .param("current", vault.currentMark())
                .query(Long.class)
                .single();
    }

    @Override
    public long pass() {
        long done = 0;
        Map<String, Object> last = Map.of();
        while (true) {
            var after = last;
            var rows = transaction.execute(status -> some(after));
            if (rows == null || rows.isEmpty()) {
                return done;
            }
            done += rows.size();
            last = rows.getLast();
        }
    }

    /** Seals some rows anew, those after a key; gives their keys. */
    private List<Map<String, Object>> some(Map<String, Object> after) {
        var keys = String.join(", ", column.key());
        var from = after.isEmpty()
                ? ""
                : " AND (" + keys + ") > ("
                        + column.key().stream().map(key -> ":" + key).collect(Collectors.joining(", ")) + ")";
        var statement = database.sql("SELECT " + keys + ", " + column.name() + " FROM " + column.table() + " WHERE "
                        + stale() + from + " ORDER BY " + keys + " LIMIT " + AT_ONCE + " FOR UPDATE SKIP LOCKED")
                .param("current", vault.currentMark());
        for (var key : after.entrySet()) {
            statement = statement.param(key.getKey(), key.getValue());
        }
        var rows = statement
                .query((row, number) -> {
                    var found = new HashMap<String, Object>();
                    for (var key : column.key()) {
                        found.put(key, row.getObject(key));
                    }
                    found.put("", row.getBytes(column.name()));
                    return found;
                })
                .list();
        return rows.stream().map(this::anew).toList();
    }

    private Map<String, Object> anew(Map<String, Object> row) {
        var key = new HashMap<>(row);
        var before = (byte[]) java.util.Objects.requireNonNull(key.remove(""));
        var clear = vault.open(column.purpose(), new Sealed(before));
        var values = new HashMap<String, Object>(key);
        values.put("sealed", vault.seal(column.purpose(), clear).bytes());
        var indexes = column.indexes().stream()
                .map(index -> {
                    values.put(
                            index.column(),
                            vault.index(index.purpose(), index.part().apply(clear)));
                    return ", " + index.column() + " = :" + index.column();
                })
                .collect(Collectors.joining());
        var where = column.key().stream().map(one -> one + " = :" + one).collect(Collectors.joining(" AND "));
        run("UPDATE " + column.table() + " SET " + column.name() + " = :sealed" + indexes + " WHERE " + where, values);
        if (column.also() != null) {
            run(column.also(), values);
        }
        return key;
    }

    private void run(String sql, Map<String, Object> values) {
        var statement = database.sql(sql);
        for (var value : values.entrySet()) {
            statement = statement.param(value.getKey(), value.getValue());
        }
        statement.update();
    }
}
