package io.github.petitionkit.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.fraud.check.Attempts;
import io.github.petitionkit.signature.request.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What trends, at the borders of levels and hours. */
class TrendingSourcesTest {
    private static final Instant HOUR = Attempts.START;

    private final Attempts attempts = new Attempts();

    private Stream<Attempt> times(int count) {
        return IntStream.range(0, count).mapToObj(each -> attempts.attempt());
    }

    private TrendingSources domains(Stream<Attempt> all) {
        return TrendingSources.of(Trait.DOMAIN, all, HOUR.plus(Duration.ofMinutes(17)));
    }

    @ParameterizedTest
    @CsvSource({"99, false, false", "100, true, false", "199, true, false", "200, true, true"})
    void reachALevelWithItsNumber(int count, boolean recorded, boolean alert) {
        TrendingSources trending = domains(times(count));

        assertThat(trending.sources()).hasSize(recorded ? 1 : 0);
        assertThat(trending.sources()).allMatch(source -> source.attempts() == count && source.isAlert() == alert);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "3599999, true", "3600000, false"})
    void belongToTheHourThatBeginsWithItsFirstInstantAndEndsBeforeTheNext(long millis, boolean within) {
        attempts.at = HOUR.plusMillis(millis);

        assertThat(domains(times(100)).sources()).hasSize(within ? 1 : 0);
        assertThat(domains(times(1)).hour()).isEqualTo(HOUR);
    }

    @Test
    void areOrderedByTheirNumberAndThenByName() {
        Stream<Attempt> all = Stream.empty();
        for (String domain : new String[] {"b.example", "a.example", "c.example"}) {
            attempts.email = "ada@" + domain;
            all = Stream.concat(all, times(domain.startsWith("c") ? 101 : 100).toList().stream());
        }

        assertThat(domains(all).sources())
                .extracting(TrendingSources.Source::name)
                .containsExactly("c.example", "a.example", "b.example");
    }

    @Test
    void takeASubscribersAddressesOfV6Together() {
        Stream<Attempt> all = Stream.empty();
        for (int host = 1; host <= 100; host++) {
            attempts.context.ip("2001:db8::" + host);
            all = Stream.concat(all, Stream.of(attempts.attempt()));
        }

        assertThat(TrendingSources.of(Trait.IP, all, HOUR).sources()).hasSize(1);
    }

    @Test
    void leaveOutWhatDidNotComeByTheWebAndWhatHasNoSource() {
        attempts.context.channel(Channel.PAPER);
        assertThat(domains(times(200)).sources()).isEmpty();
        attempts.context.channel(Channel.WEB).ip("nonsense");
        assertThat(TrendingSources.of(Trait.IP, times(200), HOUR).sources()).isEmpty();
    }
}
