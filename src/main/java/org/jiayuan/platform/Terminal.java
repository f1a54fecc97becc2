package org.jiayuan.platform;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jiayuan.shared.RuleBroken;

/** Speaks to whoever called a {@link Command}, in the language of the terminal. */
public final class Terminal {

    private static final int BAR = 30;

    private final Words words;
    private final Locale locale;
    private final PrintStream out;
    private final boolean rewrites;
    private int shown = -1;

    /** @param rewrites whether a line can be written anew, as a screen can and a file cannot */
    public Terminal(Words words, Locale locale, PrintStream out, boolean rewrites) {
        this.words = words;
        this.locale = locale;
        this.out = out;
        this.rewrites = rewrites;
    }

    /** Prints a sentence. */
    public void say(String key, Object... arguments) {
        print(words.say(locale, key, arguments));
    }

    /** Prints what a rule says that was broken. */
    public void say(RuleBroken broken) {
        say(broken.key(), broken.arguments());
    }

    /** Prints a line as it is. */
    public void print(String line) {
        out.println(line);
    }

    /** The text of a file that was named; says so if there is none. */
    public Optional<String> read(String file) {
        try {
            var text = PlainText.of(Files.readAllBytes(Path.of(file)));
            if (text.isEmpty()) {
                say("platform.command.no-text", file);
            }
            return text;
        } catch (IOException | InvalidPathException missing) {
            say("platform.command.no-file", file);
            return Optional.empty();
        }
    }

    /** A sentence without printing it. */
    public String sentence(String key, Object... arguments) {
        return words.say(locale, key, arguments);
    }

    /** Shows how far something has come: a bar on a screen, a line for each tenth in a file. */
    public void progress(String key, long done, long all) {
        int percent = all == 0 ? 100 : (int) (done * 100 / all);
        int step = rewrites ? percent : percent / 10;
        if (step == shown) {
            return;
        }
        shown = step;
        int full = percent * BAR / 100;
        var line = "[%s%s] %3d %%  %s".formatted("#".repeat(full), ".".repeat(BAR - full), percent, sentence(key));
        if (rewrites) {
            out.print("\r" + line + "\u001b[K" + (percent == 100 ? "\n" : ""));
            out.flush();
        } else {
            out.println(line);
        }
        if (percent == 100) {
            shown = -1;
        }
    }
}
