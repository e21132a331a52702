package io.github.petitionkit.threshold;

import static io.github.petitionkit.threshold.GivenCounts.OPENED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.place.RegionTree;
import io.github.petitionkit.tally.Counts;
import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.tally.TallyChange;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("thorough")
class CriterionPropertyTest {
    private static final List<Country> COUNTRIES = List.of(new Country("LV"), new Country("EE"), new Country("FI"));
    private static final List<Region> REGIONS = List.of(new Region("LV-RIX"), new Region("EE-79"));
    private static final List<Area> AREAS =
            List.of(COUNTRIES.get(0), COUNTRIES.get(1), COUNTRIES.get(2), REGIONS.get(0), REGIONS.get(1));

    private static final RegionTree TREE = RegionTree.of(Map.of(REGIONS.get(0), REGIONS.get(1)));

    private static Criterion criterion(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 8)) {
            case 0 -> Criterion.total(1 + random.nextInt(60));
            case 1 -> Criterion.minimum(AREAS.get(random.nextInt(AREAS.size())), 1 + random.nextInt(20));
            case 2 -> Criterion.share(BigDecimal.valueOf(1 + random.nextInt(100), 2), 1 + random.nextInt(90));
            case 3 -> areas(random);
            case 4 -> Criterion.within(Duration.ofHours(1 + random.nextInt(48)), criterion(random, depth - 1));
            case 5 -> Criterion.summed(TREE, criterion(random, depth - 1));
            case 6 -> Criterion.allOf(criterion(random, depth - 1), criterion(random, depth - 1));
            default -> Criterion.anyOf(criterion(random, depth - 1), criterion(random, depth - 1));
        };
    }

    private static Criterion areas(Random random) {
        Map<Area, Long> minimums = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            minimums.put(AREAS.get(random.nextInt(AREAS.size())), 1L + random.nextInt(20));
        }
        return Criterion.atLeast(1 + random.nextInt(minimums.size()), minimums);
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void moreSignaturesNeverTakeAnythingAway(long seed) {
        Random random = new Random(seed);
        Criterion criterion = criterion(random, 3);
        PetitionFigures standing =
                new PetitionFigures(Tally.empty(OPENED), OPENED, OPENED.plus(Duration.ofHours(random.nextInt(40))));
        Finding before = criterion.judge(standing);
        assertThat(before.reached()).as("seed %d", seed).isFalse();

        TallyChange all = TallyChange.NONE;
        for (int counted = 1; counted <= 150; counted++) {
            all = all.plus(TallyChange.counted(
                    COUNTRIES.get(random.nextInt(COUNTRIES.size())),
                    random.nextBoolean() ? REGIONS.get(random.nextInt(REGIONS.size())) : null,
                    OPENED));
            Counts counts = Tally.empty(OPENED).with(all);
            Finding finding = criterion.judge(new PetitionFigures(counts, standing.openedAt(), standing.at()));

            String where = "seed %d, %d counted, %s".formatted(seed, counted, criterion);
            assertThat(finding.fraction()).as(where).isGreaterThanOrEqualTo(before.fraction());
            assertThat(finding.reached()).as(where).isEqualTo(finding.fraction() == 1);
            assertThat(finding.expired()).as(where).isEqualTo(before.expired() && !finding.reached());
            assertThat(finding.explain(Locale.UK)).as(where).isNotBlank();
            if (finding.reached()) {
                assertThat(criterion.demand()).as(where).isLessThanOrEqualTo(counts.counted());
            }
            before = finding;
        }
    }
}
