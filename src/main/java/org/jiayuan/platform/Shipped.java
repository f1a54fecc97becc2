package org.jiayuan.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Reads a list that comes with the program. */
public final class Shipped {

    private Shipped() {}

    /**
     * Its lines, the heading among them.
     *
     * @param path on the class path: {@code unit/categories.tsv}
     */
    public static List<String> lines(String path) {
        try {
            return new ClassPathResource(path)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The same without the heading. */
    public static List<String> rows(String path) {
        return lines(path).stream().skip(1).toList();
    }
}
