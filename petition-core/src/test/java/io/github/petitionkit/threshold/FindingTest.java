package io.github.petitionkit.threshold;

import static io.github.petitionkit.threshold.GivenCounts.OPENED;
import static io.github.petitionkit.threshold.GivenCounts.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingTest {
    private static final Country LATVIA = new Country("LV");
    private static final Country ESTONIA = new Country("EE");
    private static final Country FINLAND = new Country("FI");
    private static final Region RIGA = new Region("LV-RIX");
    private static final Region TARTU = new Region("EE-79");
    private static final Map<Area, Long> BALTIC = Map.of(LATVIA, 6_480L, ESTONIA, 5_040L, FINLAND, 10_800L);

    private static String explain(Criterion criterion, PetitionFigures standing) {
        return criterion.judge(standing).explain(Locale.UK);
    }

    private static PetitionFigures late(long counted) {
        return new PetitionFigures(new GivenCounts(counted, Map.of()), OPENED, OPENED.plus(Duration.ofDays(400)));
    }

    @Test
    void saysReached() {
        assertThat(explain(Criterion.total(1), standing(1))).isEqualTo("reached");
    }

    @Test
    void saysHowManySignaturesAreMissing() {
        assertThat(explain(Criterion.total(10_000), standing(1_234))).isEqualTo("8,766 more signatures");
        assertThat(explain(Criterion.total(10_000), standing(9_999))).isEqualTo("1 more signature");
    }

    @Test
    void namesTheOneAreaThatIsShort() {
        assertThat(explain(Criterion.minimum(LATVIA, 6_480), standing(6_268, Map.of(LATVIA, 6_268L))))
                .isEqualTo("Latvia, 212 short");
        assertThat(explain(Criterion.every(BALTIC), standing(0, Map.of(ESTONIA, 9_999L, FINLAND, 10_800L))))
                .isEqualTo("Latvia, 6,480 short");
        assertThat(explain(Criterion.minimum(RIGA, 5), standing(0))).isEqualTo("LV-RIX, 5 short");
    }

    @Test
    void countsTheAreasThatAreShortAndNamesTheNearest() {
        assertThat(explain(Criterion.every(BALTIC), standing(6_268, Map.of(LATVIA, 6_268L))))
                .isEqualTo("3 more countries; nearest: Latvia, 212 short");
        assertThat(explain(Criterion.atLeast(1, BALTIC), standing(6_268, Map.of(LATVIA, 6_268L))))
                .isEqualTo("1 more country; nearest: Latvia, 212 short");
    }

    @Test
    void callsAreasWhatTheyAre() {
        assertThat(explain(Criterion.every(Map.of(RIGA, 3L, TARTU, 2L)), standing(0)))
                .isEqualTo("2 more regions; nearest: EE-79, 2 short");
        assertThat(explain(Criterion.atLeast(1, Map.of(RIGA, 3L, TARTU, 2L)), standing(0)))
                .startsWith("1 more region;");
        assertThat(explain(Criterion.every(Map.of(RIGA, 3L, ESTONIA, 2L)), standing(0)))
                .isEqualTo("2 more areas; nearest: Estonia, 2 short");
        assertThat(explain(Criterion.atLeast(1, Map.of(RIGA, 3L, ESTONIA, 2L)), standing(0)))
                .startsWith("1 more area;");
    }

    @Test
    void tellsOfAllThatIsMissing() {
        Criterion initiative = Criterion.allOf(Criterion.total(1_000_000), Criterion.atLeast(2, BALTIC));

        assertThat(explain(initiative, standing(900_000, Map.of(LATVIA, 6_268L))))
                .isEqualTo("100,000 more signatures, and 2 more countries; nearest: Latvia, 212 short");
        assertThat(explain(initiative, standing(1_000_000, Map.of(LATVIA, 6_480L))))
                .isEqualTo("1 more country; nearest: Estonia, 5,040 short");
    }

    @Test
    void tellsOfTheNearestWay() {
        assertThat(explain(Criterion.anyOf(Criterion.total(100), Criterion.total(50)), standing(40)))
                .isEqualTo("10 more signatures");
    }

    @Test
    void saysOnceThatItIsTooLate() {
        Criterion inAYear = Criterion.within(Duration.ofDays(365), Criterion.total(100));

        assertThat(explain(inAYear, late(75))).isEqualTo("too late; 25 more signatures");
        assertThat(explain(inAYear, late(100))).isEqualTo("too late");
        assertThat(explain(Criterion.allOf(inAYear, Criterion.minimum(LATVIA, 5)), late(75)))
                .isEqualTo("too late; 25 more signatures, and Latvia, 5 short");
        assertThat(explain(Criterion.allOf(inAYear, Criterion.minimum(LATVIA, 5)), late(100)))
                .isEqualTo("too late; Latvia, 5 short");
        assertThat(explain(Criterion.allOf(inAYear), late(100))).isEqualTo("too late");
        assertThat(explain(Criterion.within(Duration.ofDays(300), inAYear), late(75)))
                .isEqualTo("too late; 25 more signatures");
    }

    @Test
    void writesNumbersAndNamesForTheReader() {
        Finding finding = Criterion.every(BALTIC).judge(standing(0, Map.of(ESTONIA, 3_800L)));

        assertThat(finding.explain(Locale.GERMANY)).isEqualTo("3 more countries; nearest: Estland, 1.240 short");
        assertThat(finding).hasToString("3 more countries; nearest: Estonia, 1,240 short");
    }

    @Test
    void refusesToContradictItself() {
        assertThatThrownBy(() -> new Finding(true, 0.5, List.of(), 0, false, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Finding(false, 1, List.of(), 0, false, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Finding(false, Double.NaN, List.of(), 0, false, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Finding(false, -0.1, List.of(), 0, false, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Finding(false, 0.5, List.of(), -1, false, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Finding(true, 1, List.of(), 0, true, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Finding(true, 1, List.of(), 1, false, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Finding(true, 1, List.of(new Shortfall(null, 1)), 0, false, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Shortfall(LATVIA, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
