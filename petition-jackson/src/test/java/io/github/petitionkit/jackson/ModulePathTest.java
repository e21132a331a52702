package io.github.petitionkit.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Jackson needs no package opened but the one of the UK's format, which is opened to it. */
@Tag("slow")
class ModulePathTest {
    private static final Predicate<String> MODULES = Pattern.compile(
                    "petition-(core|jackson)[^:]*(classes|\\.jar)$|jackson-|jspecify|validation-api|slf4j-api")
            .asPredicate()
            .and(entry -> !entry.contains("test-classes"));

    @Test
    void worksOnTheModulePath() throws Exception {
        String classPath = System.getProperty("java.class.path");
        String modulePath = Arrays.stream(classPath.split(File.pathSeparator))
                .filter(MODULES)
                .collect(Collectors.joining(File.pathSeparator));
        String tests = Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));

        String said = Fork.java(
                "--module-path",
                modulePath,
                "--add-modules",
                "io.github.petitionkit.jackson",
                "-cp",
                tests,
                "io.github.petitionkit.host.ModulePathHost");

        assertThat(said).isEqualTo("module io.github.petitionkit.jackson true true true");
    }
}
