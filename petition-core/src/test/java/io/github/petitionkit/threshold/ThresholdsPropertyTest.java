package io.github.petitionkit.threshold;

import static io.github.petitionkit.threshold.GivenCounts.OPENED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("thorough")
class ThresholdsPropertyTest {
    private static Thresholds thresholds(Random random) {
        List<Threshold> thresholds = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Threshold threshold = Threshold.at("t-" + i, 1 + random.nextInt(100));
            thresholds.add(random.nextInt(3) == 0 ? threshold : threshold.retractable());
        }
        return Thresholds.of(thresholds);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverTheCountDoesEachIsAnnouncedOnceAndNeverTakenBackAfterItsConsequence(long seed) {
        Random random = new Random(seed);
        Thresholds thresholds = thresholds(random);
        Map<String, ThresholdState> states = Map.of();
        Set<String> announced = new HashSet<>();
        Set<String> happened = new HashSet<>();
        long counted = 0;
        for (int step = 0; step < 300; step++) {
            counted = Math.max(0, counted + random.nextInt(41) - 20);
            Instant at = OPENED.plus(Duration.ofMinutes(step));
            PetitionFigures standing = new PetitionFigures(new GivenCounts(counted, Map.of()), OPENED, at);
            String where = "seed %d, step %d, %d counted".formatted(seed, step, counted);

            List<Crossing> crossings = thresholds.crossings(standing, states, happened::contains);
            for (Crossing crossing : crossings) {
                if (crossing instanceof Crossing.Reached reached) {
                    assertThat(reached.firstTime()).as(where).isEqualTo(announced.add(crossing.code()));
                } else {
                    assertThat(happened).as(where).doesNotContain(crossing.code());
                }
            }
            states = thresholds.after(states, crossings);

            assertThat(thresholds.crossings(standing, states, happened::contains))
                    .as(where + ": the same write again")
                    .isEmpty();
            for (Threshold threshold : thresholds.all()) {
                boolean met = threshold.criterion().judge(standing).reached();
                ThresholdState state = states.get(threshold.code());
                boolean lasts = threshold.retraction() == Retraction.NEVER || happened.contains(threshold.code());
                assertThat(state != null && state.isReached())
                        .as(where + ", " + threshold)
                        .isEqualTo(met || (lasts && announced.contains(threshold.code())));
                if (met && random.nextInt(40) == 0) {
                    happened.add(threshold.code());
                }
            }
        }
    }
}
