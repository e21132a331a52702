package io.github.petitionkit.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RegionTreeTest {
    private static final Region CAMDEN = new Region("camden");
    private static final Region HACKNEY = new Region("hackney");
    private static final Region LONDON = new Region("london");
    private static final Region ENGLAND = new Region("england");
    private static final Region WALES = new Region("wales");
    private static final RegionTree TREE = RegionTree.of(Map.of(CAMDEN, LONDON, HACKNEY, LONDON, LONDON, ENGLAND));

    @Test
    void leadsFromARegionToTheLargerOnes() {
        assertThat(TREE.parent(CAMDEN)).contains(LONDON);
        assertThat(TREE.parent(ENGLAND)).isEmpty();
        assertThat(TREE.above(CAMDEN)).containsExactly(LONDON, ENGLAND);
        assertThat(TREE.above(WALES)).isEmpty();
        assertThat(TREE.regions()).containsExactly(CAMDEN, ENGLAND, HACKNEY, LONDON);
        assertThat(TREE).hasToString("RegionTree[3 regions]");
    }

    @Test
    void addsTheSmallerRegionsUp() {
        Map<Region, Long> counts = Map.of(CAMDEN, 3L, HACKNEY, 4L, LONDON, 10L, WALES, 5L);

        assertThat(TREE.sums(counts))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(CAMDEN, 3L, HACKNEY, 4L, LONDON, 17L, ENGLAND, 17L, WALES, 5L));
        assertThat(TREE.largest(counts)).containsExactlyInAnyOrderEntriesOf(Map.of(ENGLAND, 17L, WALES, 5L));
    }

    @Test
    void takesACountBelowZeroForNone() {
        assertThat(TREE.largest(Map.of(CAMDEN, -1L, HACKNEY, 4L))).isEqualTo(Map.of(ENGLAND, 4L));
    }

    @Test
    void endsASumAtTheGreatestNumber() {
        assertThat(TREE.largest(Map.of(CAMDEN, Long.MAX_VALUE, HACKNEY, 1L)))
                .isEqualTo(Map.of(ENGLAND, Long.MAX_VALUE));
        assertThat(TREE.largest(Map.of(CAMDEN, Long.MAX_VALUE - 1, HACKNEY, 1L)))
                .isEqualTo(Map.of(ENGLAND, Long.MAX_VALUE));
    }

    @Test
    void reachesTheEndOfALongChain() {
        RegionTree tree = RegionTree.of(Map.of(CAMDEN, HACKNEY, HACKNEY, LONDON, LONDON, ENGLAND, ENGLAND, WALES));

        assertThat(tree.above(CAMDEN)).containsExactly(HACKNEY, LONDON, ENGLAND, WALES);
    }

    @Test
    void hasNoRegionWithinItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegionTree.of(Map.of(LONDON, LONDON)))
                .withMessageContaining("Region london is its own parent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegionTree.of(Map.of(CAMDEN, LONDON, LONDON, ENGLAND, ENGLAND, LONDON)))
                .withMessageContaining("is its own parent");
    }
}
