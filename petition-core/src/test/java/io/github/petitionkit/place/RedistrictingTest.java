package io.github.petitionkit.place;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RedistrictingTest {
    private static final LocalDate FROM = LocalDate.of(2026, 3, 3);
    private static final Region NORTH = new Region("north");
    private static final Region SOUTH = new Region("south");
    private static final Region EAST = new Region("east");
    private static final Region WEST = new Region("west");

    @Test
    void coversFormerAndNewRegions() {
        Redistricting change = new Redistricting(FROM, Map.of(NORTH, Set.of(EAST, WEST)));

        assertThatCode(() -> change.requireCovers(List.of(NORTH, EAST, WEST))).doesNotThrowAnyException();
    }

    @Test
    void namesEachRegionThatWouldBeLost() {
        Redistricting change = new Redistricting(FROM, Map.of(NORTH, Set.of(EAST)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.requireCovers(List.of(WEST, SOUTH, NORTH)))
                .withMessageContaining("south, west; name their successors");
    }

    @Test
    void givesEachFormerRegionASuccessor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Redistricting(FROM, Map.of(NORTH, Set.of())))
                .withMessageContaining("Region north has no successor");
    }
}
