package org.jiayuan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jiayuan.JiayuanTest;
import org.jiayuan.ProgramCode;
import org.jiayuan.platform.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever audits reads words, not names of the program. */
@JiayuanTest
class AuditWordsTest {

    private static final Pattern WRITES = Pattern.compile("\\b(?:new Entry|write|tell|note|entry|take)\\(");
    private static final Pattern WHOLE = Pattern.compile("\"([a-z0-9]+\\.[a-z][a-z0-9-]*)\"");
    private static final Pattern SHORT = Pattern.compile("^[^\"()]*(?:\\([^\"]*\\)[^\"()]*)?,\\s*\"([a-z][a-z-]+)\"");

    /** Modules whose log puts the module's name before the action. */
    private static final Set<String> PREFIXED = Set.of("council", "unit");

    @Autowired
    Words words;

    @Autowired
    JdbcClient database;

    private void named(String action) {
        int dot = action.indexOf('.');
        assertThat(words.knows("audit.action." + action)
                        || words.knows(action.substring(0, dot) + ".action."
                                + action.substring(dot + 1).replace('_', '-')))
                .as("audit.action.%s has words", action)
                .isTrue();
    }

    private static String inside(String text, MatchResult call) {
        int depth = 1;
        int end = call.end();
        while (depth > 0) {
            char at = text.charAt(end++);
            depth += at == '(' ? 1 : at == ')' ? -1 : 0;
        }
        return text.substring(call.end(), end - 1);
    }

    @Test
    void what_the_code_writes_down_has_words() {
        var actions = new TreeSet<String>();
        for (var file : ProgramCode.files(ProgramCode.SOURCES, ".java")) {
            var text = ProgramCode.text(file);
            var module = module(file);
            WRITES.matcher(text).results().forEach(call -> {
                var body = inside(text, call);
                WHOLE.matcher(body)
                        .results()
                        .map(found -> found.group(1))
                        .filter(action -> action.startsWith(module + "."))
                        .filter(action -> body.contains("divisions") || !body.contains("say("))
                        .forEach(actions::add);
                if (PREFIXED.contains(module)) {
                    SHORT.matcher(body)
                            .results()
                            .map(found -> module + "." + found.group(1))
                            .forEach(actions::add);
                }
            });
        }
        assertThat(actions).contains("council.convene", "identity.give-grant", "privacy.approve-disposal", "unit.join");
        actions.forEach(this::named);
    }

    private static String module(Path file) {
        return ProgramCode.SOURCES
                .resolve("org/jiayuan")
                .relativize(file)
                .getName(0)
                .toString();
    }

    @Test
    void what_has_been_written_down_has_words() {
        database.sql("SELECT DISTINCT action FROM audit.entries WHERE action NOT LIKE 'test.%'")
                .query(String.class)
                .list()
                .forEach(this::named);
    }
}
