package io.github.petitionkit.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.SampleSignature;
import io.github.petitionkit.signature.SignatureState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PortraitTest {
    private final SampleSignature sample = new SampleSignature();
    private final Portrait portrait = new Portrait();

    private void add(int times) {
        for (int each = 0; each < times; each++) {
            portrait.add(sample.make());
        }
    }

    @Test
    void ofNobodyHasNoTimesAndNoShares() {
        assertThat(portrait.first()).isEqualTo(Instant.EPOCH);
        assertThat(portrait.last()).isEqualTo(Instant.EPOCH);
        add(1);
        assertThat(portrait.evidence(new Portrait()))
                .contains("100 % want to be shown with their full names, of all signers 0 %");
    }

    @Test
    void tellsHowManyWereHeld() {
        add(2);
        sample.state = SignatureState.HELD;
        add(1);

        assertThat(portrait.held()).isOne();
        assertThat(portrait.evidence(portrait)).contains("1 of 3 were held at the door already");
    }

    @Test
    void callsThoseEvenWhoCameAllAtOnce() {
        add(20);
        assertThat(portrait.evidence(portrait)).noneMatch(line -> line.contains("evenly"));
        add(1);

        assertThat(portrait.evidence(portrait))
                .contains("They came evenly: the gaps between them vary by 0 % of their mean");
    }

    @Test
    void countsWhoNamesNoBrowserAsOneBrowser() {
        Portrait others = new Portrait();
        for (int each = 0; each < 10; each++) {
            sample.agent = "Browser " + each;
            others.add(sample.make());
        }
        sample.agent = null;
        add(10);

        assertThat(portrait.uniformity(others)).isPositive();
        assertThat(portrait.uniformity(portrait)).isZero();
    }

    @Test
    void findsItStrangeThatNobodyWasServedAForm() {
        Portrait others = new Portrait();
        for (int each = 0; each < 50; each++) {
            others.add(sample.make());
        }
        sample.servedAt = null;
        add(10);

        assertThat(portrait.strangeness(others)).isGreaterThan(1);
    }

    @Test
    void beginsWithTheFirstAndEndsWithTheLatestWhateverTheOrder() {
        sample.at = SampleSignature.START.plusSeconds(5);
        add(1);
        sample.at = SampleSignature.START.plusSeconds(3);
        add(1);

        assertThat(portrait.last()).isEqualTo(SampleSignature.START.plusSeconds(5));
    }
}
