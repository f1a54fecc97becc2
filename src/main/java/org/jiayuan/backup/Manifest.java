package org.jiayuan.backup;

import java.util.List;

/**
 * What a backup holds.
 *
 * @param form of the backup itself; another one is not understood
 * @param madeAt when, as ISO 8601
 * @param schemas the schemas with the migration each stands at, in the order in which they were made
 * @param prints by what the keys of the vault are known again
 * @param files how many files there are
 */
record Manifest(int form, String madeAt, List<Schema> schemas, List<Table> tables, List<Print> prints, long files) {

    static final int FORM = 1;
    static final String NAME = "manifest.json";
    static final String TABLES = "tables/";
    static final String FILES = "files/";

    /** A module's schema, by the number of its last migration. */
    record Schema(String name, String version) {}

    /** A table, with the columns in the order in which they stand in its lines. */
    record Table(String name, List<String> columns, long rows) {

        String list() {
            return String.join(", ", columns);
        }
    }

    /** A key, {@code data 1}, and by what it is known again. */
    record Print(String key, String print) {}
}
