package org.jiayuan.appeal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiayuan.shared.Rule;
import org.jiayuan.unit.Category;

/** Which category a text is likely of: the one with the most of its words in it, the longer words counting more. */
@Rule(
        says = "The category with the longest words found in the text is proposed; the resident may choose another.",
        source = "ours; PIPL art. 24: the rule is told and a person may change it")
public final class GuessCategory {

    private GuessCategory() {}

    /** The likely one; nothing if no word of any category is in the text. */
    public static Optional<Category> of(String text, List<Category> categories) {
        var plain = text.toLowerCase(Locale.ROOT);
        return categories.stream()
                .filter(category -> weight(plain, category) > 0)
                .max(Comparator.comparingInt(category -> weight(plain, category)));
    }

    private static int weight(String text, Category category) {
        return category.words().stream()
                .filter(word -> text.contains(word.toLowerCase(Locale.ROOT)))
                .mapToInt(String::length)
                .sum();
    }
}
