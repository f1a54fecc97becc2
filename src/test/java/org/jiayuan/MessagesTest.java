package org.jiayuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiayuan.matter.Action;
import org.jiayuan.matter.Ask;
import org.jiayuan.matter.Kind;
import org.jiayuan.matter.Party;
import org.jiayuan.matter.RoundKind;
import org.jiayuan.matter.State;
import org.jiayuan.platform.Look;
import org.junit.jupiter.api.Test;

/** What the program says: in both languages, from the bundles and nowhere else. */
class MessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Map<String, String> CHINESE = sentences("zh_CN");
    private static final Map<String, String> ENGLISH = sentences("en");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    /** A literal that may be a key or the beginning of one, in what the code says. */
    private static final Pattern KEY = Pattern.compile("\"("
            + CHINESE.keySet().stream()
                    .map(key -> key.substring(0, key.indexOf('.')))
                    .distinct()
                    .collect(Collectors.joining("|"))
            + ")(\\.[A-Za-z0-9_.-]*)\"(\\s*\\+)?");

    /** Where the Java code hands over a key. */
    private static final Pattern SAYS = Pattern.compile(
            "(?s)(?:\\bsay|\\bknows|\\bnew Faults\\(\\)\\.add|\\bfaults\\.add|\\bsuper|\\bFaults\\.Fault)\\((?:[^;]*?);");

    /**
     * Where Java holds Chinese beside the patterns by which it recognises things: words it looks for, proper names of the data it ships, the shapes of dates and
     * numbers, lines that are stored in the language of their records, and the one page that
     * must do without bundles. Everything else it says stands in the bundles.
     */
    private static final Set<String> CHINESE_DATA = Set.of(
            "publication/DelicateWords",
            "calendar/CalendarFile",
            "calendar/PublishedYears",
            "calendar/StatutoryDays",
            "council/meeting/ResolutionLabels",
            "desk/web/DeskPage",
            "division/Divisions",
            "division/LoadNanshan",
            "division/Pinyin",
            "matter/Labels",
            "matter/PlaceOnDesk",
            "matter/ProposedAsks",
            "matter/Sought",
            "matter/WaitingLines",
            "notice/DeliverMessages",
            "notice/NoticeSettings",
            "platform/PlainRefusal",
            "platform/Screen");

    /** English sentences that show what is written in Chinese; examples may as well. */
    private static final Set<String> QUOTES_CHINESE =
            Set.of("calendar.broken.line", "calendar.import.usage", "platform.lang.other", "site.search.help");

    /** Packages whose whole matter is Chinese text. */
    private static final Set<String> CHINESE_MODULES = Set.of("redaction", "demonstration");

    /** The gallery speaks to those who write templates, in the language of the code. */
    private static final Pattern FOR_DEVELOPERS = Pattern.compile("jte/gallery/|layout/specimen|platform/DesignPage");

    @Test
    void both_languages_have_the_same_sentences() {
        assertThat(new TreeSet<>(ENGLISH.keySet())).isEqualTo(new TreeSet<>(CHINESE.keySet()));
        assertThat(CHINESE.values()).doesNotContain("");
        assertThat(ENGLISH.values()).doesNotContain("");
    }

    @Test
    void a_sentence_takes_the_same_values_in_both_languages() {
        CHINESE.forEach((key, sentence) ->
                assertThat(placeholders(ENGLISH.getOrDefault(key, ""))).as(key).isEqualTo(placeholders(sentence)));
    }

    @Test
    void a_sentence_that_chooses_can_be_said_of_every_number() {
        Stream.of(CHINESE, ENGLISH)
                .forEach(sentences -> sentences.forEach((key, sentence) -> {
                    var format = new MessageFormat(sentence.replace("'", "''"), Locale.ROOT);
                    for (var number : List.of(0L, 1L, 2L, 2026L)) {
                        var values = new Object[9];
                        Arrays.fill(values, number);
                        if (sentence.contains(",choice,")) {
                            assertThatCode(() -> format.format(values)).as(key).doesNotThrowAnyException();
                        }
                    }
                }));
    }

    @Test
    void english_is_english() {
        assertThat(ENGLISH.entrySet().stream()
                        .filter(entry -> !QUOTES_CHINESE.contains(entry.getKey()))
                        .filter(entry -> !entry.getValue().contains("example"))
                        .filter(entry -> HAN.matcher(entry.getValue().replaceAll("\"[^\"]*\"", ""))
                                .find())
                        .map(Map.Entry::toString))
                .as("Chinese in an English sentence that is no quotation")
                .isEmpty();
    }

    @Test
    void an_apostrophe_is_written_once() {
        assertThat(ENGLISH.entrySet().stream()
                        .filter(entry -> entry.getValue().contains("''"))
                        .map(Map.Entry::toString))
                .as("Words doubles apostrophes itself")
                .isEmpty();
    }

    @Test
    void a_sentence_stands_in_the_bundle_of_its_module() {
        for (var file : ProgramCode.files(BUNDLES, ".properties")) {
            var module = file.getFileName().toString().replaceAll("_(zh_CN|en)\\.properties$", "");
            assertThat(load(file).stringPropertyNames()).as("%s", file).allMatch(key -> key.startsWith(module + "."));
        }
    }

    @Test
    void every_key_a_template_uses_is_there() {
        for (var file : ProgramCode.files(ProgramCode.TEMPLATES, ".jte")) {
            keysIn(ProgramCode.text(file), file);
        }
    }

    @Test
    void every_key_the_code_says_is_there() {
        for (var file : ProgramCode.files(ProgramCode.SOURCES, ".java")) {
            SAYS.matcher(ProgramCode.text(file))
                    .results()
                    .map(MatchResult::group)
                    .forEach(part -> keysIn(part, file));
        }
    }

    @Test
    void every_value_that_is_shown_has_a_name() {
        names("matter.state.", State.values());
        names("matter.action.", Action.values());
        names("matter.party.", Party.values());
        names("matter.kind.", Kind.values());
        names("matter.round.", RoundKind.values());
        names("matter.outcome.", Ask.Outcome.values());
        names("platform.shade.", Look.Shade.values());
    }

    @Test
    void templates_hold_no_text_of_their_own() {
        var chinese = Pattern.compile("[\\p{IsHan}：（），。；]");
        var text = Pattern.compile(">[^<>@$`{}()=\"]*[\\p{L}&&[^A-Z]]{2,}[^<>@$`{}()=\"]*<");
        var attribute = Pattern.compile("\\b(?:placeholder|title|alt|aria-label)=\"[^\"$]*\\p{L}");
        for (var file : ProgramCode.files(ProgramCode.TEMPLATES, ".jte")) {
            if (FOR_DEVELOPERS.matcher(file.toString()).find()) {
                continue;
            }
            var lines = ProgramCode.text(file)
                    .lines()
                    .filter(line -> !line.contains("class=\"kbd\""))
                    .toList();
            assertThat(lines.stream()
                            .filter(line -> chinese.matcher(line).find()
                                    || text.matcher(line).find()
                                    || attribute.matcher(line).find()))
                    .as("%s", file)
                    .isEmpty();
        }
    }

    @Test
    void java_holds_no_chinese_but_data() {
        var comment = Pattern.compile(
                "(?s)/\\*.*?\\*/|(?m)^\\s*//.*$|^.*(?:Pattern\\.compile|\\.matches|\\.replace|\\.replaceAll|\\.equals)\\(.*$|@Rule\\((?:[^)\"]|\"[^\"]*\")*\\)");
        assertThat(ProgramCode.files(ProgramCode.SOURCES, ".java").stream()
                        .filter(file -> HAN.matcher(
                                        comment.matcher(ProgramCode.text(file)).replaceAll(""))
                                .find())
                        .map(file -> Path.of("src/main/java/org/jiayuan")
                                .relativize(file)
                                .toString()
                                .replace(".java", ""))
                        .filter(name -> !CHINESE_MODULES.contains(name.substring(0, name.indexOf('/'))))
                        .filter(name -> !CHINESE_DATA.contains(name)))
                .isEmpty();
    }

    private static void keysIn(String code, Path file) {
        KEY.matcher(code).results().forEach(found -> {
            var key = found.group(1) + found.group(2);
            if (found.group(3) != null || key.endsWith(".")) {
                assertThat(CHINESE.keySet())
                        .as("%s: something begins with %s", file, key)
                        .anyMatch(known -> known.startsWith(key));
            } else {
                assertThat(CHINESE).as("%s", file).containsKey(key);
            }
        });
    }

    private static void names(String prefix, Enum<?>[] values) {
        assertThat(CHINESE.keySet())
                .containsAll(Arrays.stream(values)
                        .map(value -> prefix
                                + value.name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'))
                        .toList());
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> sentences(String language) {
        var all = new TreeMap<String, String>();
        Stream.of(BUNDLES)
                .flatMap(folder -> ProgramCode.files(folder, "_" + language + ".properties").stream())
                .forEach(file -> load(file).forEach((key, sentence) -> all.put((String) key, (String) sentence)));
        return all;
    }

    private static Properties load(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(ProgramCode.text(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties;
    }
}
