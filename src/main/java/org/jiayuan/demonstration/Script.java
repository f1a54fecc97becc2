package org.jiayuan.demonstration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jiayuan.platform.Shipped;

/** What people in the demonstration say, and what they are called. All of it is invented. */
final class Script {

    private final List<Appeal> appeals = rows("appeals.tsv").stream()
            .map(row -> new Appeal(row[0], row[1], row[2]))
            .toList();
    private final Map<String, List<String>> replies = grouped("replies.tsv");
    private final Map<String, List<String>> words = grouped("words.tsv");
    private final Map<String, List<String>> people = people();
    private final List<Debated> debated = rows("councils.tsv").stream()
            .map(row -> new Debated(row[0], row[1], row[2], row[3]))
            .toList();

    private final List<String[]> topics = rows("topics.tsv");

    /** A topic: subject, title, text, what is asked, what is said for it, what else is said. */
    String[] topic(int number) {
        return topics.get(number % topics.size());
    }

    /** What somebody reports. */
    record Appeal(String category, String place, String text) {}

    /** What a council talks about, resolves and wants done. */
    record Debated(String title, String words, String subject, String measure) {}

    Debated debated(int number) {
        return debated.get(Math.floorMod(number, debated.size()));
    }

    List<Appeal> appeals() {
        return appeals;
    }

    /** The first appeal whose text begins like that. */
    Appeal appeal(String beginning) {
        return appeals.stream()
                .filter(appeal ->
                        appeal.text().startsWith(beginning) || appeal.place().equals(beginning))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(beginning));
    }

    String reply(String category, Random random) {
        return one(replies.getOrDefault(category, replies.get("other")), random);
    }

    String word(String occasion, Random random) {
        return one(words.get(occasion), random);
    }

    String surname(int number) {
        return at("surnames", number);
    }

    String given(int number) {
        return at("given", number);
    }

    String nickname(int number) {
        return at("nicknames", number);
    }

    private String at(String list, int number) {
        var all = people.getOrDefault(list, List.of());
        return all.get(Math.floorMod(number, all.size()));
    }

    private static String one(@org.jspecify.annotations.Nullable List<String> choices, Random random) {
        if (choices == null || choices.isEmpty()) {
            throw new IllegalArgumentException("nobody knows what to say");
        }
        return choices.get(random.nextInt(choices.size()));
    }

    private static Map<String, List<String>> grouped(String file) {
        var groups = new HashMap<String, List<String>>();
        rows(file)
                .forEach(row ->
                        groups.computeIfAbsent(row[0], key -> new ArrayList<>()).add(row.length > 1 ? row[1] : ""));
        return groups;
    }

    private static Map<String, List<String>> people() {
        var lists = new HashMap<String, List<String>>();
        rows("people.tsv").forEach(row -> lists.put(row[0], List.of(row[1].split(" "))));
        return lists;
    }

    private static List<String[]> rows(String file) {
        return Shipped.lines("demonstration/" + file).stream()
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
