package org.jiayuan.matter;

/** From where a register takes its matters: the shelves of a tab, of that what its reader sees. */
final class RegisterShelves {

    private RegisterShelves() {}

    /** {@code FROM … WHERE …} of a tab; all of its matters may stand on any month's. */
    static String of(RegisterTab tab) {
        return switch (tab) {
            case ALL -> "FROM matter.matters WHERE " + Reach.LISTS;
            case CLOSED -> standing("CAST(:closed AS text[])");
            default -> standing("CAST(:open AS text[])");
        };
    }

    /** The same of what is open or was closed this month. */
    static String openOrClosed() {
        return standing("array_cat(CAST(:open AS text[]), CAST(:closed AS text[]))");
    }

    /**
     * What stands on some shelves. They are taken down before anything else is asked, and whose they are is hidden from
     * the planner ({@code OFFSET 0}): one plan then serves everybody, where making a plan among thirty indexes for each
     * lasts three times as long as carrying it out.
     */
    private static String standing(String shelves) {
        return """
                FROM (SELECT CAST(:units AS uuid[]) AS units, CAST(:guarded AS text[]) AS guarded,
                        CAST(:led AS text[]) AS led, CAST(:now AS timestamptz) AS now,
                        CAST(:month AS timestamptz) AS month OFFSET 0) AS her,
                    (SELECT * FROM matter.matters WHERE shelves && (SELECT %s) OFFSET 0) AS matters
                WHERE
                """.formatted(shelves) + Reach.LISTS;
    }

    /** A statement as it is sent: among all of them whose they are is no secret, the planner chooses an index by it. */
    static String whose(String sql, RegisterTab tab) {
        return tab == RegisterTab.ALL ? sql.replace("her.", ":") : sql;
    }
}
