package io.github.petitionkit.fraud.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.LinkedArrivals;
import io.github.petitionkit.fraud.rate.LinkedPace;
import io.github.petitionkit.signature.request.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** An even pace of people in many places is one hand; a queue in one place and people who come by chance are none. */
class SharedPaceCheckTest {
    private final Random random = new Random(4);
    private final Attempts attempts = new Attempts();
    private final SharedPaceCheck check = new SharedPaceCheck(new LinkedArrivals(1_000, random));
    private int person;

    private void comeFrom(int network, String domain) {
        person++;
        attempts.email = "person" + person + "@" + domain;
        attempts.context
                .ip("198.%d.%d.7".formatted(network / 200, network % 200))
                .userAgent("Browser " + network % 7);
    }

    private boolean isNoticed(Duration untilTheClick) {
        return !check.assessConfirmed(new ConfirmedAttempt(attempts.attempt(), attempts.at.plus(untilTheClick)))
                .isEmpty();
    }

    private int noticed(int count, IntFunction<Duration> pause, IntFunction<Duration> untilTheClick) {
        int noticed = 0;
        for (int each = 0; each < count; each++) {
            attempts.pass(pause.apply(each));
            comeFrom(person, "inbox.example.net");
            noticed += isNoticed(untilTheClick.apply(each)) ? 1 : 0;
        }
        return noticed;
    }

    private Duration about(int seconds, int giveOrTake) {
        return Duration.ofSeconds(seconds - giveOrTake + random.nextInt(2 * giveOrTake + 1));
    }

    private Duration byChance(int seconds) {
        return Duration.ofMillis((long) (-1_000.0 * seconds * Math.log(1 - random.nextDouble())));
    }

    @Test
    void isNoticedFromTheThirteenthOn() {
        assertThat(noticed(12, each -> about(140, 12), each -> Duration.ofSeconds(30)))
                .isZero();
        assertThat(noticed(100, each -> about(140, 12), each -> Duration.ofSeconds(30)))
                .isGreaterThan(90);
    }

    @Test
    void isNoticedOverSeveralNetworksBrowsersAndDomains() {
        int noticed = 0;
        for (int each = 0; each < 200; each++) {
            attempts.pass(about(140, 12));
            comeFrom(random.nextInt(8), "inbox" + random.nextInt(5) + ".example.net");
            attempts.context.userAgent("Browser " + random.nextInt(5));
            noticed += isNoticed(Duration.ofSeconds(30)) ? 1 : 0;
        }

        assertThat(noticed).isGreaterThan(130);
    }

    @Test
    void holdsByTheStandardPolicy() {
        FraudPolicy standard = FraudPolicy.standard(new InMemoryVelocityCounter(1_000, new Random(1)));
        Assessment last = standard.assess(attempts.attempt());
        for (int each = 0; each < 20; each++) {
            attempts.pass(about(140, 12));
            comeFrom(each, "inbox.example.net");
            last = standard.reassess(
                    standard.assess(attempts.attempt()),
                    new ConfirmedAttempt(attempts.attempt(), attempts.at.plusSeconds(30)));
        }

        assertThat(last.verdict()).isEqualTo(Verdict.HOLD);
    }

    @Test
    void isNobodysAmongPeopleWhoComeByChance() {
        assertThat(noticed(5_000, each -> byChance(60), each -> about(70, 60))).isZero();
    }

    @Test
    void isNobodysWhereOnlyTheFormsAreEven() {
        assertThat(noticed(1_000, each -> about(140, 5), each -> byChance(120))).isZero();
    }

    @Test
    void isNobodysWhereTheMailServerSendsAtAnEvenRate() {
        Instant sent = attempts.at;
        for (int each = 0; each < 1_000; each++) {
            attempts.pass(byChance(140));
            comeFrom(each, "works.example.org");
            sent = sent.plusSeconds(140);
            Instant click = sent.isBefore(attempts.at) ? attempts.at : sent;
            assertThat(isNoticed(Duration.between(attempts.at, click.plusSeconds(15))))
                    .isFalse();
        }
    }

    @Test
    void isAQueueInOnePlace() {
        for (int each = 0; each < 200; each++) {
            attempts.pass(about(120, 5));
            comeFrom(3, "home-for-seniors.example.org");
            assertThat(isNoticed(Duration.ofSeconds(60))).isFalse();
        }
    }

    @Test
    void isNobodysOfACommonProviderNorOnPaper() {
        for (int each = 0; each < 60; each++) {
            attempts.pass(about(120, 5));
            comeFrom(each, "gmail.com");
            assertThat(isNoticed(Duration.ofSeconds(60))).isFalse();
        }
        attempts.context.channel(Channel.PAPER);
        assertThat(noticed(60, each -> about(120, 5), each -> Duration.ofSeconds(60)))
                .isZero();
    }

    @Test
    void isInterruptedByAPersonWhoComesBetweenTwoBeats() {
        noticed(40, each -> about(140, 5), each -> Duration.ofSeconds(30));
        attempts.pass(Duration.ofSeconds(50));
        comeFrom(person, "inbox.example.net");

        assertThat(isNoticed(Duration.ofSeconds(70))).isFalse();
    }

    @Test
    void isMeasuredByTheGapsOfThoseWhoHangTogether() {
        LinkedArrivals arrivals = new LinkedArrivals(1_000, new Random(1));
        LinkedPace pace = LinkedPace.UNKNOWN;
        for (int each = 0; each < 40; each++) {
            Instant at = Attempts.START.plusSeconds(60L * each);
            pace = arrivals.arrive("a", new LinkedArrivals.Arrival("one.example", "n" + each, null, at, at));
            arrivals.arrive("a", new LinkedArrivals.Arrival("d" + each + ".example", null, "b", at, at));
        }

        assertThat(pace).isEqualTo(new LinkedPace(12, 12, Duration.ofSeconds(60), 1));
        Instant later = Attempts.START.plusSeconds(60L * 40);
        assertThat(arrivals.arrive("b", new LinkedArrivals.Arrival("one.example", "n", "b", later, later)))
                .isEqualTo(LinkedPace.UNKNOWN);
    }
}
