package io.github.petitionkit.jackson.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.jackson.Fork;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A heap of 24 MB does not hold a million rows. */
@Tag("slow")
class MillionRowsTest {
    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson"})
    void passThroughASmallHeap(String format) throws Exception {
        String said =
                Fork.java("-Xmx24m", "-cp", System.getProperty("java.class.path"), MillionRows.class.getName(), format);

        assertThat(said).isEqualTo("1000000 written, 1000000 read");
    }
}
