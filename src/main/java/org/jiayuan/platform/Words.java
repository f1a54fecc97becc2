package org.jiayuan.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every sentence the program says, by key and language, read from {@code messages/<module>_<locale>.properties}.
 * Sentences are {@link MessageFormat} patterns; apostrophes stand for themselves.
 */
@Component
public class Words {

    private final Language chinese = new Language(read("zh_CN"), new ConcurrentHashMap<>());
    private final Language english = new Language(read("en"), new ConcurrentHashMap<>());

    Words() {}

    private record Language(Map<String, String> sentences, Map<String, Format> formats) {}

    /**
     * A sentence that takes arguments.
     *
     * @param plain whether every place takes what it is given as it is, with no choice and no form of its own
     */
    private record Format(MessageFormat pattern, boolean plain) {

        static Format of(String sentence, Locale locale) {
            var pattern = new MessageFormat(sentence.replace("'", "''"), locale);
            return new Format(pattern, Arrays.stream(pattern.getFormats()).allMatch(Objects::isNull));
        }

        String with(Object... arguments) {
            var given = plain ? written(arguments) : arguments;
            synchronized (pattern) {
                return pattern.format(given);
            }
        }

        /** Small whole numbers as they are written in every language: a format of numbers for each would cost a long page half its time. */
        private static Object[] written(Object... arguments) {
            var written = arguments.clone();
            for (int i = 0; i < written.length; i++) {
                if (written[i] instanceof Integer number && number >= 0 && number < 1000) {
                    written[i] = number.toString();
                }
            }
            return written;
        }
    }

    private Language in(Locale locale) {
        return locale.equals(Locale.ENGLISH) ? english : chinese;
    }

    private static Map<String, String> read(String locale) {
        var all = new HashMap<String, String>();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + locale + ".properties");
            for (var file : files) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, sentence) -> {
                    if (all.put((String) key, (String) sentence) != null) {
                        throw new IllegalStateException("The sentence " + key + " is there twice");
                    }
                });
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Map.copyOf(all);
    }

    /**
     * The sentence in that language.
     *
     * @throws IllegalArgumentException if there is none; a test sees that this does not happen
     */
    public String say(Locale locale, String key, Object... arguments) {
        var language = in(locale);
        var sentence = language.sentences().get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("There is no sentence " + key + " in " + locale);
        }
        if (arguments.length == 0 && sentence.indexOf('{') < 0) {
            return sentence;
        }
        return language.formats()
                .computeIfAbsent(key, name -> Format.of(sentence, locale))
                .with(arguments);
    }

    /** Whether there is such a sentence. */
    public boolean knows(String key) {
        return chinese.sentences().containsKey(key);
    }

    Map<String, String> all(Locale locale) {
        return in(locale).sentences();
    }
}
