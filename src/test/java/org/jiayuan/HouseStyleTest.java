package org.jiayuan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;

/** What STYLE.md asks of the whole code base. The only exception is named here. */
class HouseStyleTest {

    private static final int LONGEST_CLASS = 300;
    private static final int LONGEST_TEST = 400;

    /** Names that say how a thing is built and not what it is. */
    private static final Pattern EMPTY_NAME = Pattern.compile(
            ".*(Impl|Utils?|Helper|Manager|Dto|DTO|Vo|VO|Entity|Service|Exception|Repository|Bean|Pojo|Constants)"
                    + "|(Abstract|Base)[A-Z].*|I[A-Z][a-z].*");

    /** The only place that asks what time it is; everybody else is told, or asks the {@link java.time.Clock}. */
    private static final String TIME_IS_MADE_IN = "org.jiayuan.platform.ClockConfiguration";

    private static final Set<String> WHAT_TELLS_TIME = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    private static final List<String> LAYERS = List.of(
            "controller", "service", "repository", "dto", "mapper", "config", "exception", "util", "common", "model");

    @Test
    void names_say_what_a_thing_is() {
        assertThat(ProgramCode.CLASSES.stream()
                        .filter(type -> !type.isAnonymousClass())
                        .filter(type -> EMPTY_NAME.matcher(type.getSimpleName()).matches())
                        .map(JavaClass::getName))
                .isEmpty();
        assertThat(ProgramCode.CLASSES.stream()
                        .flatMap(type -> Stream.of(type.getPackageName().split("\\.")))
                        .filter(LAYERS::contains))
                .as("packages are nouns of the domain, not layers")
                .isEmpty();
    }

    @Test
    void the_web_is_a_leaf() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.jiayuan.*.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jiayuan.*.web..")
                .check(ProgramCode.CLASSES);
    }

    @Test
    void controllers_belong_to_their_module_alone() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Controller")
                .andShould()
                .resideInAnyPackage("..web..", "org.jiayuan.platform..")
                .check(ProgramCode.CLASSES);
    }

    @Test
    void nothing_is_put_into_a_field_from_outside() {
        fields().should()
                .notBeAnnotatedWith(Autowired.class)
                .andShould()
                .notBeAnnotatedWith(Value.class)
                .check(ProgramCode.CLASSES);
    }

    @Test
    void modules_know_each_other_in_one_direction_only() {
        slices().matching("org.jiayuan.(*)..").should().beFreeOfCycles().check(ProgramCode.CLASSES);
    }

    @Test
    void only_the_frame_makes_a_use_case() {
        constructors()
                .that()
                .areDeclaredInClassesThat(describe(
                        "are components", type -> type.isMetaAnnotatedWith(Component.class) && !type.isRecord()))
                .should()
                .bePackagePrivate()
                .check(ProgramCode.CLASSES);
    }

    @Test
    void a_use_case_is_called_by_a_verb_and_says_what_it_does() {
        assertThat(ProgramCode.CLASSES.stream()
                        .filter(type -> type.isAnnotatedWith(Service.class))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> Pattern.matches("(execute|handle|process|doIt|perform)", method.getName()))
                        .map(Object::toString))
                .isEmpty();
    }

    @Test
    void nobody_asks_the_machine_what_time_it_is() {
        DescribedPredicate<JavaAccess<?>> asksForTheTime = describe(
                "ask for the time",
                access -> (access.getName().equals("now")
                                && WHAT_TELLS_TIME.contains(
                                        access.getTargetOwner().getName()))
                        || (access.getName().equals("currentTimeMillis")
                                && access.getTargetOwner().getName().equals("java.lang.System"))
                        || (access.getName().startsWith("system")
                                && access.getTargetOwner().getName().equals("java.time.Clock")));
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(TIME_IS_MADE_IN)
                .should()
                .accessTargetWhere(asksForTheTime)
                .check(ProgramCode.CLASSES);
    }

    @Test
    void a_class_can_be_read_in_one_sitting() {
        assertThat(longerThan(LONGEST_CLASS, ProgramCode.SOURCES)).isEmpty();
        assertThat(longerThan(LONGEST_TEST, ProgramCode.TEST_SOURCES)).isEmpty();
    }

    private static List<Path> longerThan(int lines, Path tree) {
        return ProgramCode.files(tree, ".java").stream()
                .filter(file -> ProgramCode.text(file).lines().count() > lines)
                .toList();
    }

    @Test
    void what_is_public_says_what_it_is() {
        assertThat(ProgramCode.files(ProgramCode.SOURCES, ".java").stream()
                        .filter(file -> !file.endsWith("package-info.java"))
                        .filter(file -> !Pattern.compile(
                                        "(?m)^ ?\\*/\\n(@.*\\n|[ )].*\\n)*(public |final |abstract |sealed )*"
                                                + "(class|record|interface|enum|@interface) |/\\*\\* .*\\*/\\n(@.*\\n|[ )].*\\n)*"
                                                + "(public |final |abstract |sealed |non-sealed )*(class|record|interface|enum|@interface) ")
                                .matcher(ProgramCode.text(file))
                                .find())
                        .map(Path::toString))
                .as("top-level types without a sentence")
                .isEmpty();
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(ProgramCode.files(ProgramCode.SOURCES, ".java").stream()
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> !folder.endsWith("web"))
                        .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                        .map(Path::toString))
                .isEmpty();
    }

    @Test
    void no_test_is_switched_off() {
        var tests = ProgramCode.tests();
        noClasses().should().beAnnotatedWith(Disabled.class).check(tests);
        noMethods().should().beAnnotatedWith(Disabled.class).check(tests);
    }

    @Test
    void nothing_is_mocked() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.mockito..")
                .check(ProgramCode.tests());
    }
}
