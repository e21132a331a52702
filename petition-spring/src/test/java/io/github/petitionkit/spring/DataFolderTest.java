package io.github.petitionkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.data.DataFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class DataFolderTest {
    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(PetitionAutoConfiguration.class));

    @AfterEach
    void forgetTheFolder() {
        System.clearProperty(DataFile.FOLDER);
    }

    @Test
    void isNamedToTheLibrary(@TempDir Path folder) {
        runner.withPropertyValues("petitionkit.data-folder=" + folder).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(System.getProperty(DataFile.FOLDER)).isEqualTo(folder.toString());
        });
    }

    @Test
    void isNotNeeded() {
        runner.run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(System.getProperty(DataFile.FOLDER)).isNull();
        });
    }

    @Test
    void stopsTheStartWhereItDoesNotExist() {
        runner.withPropertyValues("petitionkit.data-folder=/no/such/folder")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("petitionkit.data-folder names /no/such/folder"));
    }

    /** In a process of its own, because the library reads each file once in a process. */
    @Tag("thorough")
    @ParameterizedTest
    @CsvSource({
        "postal-codes.txt, BS [0-9",
        "postal-codes-in-use.txt, XX before X",
        "email-rules.txt, mail.example drop:.",
        "disposable-domains.txt, no domain",
        "country-names.txt, Duitsland"
    })
    void stopsTheStartWhereAFileIsFaulty(String name, String line, @TempDir Path folder)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve(name), line + "\n");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Application.class.getName(),
                        "--petitionkit.data-folder=" + folder)
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isNotZero();
        assertThat(printed).contains(name + ", line 1: ");
    }

    /** An application whose classes are loaded beforehand, as Spring Boot does on another thread. */
    @Configuration
    @ImportAutoConfiguration(PetitionAutoConfiguration.class)
    static class Application {
        public static void main(String... arguments) {
            new PetitionPreinitializer().preinitialize();
            SpringApplication application = new SpringApplication(Application.class);
            application.setWebApplicationType(WebApplicationType.NONE);
            application.run(arguments);
        }
    }
}
