package org.jiayuan.appeal;

import java.time.LocalDate;
import java.util.Map;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.unit.Categories;
import org.jiayuan.unit.Keeping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a word mean danger from a day on, or no longer; what held before is kept. */
@Service
public class KeepDangerWords {

    private static final int LONGEST = 40;

    private final JdbcClient database;
    private final DangerWords words;
    private final Categories categories;
    private final Keeping keeping;
    private final Divisions divisions;
    private final AuditLog audit;
    private final Signals signals;

    KeepDangerWords(
            JdbcClient database,
            DangerWords words,
            Categories categories,
            Keeping keeping,
            Divisions divisions,
            AuditLog audit,
            Signals signals) {
        this.database = database;
        this.words = words;
        this.categories = categories;
        this.keeping = keeping;
        this.divisions = divisions;
        this.audit = audit;
        this.signals = signals;
    }

    /**
     * Enters a word.
     *
     * @param category the only one in which it means danger; empty for all
     * @param from today or later
     * @throws DangerWordIsWrong naming the field
     * @throws NotFound if the district is not the actor's to keep
     */
    @Transactional
    public void enter(String number, String word, String category, LocalDate from, Act act) {
        keeping.requireDistrict(act.by());
        if (!DangerWord.NUMBERS.contains(number)) {
            throw new DangerWordIsWrong("number", "number");
        }
        if (word.isBlank()
                || word.length() > LONGEST
                || word.strip().replaceAll("[…*\\s]", "").length() < 2) {
            throw new DangerWordIsWrong("word", "word");
        }
        if (!category.isEmpty() && categories.find(category, from).isEmpty()) {
            throw new DangerWordIsWrong("category", "category");
        }
        if (from.isBefore(act.day())) {
            throw new DangerWordIsWrong("from", "past");
        }
        boolean there = words.rows().stream()
                .anyMatch(row -> row.number().equals(number)
                        && row.word().equals(word.strip())
                        && row.category().equals(category)
                        && (row.to() == null || row.to().isAfter(from)));
        if (there) {
            throw new DangerWordIsWrong("word", "there");
        }
        insert(new DangerWord(number, word.strip(), category, from, null));
        write("enter-danger-word", number, word.strip(), from, act);
    }

    /** Enters what a new installation begins with. */
    void insert(DangerWord word) {
        database.sql("""
                        INSERT INTO appeal.danger_words (number, word, category, effective_from) VALUES (?, ?, ?, ?)
                        ON CONFLICT (number, word, category, effective_from) DO UPDATE SET effective_to = NULL
                        """)
                .params(word.number(), word.word(), word.category(), word.from())
                .update();
    }

    /**
     * Lets a word count no longer, from today on.
     *
     * @throws NotFound if there is none like that, or the district is not the actor's to keep
     */
    @Transactional
    public void end(String number, String word, String category, Act act) {
        keeping.requireDistrict(act.by());
        int ended = database.sql("""
                        UPDATE appeal.danger_words SET effective_to = greatest(:day, effective_from)
                        WHERE number = :number AND word = :word AND category = :category AND effective_to IS NULL
                        """)
                .param("day", act.day())
                .param("number", number)
                .param("word", word)
                .param("category", category)
                .update();
        if (ended == 0) {
            throw new NotFound();
        }
        write("end-danger-word", number, word, act.day(), act);
    }

    private void write(String action, String number, String word, LocalDate day, Act act) {
        if (!(act.by() instanceof Actor.Program)) {
            audit.write(
                    act,
                    new Entry(
                            divisions.home().code(),
                            null,
                            "appeal." + action,
                            "danger-word/" + number,
                            null,
                            Map.of("word", word, "day", day.toString())));
        }
        signals.raise(DangerWords.SIGNAL, number);
    }
}
