package io.github.petitionkit.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TallyPropertyTest {
    private static final List<Country> COUNTRIES =
            List.of(new Country("LV"), new Country("EE"), new Country("FI"), new Country("GB"));
    private static final List<Region> REGIONS = List.of(new Region("A-1"), new Region("B-2"), new Region("C-3"));
    private static final Instant START = Instant.parse("2017-10-15T00:00:00Z");

    private record Signature(Country country, @Nullable Region region, Instant countedAt) {
        TallyChange counted() {
            return TallyChange.counted(country, region, countedAt);
        }

        TallyChange uncounted() {
            return TallyChange.uncounted(country, region, countedAt);
        }
    }

    /** Signs and takes back at random, at a pace of up to two minutes, so that days pass. */
    private static final class Crowd {
        final List<Signature> counted = new ArrayList<>();
        private final Random random;
        private Instant now = START;
        private long received;

        Crowd(long seed) {
            random = new Random(seed);
        }

        TallyChange next() {
            now = now.plusMillis(random.nextInt(120_000));
            if (random.nextInt(4) == 0 && !counted.isEmpty()) {
                return counted.remove(random.nextInt(counted.size())).uncounted();
            }
            Region region = random.nextInt(3) == 0 ? null : REGIONS.get(random.nextInt(REGIONS.size()));
            Signature signature = new Signature(
                    COUNTRIES.get(random.nextInt(COUNTRIES.size())), region, now.minusMillis(random.nextInt(300_000)));
            counted.add(signature);
            received++;
            return TallyChange.received(1).plus(signature.counted());
        }

        long countedIn(Duration window) {
            Instant end = now.truncatedTo(ChronoUnit.MINUTES).plusSeconds(60);
            Instant start = end.minus(window);
            return counted.stream()
                    .filter(each -> !each.countedAt.isBefore(start) && each.countedAt.isBefore(end))
                    .count();
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @Tag("thorough")
    @MethodSource("seeds")
    void everyFigureIsThatOfTheSignaturesThatCount(long seed) {
        Crowd crowd = new Crowd(seed);
        RunningTally tally = new RunningTally();
        for (int step = 1; step <= 4_000; step++) {
            tally.apply(crowd.next());
            if (step % 250 == 0) {
                Tally seen = tally.snapshot(crowd.now);
                String where = "seed " + seed + ", step " + step;

                assertThat(seen.counted()).as(where).isEqualTo(crowd.counted.size());
                assertThat(seen.raw()).as(where).isEqualTo(crowd.received);
                for (Country country : COUNTRIES) {
                    assertThat(seen.counted(country))
                            .as(where)
                            .isEqualTo(crowd.counted.stream()
                                    .filter(each -> each.country.equals(country))
                                    .count());
                }
                for (Region region : REGIONS) {
                    assertThat(seen.counted(region))
                            .as(where)
                            .isEqualTo(crowd.counted.stream()
                                    .filter(each -> region.equals(each.region))
                                    .count());
                }
                assertThat(seen.withoutRegion())
                        .as(where)
                        .isEqualTo(crowd.counted.stream()
                                .filter(each -> each.region == null)
                                .count());
                assertThat(seen.byHour().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .as(where)
                        .isEqualTo(seen.counted());
                assertThat(seen.lastHour()).as(where).isEqualTo(crowd.countedIn(Duration.ofHours(1)));
                assertThat(seen.last24Hours()).as(where).isEqualTo(crowd.countedIn(Duration.ofHours(24)));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void seeingAChangeEqualsApplyingIt(long seed) {
        Crowd crowd = new Crowd(seed);
        RunningTally tally = new RunningTally();
        for (int step = 0; step < 500; step++) {
            TallyChange change = crowd.next();
            Counts seen = tally.snapshot(crowd.now).with(change);
            tally.apply(change);

            String where = "seed " + seed + ", step " + step;
            assertThat(seen.counted()).as(where).isEqualTo(tally.counted());
            List<Area> areas = new ArrayList<>(COUNTRIES);
            areas.addAll(REGIONS);
            for (Area area : areas) {
                assertThat(seen.counted(area)).as(where).isEqualTo(tally.counted(area));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aBatchEqualsItsChangesOneByOne(long seed) {
        Crowd crowd = new Crowd(seed);
        RunningTally oneByOne = new RunningTally();
        RunningTally inBatches = new RunningTally();
        for (int batch = 0; batch < 10; batch++) {
            List<TallyChange> changes = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                changes.add(crowd.next());
            }
            changes.forEach(oneByOne::apply);
            inBatches.apply(TallyChange.sum(changes));

            assertThat(inBatches.snapshot(crowd.now))
                    .as("seed %d, batch %d", seed, batch)
                    .isEqualTo(oneByOne.snapshot(crowd.now));
        }
    }
}
