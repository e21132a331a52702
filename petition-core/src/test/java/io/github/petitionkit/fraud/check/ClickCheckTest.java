package io.github.petitionkit.fraud.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.FraudLimits;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.ShareMonitor;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.Click;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the button was pressed says little, and never enough to hold anybody. */
class ClickCheckTest {
    private static final String TELEPHONE = "Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0.0.0 Mobile Safari/537.36";

    private final Attempts attempts = new Attempts();
    private final ClickCheck check = new ClickCheck(
            new InMemoryVelocityCounter(1_000, new Random(1)),
            FraudLimits.standard().clicksTogether());

    private List<String> confirm(Click click) {
        return check
                .assessConfirmed(new ConfirmedAttempt(attempts.attempt(), attempts.at.plusSeconds(60), click))
                .stream()
                .map(Signal::code)
                .toList();
    }

    @Test
    void findsSigningOnALaptopAndPressingOnATelephoneOrdinary() {
        for (int person = 0; person < 200; person++) {
            attempts.context.ip("198.51.100." + person);

            assertThat(confirm(new Click("203.0.113." + person, TELEPHONE))).isEmpty();
        }
    }

    @Test
    void noticesOneBrowserThatPressesForManyFormsFromElsewhere() {
        for (int person = 0; person < 30; person++) {
            attempts.context.ip("198.51.100." + person);
            assertThat(confirm(new Click("203.0.113.7", TELEPHONE))).isEmpty();
        }
        assertThat(confirm(new Click("203.0.113.7", TELEPHONE))).containsExactly("clicks-together");
        attempts.pass(Duration.ofHours(2));
        assertThat(confirm(new Click("203.0.113.7", TELEPHONE))).isEmpty();
    }

    @Test
    void findsAStallAndALectureHallOrdinary() {
        attempts.context.ip("203.0.113.7");
        for (int person = 0; person < 200; person++) {
            assertThat(confirm(new Click("203.0.113.7", TELEPHONE))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "python-requests/2.32",
                "curl/8.0",
                " Wget/1.21.4",
                "Mozilla/5.0 HeadlessChrome/140.0",
                "Mozilla/5.0 (Unknown; Linux x86_64) AppleWebKit/538.1 (KHTML, like Gecko) PhantomJS/2.1.1 Safari/538.1"
            })
    void noticesAProgram(String program) {
        assertThat(confirm(new Click("192.0.2.7", program))).containsExactly("scripted-click");
    }

    @Test
    void holdsNobodyForItAlone() {
        FraudPolicy standard = FraudPolicy.standard(new InMemoryVelocityCounter(1_000, new Random(1)));
        Assessment earlier = standard.assess(attempts.attempt());
        Click program = new Click("203.0.113.7", "curl/8.0");

        Assessment later = standard.reassess(
                earlier, new ConfirmedAttempt(attempts.attempt(), attempts.at.plusSeconds(60), program));

        assertThat(later.signals()).extracting(Signal::code).containsExactly("scripted-click");
        assertThat(later.verdict()).isEqualTo(Verdict.ACCEPT);
    }

    @Test
    void saysNothingWhereNothingIsKnown() {
        assertThat(confirm(Click.UNKNOWN)).isEmpty();
        assertThat(confirm(new Click("no address", TELEPHONE))).isEmpty();
        assertThat(confirm(new Click(null, TELEPHONE))).isEmpty();
        attempts.context.channel(Channel.PAPER);
        assertThat(confirm(new Click("203.0.113.7", "curl/8.0"))).isEmpty();
    }

    @Test
    void noticesMailsThatHaveLainAndAreConfirmedTogether() {
        ConfirmationBurstCheck burst = new ConfirmationBurstCheck(
                new ShareMonitor(1_000, Duration.ofMinutes(1), Duration.ofDays(1), new Random(1)));
        for (int person = 0; person < 300; person++) {
            attempts.pass(Duration.ofSeconds(100));
            assertThat(attempts.confirm(burst)).isEmpty();
        }
        attempts.pass(Duration.ofMinutes(30));
        int noticed = 0;
        for (int mail = 0; mail < 60; mail++) {
            noticed += burst.assessConfirmed(new ConfirmedAttempt(
                                    attempts.attempt(),
                                    attempts.at.plus(Duration.ofMinutes(40)).plusMillis(500L * mail)))
                            .isEmpty()
                    ? 0
                    : 1;
        }
        assertThat(noticed).isBetween(30, 45);
    }

    @Test
    void noticesNoBurstWithoutHistory() {
        ConfirmationBurstCheck burst = new ConfirmationBurstCheck(
                new ShareMonitor(1_000, Duration.ofMinutes(1), Duration.ofDays(1), new Random(1)));
        for (int mail = 0; mail < 200; mail++) {
            assertThat(burst.assessConfirmed(
                            new ConfirmedAttempt(attempts.attempt(), attempts.at.plus(Duration.ofMinutes(40)))))
                    .isEmpty();
        }
    }
}
