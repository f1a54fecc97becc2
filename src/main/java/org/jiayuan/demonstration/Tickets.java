package org.jiayuan.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jiayuan.identity.SetPassword;
import org.jiayuan.shared.Act;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The accounts of the demonstration with their password, made at the first start and shown at each. */
@Component
class Tickets {

    private static final List<Ticket> TICKETS = List.of(
            new Ticket("station", "社区工作站 · community station: takes in, checks"),
            new Ticket("head", "工作站站长 · head of the station: grants extensions"),
            new Ticket("operator", "站点管理员 · editor: looks before publication"),
            new Ticket("grid", "网格员 · grid member, on duty"),
            new Ticket("watch", "居务监督委员会 · supervision committee: answers an appeal against a screening"),
            new Ticket("works", "粤海市政所 · public works: answers"),
            new Ticket("property", "海岸物业 · property firm: answers"),
            new Ticket("officer", "粤海街道 · sub-district officer: supervises, decides"),
            new Ticket("director", "粤海街道 · head of the sub-district office"),
            new Ticket(
                    "bureau", "区民政局 · civil affairs bureau: leads four systems, checks what stations report of them"),
            new Ticket("district", "区中心 · district centre"),
            new Ticket("lead", "区领导 · figures only"),
            new Ticket("system", "系统管理员 · system administrator"),
            new Ticket("security", "安全管理员 · security administrator"),
            new Ticket("audit", "审计管理员 · audit administrator"));

    private final SetPassword password;
    private final Path file;

    Tickets(SetPassword password, @Value("${jiayuan.data}") Path data) {
        this.password = password;
        this.file = data.resolve("demonstration-accounts.txt");
    }

    private record Ticket(String login, String role) {}

    /** Gives the accounts their password. */
    void issue(Collection<UUID> accounts, Act act) {
        write(password.demonstrate(accounts, act));
    }

    /** Gives them one where the data directory is a copy of a demonstration that was played elsewhere. */
    void issueOnCopy(Act act) {
        try {
            if (Files.exists(file) && Files.size(file) == 0) {
                write(password.demonstrateAnew(act));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(String shared) {
        var lines = new ArrayList<String>();
        lines.add("Demonstration accounts at /staff/sign-in, password of all: " + shared);
        TICKETS.forEach(ticket -> lines.add("  %-10s %s".formatted(ticket.login(), ticket.role())));
        lines.add("They work for 蔚蓝海岸 (Azure Coast), whose site is /communities/" + Cast.STAGE);
        lines.add(
                "Residents sign in at /sign-in with any number; 13800000000 has proposed topics; the code stands at /outbox");
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
