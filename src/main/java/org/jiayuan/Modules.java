package org.jiayuan;

import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.util.ApplicationModulesExporter;

/**
 * Prints which modules there are, for {@code bin/build} to put into the jar: a start that finds them there need not read
 * every class to learn whose tables to migrate, which took most of its time.
 */
final class Modules {

    private Modules() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        System.out.print(new ApplicationModulesExporter(ApplicationModules.of(Jiayuan.class)).toJson());
    }
}
