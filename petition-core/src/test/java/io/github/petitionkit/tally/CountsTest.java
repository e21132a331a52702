package io.github.petitionkit.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CountsTest {
    private static final Country LATVIA = new Country("LV");
    private static final Region RIGA = new Region("LV-RIX");
    private static final Instant NOW = Instant.parse("2017-10-15T20:21:37Z");
    private static final TallyChange ONE = TallyChange.counted(LATVIA, RIGA, NOW);

    @Test
    void showsAChangeWithoutApplyingIt() {
        RunningTally tally = new RunningTally();

        Counts seen = tally.with(ONE).with(ONE);

        assertThat(seen.counted()).isEqualTo(2);
        assertThat(seen.counted(LATVIA)).isEqualTo(2);
        assertThat(seen.counted(RIGA)).isEqualTo(2);
        assertThat(tally.counted()).isZero();
    }

    @Test
    void followsTheCountsBelow() {
        RunningTally tally = new RunningTally();
        Counts seen = tally.with(ONE);

        tally.apply(ONE);

        assertThat(seen.counted()).isEqualTo(2);
    }

    @Test
    void refusesToShowLessThanNothing() {
        Counts seen = Tally.empty(NOW).with(TallyChange.uncounted(LATVIA, RIGA, NOW));

        assertThatThrownBy(seen::counted)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'counted'");
        assertThatThrownBy(() -> seen.counted(RIGA))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'LV-RIX'");
    }
}
