package io.github.petitionkit.fraud.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole built-in policy, and what it is not made for. */
class HostileAttemptsTest {
    private final InMemoryVelocityCounter counter = new InMemoryVelocityCounter(1_000, new Random(1));
    private final FraudPolicy policy = FraudPolicy.standard(counter);
    private final Attempts attempts = new Attempts();

    @Test
    void takeAnAgentOfAMegabyteForABrowserThatCallsItselfMuch() {
        attempts.context.userAgent("Mozilla/5.0 ".repeat(90_000));

        Assessment assessment = policy.assess(attempts.attempt());

        assertThat(assessment.signals()).isEmpty();
        assertThat(attempts.attempt().context().userAgent()).hasSize(512);
    }

    @Test
    void takeAnAgentOfAMegabyteOfNothingForNone() {
        attempts.context.userAgent(" ".repeat(1 << 20));

        assertThat(attempts.codes(new UserAgentCheck())).containsExactly("no-user-agent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "256.1.1.1",
                "192.0.2",
                "192.0.2.7:8080",
                "::1::",
                "1.2.3.4, 5.6.7.8",
                "fe80::1%",
                "localhost",
                "\u0661.\u0662.\u0663.\u0664",
                "\uD800"
            })
    void takeAMalformedAddressForNone(String ip) {
        attempts.context.ip(ip);
        for (int attempt = 0; attempt < 100; attempt++) {
            attempts.codes(VelocityCheck.of(Trait.IP, 50, counter, Window.of(1, 60)));
        }

        assertThat(attempts.attempt().ip()).isEmpty();
        assertThat(counter.keys()).as("nothing was counted for it").isZero();
        assertThat(policy.assess(attempts.attempt()).signals()).isEmpty();
    }

    @Test
    void takeTheFirstOfAPetitionForAPerson() {
        for (int petition = 1; petition <= 50; petition++) {
            attempts.petition = petition;
            attempts.context.ip("198.51.100." + petition);
            attempts.name = "Ada " + (char) ('A' + petition % 26) + "xample";

            assertThat(policy.assess(attempts.attempt()).signals()).isEmpty();
        }
    }

    @Test
    void goOnWhenTheClockGoesBack() {
        Assessment last = Assessment.UNCHECKED;
        for (int attempt = 0; attempt < 100; attempt++) {
            attempts.at = Attempts.START.minus(Duration.ofDays(attempt));
            Assessment came = policy.assess(attempts.attempt());
            last = policy.reassess(
                    came, new ConfirmedAttempt(attempts.attempt(), attempts.at.minus(Duration.ofHours(1))));
        }

        assertThat(last.signals()).isEmpty();
    }

    @Test
    void takeAFormFromTheFutureForTooFast() {
        attempts.context.formServedAt(Attempts.START.plus(Duration.ofDays(1)));

        assertThat(attempts.codes(new FormTimingCheck(Duration.ofSeconds(2), Duration.ofSeconds(1))))
                .containsExactly("form-too-fast");
        attempts.context.formServedAt(Instant.MAX);
        assertThat(attempts.codes(new FormTimingCheck(Duration.ofSeconds(2), Duration.ofSeconds(1))))
                .containsExactly("form-too-fast");
        attempts.context.formServedAt(Instant.MIN);
        assertThat(attempts.codes(new FormTimingCheck(Duration.ofSeconds(2), Duration.ofSeconds(1))))
                .isEmpty();
    }

    @Test
    void takeInstantsInAnyOrder() {
        Random random = new Random(3);
        for (int attempt = 0; attempt < 2_000; attempt++) {
            attempts.at = Attempts.START.plusSeconds(random.nextInt(100_000_000) - 50_000_000L);
            attempts.email = "p" + attempt % 7 + "@example.org";
            attempts.name = "Person " + (char) ('a' + random.nextInt(26));
            attempts.petition = random.nextInt(3);

            Assessment came = policy.assess(attempts.attempt());
            ConfirmedAttempt confirmed =
                    new ConfirmedAttempt(attempts.attempt(), Attempts.START.plusSeconds(random.nextInt(1_000_000)));
            assertThat(policy.reassess(came, confirmed).score()).isBetween(0, 100);
        }
    }

    @Test
    @Tag("slow")
    void stayWithinTheirMemoryInAFloodOfDistinctKeys() {
        long halfway = 0;
        for (int attempt = 0; attempt < 50_000; attempt++) {
            halfway = attempt == 25_000 ? counter.bytes() : halfway;
            attempts.petition = attempt;
            attempts.email = "p" + attempt + "@d" + attempt + ".example";
            attempts.context.ip("10." + (attempt >> 16) + "." + (attempt >> 8 & 0xFF) + "." + (attempt & 0xFF));
            attempts.context.userAgent("Agent " + attempt);
            policy.reassess(
                    policy.assess(attempts.attempt()),
                    new ConfirmedAttempt(attempts.attempt(), attempts.at.plusSeconds(60)));
        }

        assertThat(counter.bytes()).as("as many keys again take no more").isEqualTo(halfway);
    }
}
