package io.github.petitionkit.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.place.Country;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private static final Country LATVIA = Country.of("LV");
    private static final Country ESTONIA = Country.of("EE");
    private static final Instant AT = Instant.parse("2026-03-03T09:00:30Z");

    private static RunningTally counting(Country... signers) {
        RunningTally tally = new RunningTally();
        for (Country signer : signers) {
            tally.apply(TallyChange.received(1));
            tally.apply(TallyChange.counted(signer, null, AT));
        }
        return tally;
    }

    @Test
    void namesEachFigureThatWasWrong() {
        RunningTally kept = counting(LATVIA);
        kept.set(new Figure(Figure.Kind.COUNTRY, "FI", 1));

        Reconciliation reconciliation = Reconciliation.of(kept, counting(LATVIA, ESTONIA), AT);

        assertThat(reconciliation.isClean()).isFalse();
        assertThat(reconciliation.before().counted()).isEqualTo(1);
        assertThat(reconciliation.after().counted()).isEqualTo(2);
        assertThat(reconciliation.findings())
                .containsExactly(
                        "counted: 1 kept, 2 found",
                        "raw: 1 kept, 2 found",
                        "country EE: 0 kept, 1 found",
                        "hour 2026-03-03T09:00:00Z: 1 kept, 2 found",
                        "country FI: 1 kept, 0 found",
                        "last hour: 1 kept, 2 found",
                        "last 24 hours: 1 kept, 2 found");
    }

    @Test
    void comparesMinutesByTheirWindows() {
        RunningTally kept = counting(LATVIA);
        kept.set(new Figure(Figure.Kind.MINUTE, "2026-03-03T09:00:00Z", 0));
        kept.set(new Figure(Figure.Kind.MINUTE, "2026-03-03T08:59:00Z", 1));

        assertThat(Reconciliation.of(kept, counting(LATVIA), AT).isClean()).isTrue();
    }

    @Test
    void hasWhatElseWasFound() {
        Discrepancy counter = new Discrepancy("next event", "4", "5", false);

        Reconciliation reconciliation =
                Reconciliation.of(counting(), counting(), AT).and(List.of(counter));

        assertThat(reconciliation.findings()).containsExactly("next event: 4 kept, 5 found, not repaired");
    }
}
