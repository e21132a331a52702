package io.github.petitionkit.examples.quickstart;

import io.github.petitionkit.examples.quickstart.sample.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Writes the sample of the quickstart anew; runs only when it is asked for by name, see SAMPLE.md. */
class SampleGenerator {
    static final long SEED = 20171015;

    private static final Path DIRECTORY =
            Path.of("src", "main", "resources", "io", "github", "petitionkit", "examples", "quickstart");

    @Test
    void writesSignUpsAndTheirTruth() throws IOException {
        Sample sample = Sample.from(SEED);
        Files.createDirectories(DIRECTORY);
        Files.writeString(DIRECTORY.resolve("sign-ups.csv"), sample.signUps());
        Files.writeString(DIRECTORY.resolve("truth.json"), sample.truth());
    }
}
