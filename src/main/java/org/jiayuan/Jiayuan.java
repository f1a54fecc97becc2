package org.jiayuan;

import org.jiayuan.backup.RestoreCommand;
import org.jiayuan.platform.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The program. */
@SpringBootApplication
@Modulithic(
        systemName = "Jiayuan",
        sharedModules = {"shared", "platform"})
public class Jiayuan {

    Jiayuan() {}

    /** Starts it; what it is told comes from the environment, and commands from the arguments. */
    public static void main(String[] arguments) {
        if (RestoreCommand.meant(arguments)) {
            System.exit(RestoreCommand.run(arguments));
        }
        SpringApplication.run(Jiayuan.class, CommandLine.complete(arguments));
    }
}
