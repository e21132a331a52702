package io.github.petitionkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.examples.quickstart.sample.Sample;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class SampleIsReproducibleTest {
    private static final Sample SAMPLE = Sample.from(SampleGenerator.SEED);

    @Test
    void theSeedMakesTheCommittedSignUps() throws IOException {
        assertThat(Arrays.equals(committed("sign-ups.csv"), SAMPLE.signUps().getBytes(StandardCharsets.UTF_8)))
                .as("sign-ups.csv is what seed %d makes", SampleGenerator.SEED)
                .isTrue();
    }

    @Test
    void theSeedMakesTheCommittedTruth() throws IOException {
        assertThat(committed("truth.json")).asString(StandardCharsets.UTF_8).isEqualTo(SAMPLE.truth());
    }

    private static byte[] committed(String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(SampleIsReproducibleTest.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        }
    }
}
