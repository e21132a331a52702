package io.github.petitionkit.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyChangeTest {
    private static final Country LATVIA = new Country("LV");
    private static final Country ESTONIA = new Country("EE");
    private static final Region RIGA = new Region("LV-RIX");
    private static final Instant EVENING = Instant.parse("2017-10-15T20:21:37.5Z");
    private static final Instant LATER = Instant.parse("2017-10-15T20:59:59.999Z");

    @Test
    void countsASignatureEverywhereItBelongs() {
        TallyChange change = TallyChange.counted(LATVIA, RIGA, EVENING);

        assertThat(change.counted()).isEqualTo(1);
        assertThat(change.counted(LATVIA)).isEqualTo(1);
        assertThat(change.counted(RIGA)).isEqualTo(1);
        assertThat(change.counted(ESTONIA)).isZero();
        assertThat(change.byCountry()).isEqualTo(Map.of(LATVIA, 1L));
        assertThat(change.byRegion()).isEqualTo(Map.of(RIGA, 1L));
        assertThat(change.byHour()).isEqualTo(Map.of(Instant.parse("2017-10-15T20:00:00Z"), 1L));
        assertThat(change.byMinute()).isEqualTo(Map.of(Instant.parse("2017-10-15T20:21:00Z"), 1L));
        assertThat(change.received()).isZero();
    }

    @Test
    void leavesRegionsAloneWhereNoneIsKnown() {
        assertThat(TallyChange.counted(LATVIA, null, EVENING).byRegion()).isEmpty();
    }

    @Test
    void floorsInstantsBeforeTheEpochToo() {
        assertThat(TallyChange.counted(LATVIA, null, Instant.parse("1969-12-31T23:59:30Z"))
                        .byHour())
                .containsOnlyKeys(Instant.parse("1969-12-31T23:00:00Z"));
    }

    @Test
    void addsUpItsParts() {
        TallyChange change = TallyChange.received(3)
                .plus(TallyChange.pending(1))
                .plus(TallyChange.held(-2))
                .plus(TallyChange.counted(LATVIA, RIGA, EVENING))
                .plus(TallyChange.counted(LATVIA, null, LATER));

        assertThat(change.received()).isEqualTo(3);
        assertThat(change.pending()).isEqualTo(1);
        assertThat(change.held()).isEqualTo(-2);
        assertThat(change.counted()).isEqualTo(2);
        assertThat(change.counted(LATVIA)).isEqualTo(2);
        assertThat(change.counted(RIGA)).isEqualTo(1);
        assertThat(change.byHour()).hasSize(1).containsValue(2L);
        assertThat(change.byMinute()).hasSize(2);
    }

    @Test
    void isMultipliedInEveryCount() {
        TallyChange change = TallyChange.counted(LATVIA, RIGA, EVENING)
                .plus(TallyChange.received(1))
                .plus(TallyChange.pending(2))
                .plus(TallyChange.held(3))
                .plus(TallyChange.assured(Assurance.EMAIL, 1));

        assertThat(change.times(3)).isEqualTo(change.plus(change).plus(change));
    }

    @Test
    void sumsABatchAsPlusDoes() {
        List<TallyChange> batch = List.of(
                TallyChange.received(1),
                TallyChange.counted(LATVIA, RIGA, EVENING),
                TallyChange.pending(-1),
                TallyChange.uncounted(ESTONIA, null, LATER),
                TallyChange.held(4));

        TallyChange sum = TallyChange.sum(batch);

        assertThat(sum)
                .isEqualTo(batch.stream().reduce(TallyChange.NONE, TallyChange::plus))
                .hasSameHashCodeAs(batch.stream().reduce(TallyChange.NONE, TallyChange::plus));
        assertThat(sum.counted()).isZero();
        assertThat(sum.byCountry()).isEqualTo(Map.of(LATVIA, 1L, ESTONIA, -1L));
        assertThat(TallyChange.sum(List.of())).isEqualTo(TallyChange.NONE);
    }

    @Test
    void isEmptyOnceEverythingCancelsOut() {
        TallyChange change = TallyChange.received(1)
                .plus(TallyChange.pending(1))
                .plus(TallyChange.held(1))
                .plus(TallyChange.counted(LATVIA, RIGA, EVENING));
        TallyChange back = TallyChange.received(-1)
                .plus(TallyChange.pending(-1))
                .plus(TallyChange.held(-1))
                .plus(TallyChange.uncounted(LATVIA, RIGA, EVENING));

        assertThat(change.isEmpty()).isFalse();
        assertThat(change.plus(back).isEmpty()).isTrue();
        assertThat(change.plus(back).byCountry()).isEmpty();
        assertThat(TallyChange.NONE.isEmpty()).isTrue();
    }

    @Test
    void isNotEmptyWhenOnlyTheInstantOrThePlaceMoves() {
        TallyChange moved = TallyChange.counted(LATVIA, null, EVENING).plus(TallyChange.uncounted(LATVIA, null, LATER));

        assertThat(moved.counted()).isZero();
        assertThat(moved.isEmpty()).isFalse();
        assertThat(moved.byHour()).isEmpty();
    }

    @Test
    void differsFromAnyOtherChange() {
        TallyChange change = TallyChange.counted(LATVIA, RIGA, EVENING);

        assertThat(change)
                .isNotEqualTo(TallyChange.counted(LATVIA, null, EVENING))
                .isNotEqualTo(TallyChange.counted(ESTONIA, RIGA, EVENING))
                .isNotEqualTo(TallyChange.counted(LATVIA, RIGA, LATER))
                .isNotEqualTo(change.plus(TallyChange.received(1)))
                .isNotEqualTo(change.plus(TallyChange.pending(1)))
                .isNotEqualTo(change.plus(TallyChange.held(1)))
                .isNotEqualTo("change");
    }

    @Test
    void givesOutMapsThatCannotBeChanged() {
        TallyChange sum = TallyChange.sum(List.of(TallyChange.counted(LATVIA, RIGA, EVENING)));
        TallyChange plus = sum.plus(sum);

        for (TallyChange change : List.of(sum, plus)) {
            for (Map<?, Long> map :
                    List.of(change.byCountry(), change.byRegion(), change.byHour(), change.byMinute())) {
                assertThat(map).isNotEmpty();
                assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
            }
        }
        assertThat(plus.byCountry()).isEqualTo(Map.of(LATVIA, 2L));
    }

    @Test
    void showsNumbersAndNeitherPlaceNorTime() {
        assertThat(TallyChange.pending(-1).plus(TallyChange.counted(LATVIA, RIGA, EVENING)))
                .hasToString("TallyChange[received=+0, pending=-1, held=+0, counted=+1]");
    }
}
