package org.jiayuan.platform;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code keys rotate|status|retire}: changes the keys of the vault, beside a running program or while it rests. */
@Component
class KeysCommand implements Command {

    private final RotateKeys rotate;

    KeysCommand(RotateKeys rotate) {
        this.rotate = rotate;
    }

    @Override
    public String words() {
        return "keys";
    }

    @Override
    public boolean run(List<String> rest, Terminal terminal) {
        return switch (rest.isEmpty() ? "status" : rest.getFirst()) {
            case "rotate" -> rotate(rest, terminal);
            case "retire" -> retire(terminal);
            case "status" -> status(terminal);
            default -> {
                terminal.say("platform.keys.usage");
                yield false;
            }
        };
    }

    private boolean rotate(List<String> rest, Terminal terminal) {
        if (rotate.old().isEmpty()) {
            var notice = rest.size() > 1 && rest.get(1).matches("\\d{1,6}")
                    ? Duration.ofSeconds(Long.parseLong(rest.get(1)))
                    : RotateKeys.NOTICE;
            terminal.say("platform.keys.new", notice.toSeconds());
            rotate.add(notice);
        } else {
            terminal.say("platform.keys.resume");
        }
        boolean done = rotate.reseal((name, count) -> terminal.print("  %-40s %d".formatted(name, count)));
        terminal.say(done ? "platform.keys.done" : "platform.keys.left");
        return done;
    }

    private boolean retire(Terminal terminal) {
        boolean retired = rotate.retire();
        if (retired) {
            terminal.say("platform.keys.retired");
        } else {
            status(terminal);
            terminal.say("platform.keys.needed");
        }
        return retired;
    }

    private boolean status(Terminal terminal) {
        var old = rotate.old();
        var waits = rotate.waits();
        if (old.isEmpty() && waits.isEmpty()) {
            terminal.say("platform.keys.clean");
        }
        old.forEach((name, count) -> terminal.print("  %-40s %d".formatted(name, count)));
        waits.forEach((name, count) -> terminal.print("  %-40s %d *".formatted(name, count)));
        return true;
    }
}
