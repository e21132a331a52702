package io.github.petitionkit.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {
    private static final Instant START = Instant.parse("2026-03-03T09:00:00Z");

    private final RunningTally tally = new RunningTally();
    private final RunningTally copy = new RunningTally();

    private record Counted(Country country, Region region, Assurance assurance, Instant at) {
        TallyChange in() {
            return TallyChange.counted(country, region, at).plus(TallyChange.assured(assurance, 1));
        }

        TallyChange out() {
            return TallyChange.uncounted(country, region, at).plus(TallyChange.assured(assurance, -1));
        }
    }

    private static TallyChange counted(Instant at) {
        return TallyChange.received(1).plus(TallyChange.counted(Country.of("GB"), new Region("E1"), at));
    }

    @Test
    void carriesEveryCountOver() {
        tally.apply(counted(START).plus(TallyChange.assured(Assurance.EMAIL, 1)));
        tally.apply(TallyChange.received(2).plus(TallyChange.pending(1)).plus(TallyChange.held(1)));

        tally.figures().forEach(copy::set);

        assertThat(copy.snapshot(START)).isEqualTo(tally.snapshot(START));
        assertThat(tally.figures())
                .contains(
                        new Figure(Figure.Kind.RAW, "", 3),
                        new Figure(Figure.Kind.REGION, "E1", 1),
                        new Figure(Figure.Kind.ASSURANCE, "EMAIL", 1),
                        new Figure(Figure.Kind.HOUR, "2026-03-03T09:00:00Z", 1),
                        new Figure(Figure.Kind.MINUTE, "2026-03-03T09:00:00Z", 1));
    }

    @Test
    void tellsOfAChangeWhatItTouchedAlsoWhereNothingIsLeft() {
        tally.apply(counted(START));
        tally.figures().forEach(copy::set);
        TallyChange change = TallyChange.uncounted(Country.of("GB"), new Region("E1"), START);
        tally.apply(change);

        tally.figures(change).forEach(copy::set);

        assertThat(tally.figures(change))
                .contains(new Figure(Figure.Kind.COUNTRY, "GB", 0), new Figure(Figure.Kind.COUNTED, "", 0));
        assertThat(copy.snapshot(START)).isEqualTo(tally.snapshot(START));
    }

    @Test
    void leavesOutTheTotalsThatAChangeDoesNotTouch() {
        TallyChange change = TallyChange.received(1).plus(TallyChange.pending(1));
        tally.apply(change);

        assertThat(tally.figures(change))
                .containsExactlyInAnyOrder(new Figure(Figure.Kind.RAW, "", 1), new Figure(Figure.Kind.PENDING, "", 1));
    }

    @Test
    void forgetsTheSameMinutes() {
        for (int minute = 0; minute < 2_000; minute++) {
            TallyChange change = counted(START.plus(Duration.ofMinutes(minute)));
            tally.apply(change);
            tally.figures(change).forEach(copy::set);
        }
        Instant end = START.plus(Duration.ofMinutes(2_000));

        assertThat(copy.figures()).containsExactlyInAnyOrderElementsOf(tally.figures());
        assertThat(copy.figures())
                .filteredOn(figure -> figure.kind() == Figure.Kind.MINUTE)
                .hasSize(1_500);
        copy.apply(TallyChange.uncounted(Country.of("GB"), new Region("E1"), START));
        assertThat(copy.snapshot(end).last24Hours())
                .isEqualTo(tally.snapshot(end).last24Hours());
    }

    @ParameterizedTest(name = "seed {0}")
    @Tag("thorough")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void keepsACopyInStepWhateverHappens(long seed) {
        Random random = new Random(seed);
        List<Counted> counted = new ArrayList<>();
        Instant now = START;
        for (int step = 0; step < 5_000; step++) {
            now = now.plusSeconds(random.nextInt(120));
            TallyChange change;
            if (random.nextInt(3) == 0 && !counted.isEmpty()) {
                change = counted.remove(random.nextInt(counted.size())).out();
            } else {
                Counted next = new Counted(
                        Country.of(random.nextBoolean() ? "GB" : "FR"),
                        new Region("R" + random.nextInt(5)),
                        random.nextBoolean() ? Assurance.NONE : Assurance.REGISTER,
                        now);
                counted.add(next);
                change = next.in();
            }
            tally.apply(change);
            tally.figures(change).forEach(copy::set);
        }

        assertThat(copy.snapshot(now)).as("seed %d", seed).isEqualTo(tally.snapshot(now));
        RunningTally whole = new RunningTally();
        tally.figures().forEach(whole::set);
        assertThat(whole.snapshot(now)).as("seed %d", seed).isEqualTo(tally.snapshot(now));
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTED, GB",
        "FORGOTTEN, 2026-03-03T09:00:00Z",
        "COUNTRY, gb",
        "ASSURANCE, email",
        "HOUR, 2026-03-03T09:01:00Z",
        "MINUTE, 2026-03-03T09:00:01Z",
        "MINUTE, soon"
    })
    void hasAKeyInTheOneFormOfItsKind(Figure.Kind kind, String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Figure(kind, key, 1));
    }
}
