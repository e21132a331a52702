package io.github.petitionkit.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.SampleSignature;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FrequencyPassTest {
    private final SampleSignature sample = new SampleSignature();
    private final FrequencyPass frequencies = new FrequencyPass();

    /** Of those who sign in some six hours, some have one browser. */
    private void sign(int span, int all, int alike) {
        sample.at = SampleSignature.START.plus(Duration.ofHours(6L * span));
        for (int each = 0; each < all; each++) {
            sample.agent = each < alike ? "Browser of some" : null;
            frequencies.add(sample.make());
        }
    }

    private double expected(int span) {
        sample.at = SampleSignature.START.plus(Duration.ofHours(6L * span));
        sample.agent = "Browser of some";
        return frequencies.expected(Likeness.BROWSER.key(sample.make()), FrequencyPass.span(sample.make()));
    }

    @Test
    void expectsTheMedianShareOfTheBusySpans() {
        sign(0, 20, 5);
        sign(1, 20, 5);
        sign(2, 20, 20);
        sign(3, 8, 8);

        assertThat(expected(3)).isEqualTo(2);
        assertThat(expected(2)).isEqualTo(5);
    }

    @Test
    void expectsNothingWhereFewSpansAreBusy() {
        sign(0, 20, 5);
        sign(1, 20, 5);

        assertThat(expected(1)).isZero();
    }

    @Test
    void takesASampleOfTheSpansOfALongPetition() {
        for (int span = 0; span < 210; span++) {
            sign(span, 20, span % 2 == 0 ? 5 : 20);
        }

        assertThat(expected(0)).as("of every second span").isEqualTo(5);
    }
}
