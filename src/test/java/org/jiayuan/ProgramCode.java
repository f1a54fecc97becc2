package org.jiayuan;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** What the tests of this folder look at: the compiled program, the compiled tests, and the files they were made of. */
public final class ProgramCode {

    /** Where the sources of the program stand. */
    public static final Path SOURCES = Path.of("src", "main", "java");

    /** Where the sources of the tests stand. */
    public static final Path TEST_SOURCES = Path.of("src", "test", "java");

    /** Where the templates stand. */
    public static final Path TEMPLATES = Path.of("src", "main", "jte");

    /** Everything that was compiled from the sources of the program; not the templates. */
    public static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(place(Jiayuan.class))
            .that(DescribedPredicate.describe("program", type -> type.getName().startsWith("org.jiayuan")));

    /** Whether a class was compiled from the tests. */
    public static final DescribedPredicate<JavaClass> TEST = DescribedPredicate.describe(
            "test",
            type -> type.getSource()
                    .map(source -> source.getUri()
                            .getPath()
                            .startsWith(place(ProgramCode.class).getPath()))
                    .orElse(false));

    private ProgramCode() {}

    /** Everything that was compiled from the tests. */
    public static JavaClasses tests() {
        return new ClassFileImporter().importUrl(place(ProgramCode.class));
    }

    /** All files below that folder whose names end so, in order. */
    public static List<Path> files(Path folder, String... endings) {
        Predicate<Path> wanted = file -> List.of(endings).stream().anyMatch(file.toString()::endsWith);
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(wanted).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The text of a file. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
