package io.github.petitionkit.fraud.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.SampleSignature;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.FraudLimits;
import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An attempt that has no name, no address or no browser, as on paper or on the phone. */
class SparseAttemptTest {
    private final VelocityCounter counter = new InMemoryVelocityCounter(1_000, new Random(1));
    private final SampleSignature sample = new SampleSignature();

    private Attempt attempt() {
        return Attempt.of(sample.make());
    }

    private void assertNothingNoticed(FraudCheck... checks) {
        for (FraudCheck check : List.of(checks)) {
            for (int time = 0; time < 20; time++) {
                assertThat(check.assess(attempt())).as(check.toString()).isEmpty();
            }
        }
    }

    private void assertNothingNoticedLater() {
        List<FraudCheck> checks = StandardChecks.of(counter, new Random(1), FraudLimits.standard());
        for (int time = 0; time < 40; time++) {
            ConfirmedAttempt confirmed = new ConfirmedAttempt(attempt(), SampleSignature.START.plusSeconds(60L * time));
            checks.forEach(check -> assertThat(check.assessConfirmed(confirmed)).isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COUNTRY")
    void hasNothingInCommonWithAnother(Trait subject) {
        assertThat(subject.of(Attempt.of(sample.erased()))).isNull();
        assertThat(subject.at(Attempt.of(sample.erased()))).isNull();
    }

    @Test
    void hasNoDeviceWithoutABrowserOrABlankBrowserFamily() {
        sample.agent = null;
        assertThat(Trait.DEVICE.of(attempt())).isNull();
        sample.agent = " ";
        assertThat(Trait.USER_AGENT.of(attempt())).isNull();
    }

    @Test
    void isNotJudgedByAnAddressThatItDoesNotHave() {
        sample.email = null;

        assertNothingNoticed(new NameMismatchCheck(), new GeneratedAddressCheck(), new KeyboardMashCheck());
        assertNothingNoticedLater();
    }

    @Test
    void isNotJudgedByANameThatItDoesNotHave() {
        sample.name = null;
        sample.email = "eve.nobody@example.org";

        assertNothingNoticed(new NameMismatchCheck(), new MixedScriptCheck());
        assertNothingNoticedLater();
    }

    @Test
    void isSparedAtARelayWhoseAddressesAreDrawnAtRandom() {
        sample.email = "k7x2q9w4m1z@example.org";
        assertThat(new GeneratedAddressCheck().assess(attempt())).isNotEmpty();
        sample.email = "k7x2q9w4m1z@privaterelay.appleid.com";

        assertNothingNoticed(new GeneratedAddressCheck());
    }

    @Test
    void hasNoGeneratedAddressWhereCharactersRepeat() {
        sample.email = "a1a1a1a1a1a1@example.org";

        assertNothingNoticed(new GeneratedAddressCheck());
    }

    @Test
    void hasNoGeneratedAddressWhereOtherCharactersPartTheWords() {
        sample.email = "k7x2_q9w4_m1z@example.org";

        assertNothingNoticed(new GeneratedAddressCheck());
    }
}
