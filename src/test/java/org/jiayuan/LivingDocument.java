package org.jiayuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document under {@code docs/} that is made from the code. {@code bin/docs} writes it; otherwise a test fails where
 * the document says something else than the code.
 */
public record LivingDocument(Path file) {

    /** {@code docs/<name>}. */
    public static LivingDocument named(String name) {
        return new LivingDocument(Path.of("docs").resolve(name));
    }

    /** Whether documents are to be written now. */
    public static boolean writing() {
        return "write".equals(System.getProperty("jiayuan.docs"));
    }

    /** Writes the text if documents are to be written, and otherwise checks that it stands there already. */
    public void says(String text) {
        try {
            if (writing()) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("%s lags behind the code: run bin/docs", file)
                    .isEqualTo(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A link from {@code docs/} to the source of a type. */
    public static String link(Class<?> type, String tree) {
        var outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        return "[%s](../%s/%s.java)"
                .formatted(name(type), tree, outermost.getName().replace('.', '/'));
    }

    private static String name(Class<?> type) {
        var outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
    }
}
