package org.jiayuan;

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

    /** Starts it; what it is told comes from the environment. */
    public static void main(String[] arguments) {
        SpringApplication.run(Jiayuan.class, arguments);
    }
}
