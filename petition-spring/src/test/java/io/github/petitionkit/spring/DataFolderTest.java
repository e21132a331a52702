package io.github.petitionkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.data.DataFile;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

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
}
