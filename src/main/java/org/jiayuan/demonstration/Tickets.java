package org.jiayuan.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.identity.SetPassword;
import org.jiayuan.shared.Act;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The accounts of the demonstration with their password, made at the first start and shown at each. */
@Component
class Tickets {

    private static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("station", "社区工作站 · community station: takes in, checks"),
            Map.entry("head", "工作站站长 · head of the station: grants extensions"),
            Map.entry("operator", "站点管理员 · editor: looks before publication"),
            Map.entry("grid", "网格员 · grid member, on duty"),
            Map.entry("works", "粤海市政所 · public works: answers"),
            Map.entry("property", "海岸物业 · property firm: answers"),
            Map.entry("officer", "粤海街道 · sub-district officer: supervises, decides"),
            Map.entry("director", "粤海街道 · head of the sub-district office"),
            Map.entry("district", "区中心 · district centre"),
            Map.entry("lead", "区领导 · figures only"),
            Map.entry("system", "系统管理员 · system administrator"),
            Map.entry("security", "安全管理员 · security administrator"),
            Map.entry("audit", "审计管理员 · audit administrator"));

    private final SetPassword password;
    private final Path file;

    Tickets(SetPassword password, @Value("${jiayuan.data}") Path data) {
        this.password = password;
        this.file = data.resolve("demonstration-accounts.txt");
    }

    void issue(Map<String, UUID> logins, Act act) {
        var shared = password.demonstrate(List.copyOf(logins.values()), act);
        var lines = new ArrayList<String>();
        lines.add("Demonstration accounts at /staff/sign-in, password of all: " + shared);
        logins.keySet().forEach(login -> lines.add("  %-10s %s".formatted(login, ROLES.getOrDefault(login, ""))));
        lines.add("Residents sign in at /sign-in with any number, for example 13800000000; the code stands at /outbox");
        try {
            Files.writeString(file, String.join("\n", lines) + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Prints them. */
    @SuppressWarnings("SystemOut")
    void show() {
        try {
            if (Files.exists(file)) {
                System.out.print(Files.readString(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
