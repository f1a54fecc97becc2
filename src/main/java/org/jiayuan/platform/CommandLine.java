package org.jiayuan.platform;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiayuan.shared.RuleBroken;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Runs the {@link Command} that the program was started with, in place of serving anybody: no port is opened and no job
 * begins. It works beside a program that runs, on the same database.
 */
@Component
@Order(Ready.LAST - 1)
public class CommandLine implements ApplicationRunner {

    private final List<Command> commands;
    private final Words words;
    private final Outbox outbox;
    private final Signals signals;
    private final ApplicationContext context;

    CommandLine(List<Command> commands, Words words, Outbox outbox, Signals signals, ApplicationContext context) {
        this.commands = commands;
        this.words = words;
        this.outbox = outbox;
        this.signals = signals;
        this.context = context;
    }

    /** What the program is started with: arguments that are a command, with what such a start needs. */
    public static String[] complete(String[] arguments) {
        return Stream.of(arguments).allMatch(argument -> argument.startsWith("--"))
                ? arguments
                : Stream.concat(
                                Stream.of(arguments),
                                Stream.of(
                                        "--server.port=-1",
                                        "--management.server.port=-1",
                                        "--logging.level.org.jiayuan=WARN"))
                        .toArray(String[]::new);
    }

    /** Whether the program was started to carry out a command. */
    public static boolean given(ApplicationArguments arguments) {
        return !arguments.getNonOptionArgs().isEmpty();
    }

    @Override
    @SuppressWarnings("SystemOut")
    public void run(ApplicationArguments arguments) {
        if (!given(arguments)) {
            return;
        }
        var terminal = new Terminal(words, locale(), System.out, System.console() != null);
        boolean well = carryOut(arguments.getNonOptionArgs(), terminal);
        outbox.drain();
        signals.drain();
        System.exit(SpringApplication.exit(context, () -> well ? 0 : 1));
    }

    private boolean carryOut(List<String> given, Terminal terminal) {
        var command = find(String.join(" ", given));
        if (command.isEmpty()) {
            terminal.say("platform.command.unknown", String.join(" ", given));
            commands.stream().map(Command::words).sorted().forEach(known -> terminal.print("  " + known));
            return false;
        }
        int named = command.get().words().split(" ").length;
        try {
            return command.get().run(given.subList(named, given.size()), terminal);
        } catch (RuleBroken broken) {
            terminal.say(broken);
            return false;
        }
    }

    private Optional<Command> find(String line) {
        return commands.stream()
                .filter(command -> (line + " ").startsWith(command.words() + " "))
                .max(Comparator.comparingInt(command -> command.words().length()));
    }

    /** The language of the terminal. */
    static Locale locale() {
        return Locale.getDefault().getLanguage().equals("zh") ? Look.CHINESE : Locale.ENGLISH;
    }
}
