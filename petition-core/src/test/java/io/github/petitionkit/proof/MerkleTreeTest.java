package io.github.petitionkit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MerkleTreeTest {
    /** The leaves of the tests of Certificate Transparency, github.com/google/certificate-transparency. */
    private static final List<Hash> KNOWN = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(hex -> TreeHashing.leaf(HexFormat.of().parseHex(hex)))
            .toList();

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    })
    void hasTheRootsOfCertificateTransparency(int size, String root) {
        assertThat(MerkleTree.of(KNOWN.subList(0, size)).root()).hasToString(root);
        assertThat(MerkleTree.of(KNOWN).root(size)).hasToString(root);
    }

    private static List<Hash> leaves(int size, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, size)
                .mapToObj(leaf -> {
                    byte[] bytes = new byte[random.nextInt(40)];
                    random.nextBytes(bytes);
                    return TreeHashing.leaf(bytes);
                })
                .toList();
    }

    static IntStream sizes() {
        return IntStream.concat(IntStream.rangeClosed(1, 70), new Random(20171015).ints(10, 71, 3_000));
    }

    @ParameterizedTest
    @Tag("thorough")
    @MethodSource("sizes")
    void provesEveryLeafInEveryOlderTree(int size) {
        List<Hash> leaves = leaves(size, size);
        MerkleTree tree = MerkleTree.of(leaves);
        Random random = new Random(size);
        for (int then : size <= 70 ? IntStream.rangeClosed(1, size).toArray() : new int[] {size, size / 2 + 1}) {
            for (int index : size <= 70
                    ? IntStream.range(0, then).toArray()
                    : random.ints(20, 0, then).toArray()) {
                InclusionProof proof = tree.inclusion(index, then);

                assertThat(proof.connects(leaves.get(index), tree.root(then)))
                        .as("leaf %d of %d", index, then)
                        .isTrue();
                assertThat(proof.path()).hasSizeLessThanOrEqualTo(32 - Integer.numberOfLeadingZeros(then));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void provesThatItHasOnlyGrown(int size) {
        MerkleTree tree = MerkleTree.of(leaves(size, size));
        for (int from : size <= 70
                ? IntStream.rangeClosed(0, size).toArray()
                : new Random(size).ints(20, 0, size).toArray()) {
            assertThat(tree.consistency(from, size).connects(tree.root(from), tree.root(size)))
                    .as("from %d to %d", from, size)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void isNotProvedByAnythingWithOneBitFlipped(int size) {
        List<Hash> leaves = leaves(size, size);
        MerkleTree tree = MerkleTree.of(leaves);
        Random random = new Random(size);
        int index = random.nextInt(size);
        InclusionProof proof = tree.inclusion(index, size);
        Hash leaf = leaves.get(index);

        assertThat(proof.connects(flipped(leaf, random), tree.root())).isFalse();
        assertThat(proof.connects(leaf, flipped(tree.root(), random))).isFalse();
        for (int step = 0; step < proof.path().size(); step++) {
            List<Hash> path = new ArrayList<>(proof.path());
            path.set(step, flipped(path.get(step), random));
            assertThat(new InclusionProof(index, size, path).connects(leaf, tree.root()))
                    .as("step %d of the path of leaf %d of %d", step, index, size)
                    .isFalse();
        }
        for (int bit = 0; bit < 12; bit++) {
            assertThat(new InclusionProof(index ^ (1L << bit), size, proof.path()).connects(leaf, tree.root()))
                    .as("bit %d of place %d of %d", bit, index, size)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void isNotConnectedWithAnotherHistory(int size) {
        MerkleTree tree = MerkleTree.of(leaves(size, size));
        Random random = new Random(size);
        int from = 1 + random.nextInt(size);
        ConsistencyProof proof = tree.consistency(from, size);

        assertThat(proof.connects(flipped(tree.root(from), random), tree.root(size)))
                .isFalse();
        assertThat(proof.connects(tree.root(from), flipped(tree.root(size), random)))
                .isFalse();
        for (int step = 0; step < proof.path().size(); step++) {
            List<Hash> path = new ArrayList<>(proof.path());
            path.set(step, flipped(path.get(step), random));
            assertThat(new ConsistencyProof(from, size, path).connects(tree.root(from), tree.root(size)))
                    .as("step %d from %d to %d", step, from, size)
                    .isFalse();
        }
        List<Hash> longer = new ArrayList<>(proof.path());
        longer.add(tree.root());
        assertThat(new ConsistencyProof(from, size, longer).connects(tree.root(from), tree.root(size)))
                .isFalse();
    }

    private static Hash flipped(Hash hash, Random random) {
        byte[] bytes = hash.bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return Hash.of(bytes);
    }

    @Test
    void growsLeafByLeafToTheSameRootAlsoAfterARestart() {
        List<Hash> leaves = leaves(500, 1);
        MerkleTree whole = MerkleTree.of(leaves);
        IncrementalMerkleTree growing = IncrementalMerkleTree.empty();
        for (int size = 1; size <= leaves.size(); size++) {
            growing.append(leaves.get(size - 1));
            growing = IncrementalMerkleTree.resume(growing.size(), growing.subtrees());

            assertThat(growing.root()).as("size %d", size).isEqualTo(whole.root(size));
        }
        assertThat(IncrementalMerkleTree.empty().root())
                .isEqualTo(MerkleTree.of(List.of()).root());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IncrementalMerkleTree.resume(3, List.of()))
                .withMessageContaining("3 leaves");
    }

    @Test
    void refusesWhatItNeverWas() {
        MerkleTree tree = MerkleTree.of(KNOWN);

        assertThatIllegalArgumentException().isThrownBy(() -> tree.root(9)).withMessageContaining("size 9");
        assertThatIllegalArgumentException().isThrownBy(() -> tree.root(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(8, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(-1, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(0, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(5, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(-1, 4));
    }

    @Test
    void judgesMalformedProofsWithoutAnException() {
        Hash hash = KNOWN.get(0);

        assertThat(new InclusionProof(-1, 8, List.of()).connects(hash, hash)).isFalse();
        assertThat(new InclusionProof(8, 8, List.of()).connects(hash, hash)).isFalse();
        assertThat(new InclusionProof(Long.MAX_VALUE - 1, Long.MAX_VALUE, List.of(hash)).connects(hash, hash))
                .isFalse();
        assertThat(new ConsistencyProof(-1, 8, List.of()).connects(hash, hash)).isFalse();
        assertThat(new ConsistencyProof(9, 8, List.of()).connects(hash, hash)).isFalse();
        assertThat(new ConsistencyProof(3, 8, List.of()).connects(hash, hash)).isFalse();
        assertThat(new ConsistencyProof(0, 8, List.of(hash)).connects(hash, hash))
                .isFalse();
        assertThat(new ConsistencyProof(8, 8, List.of(hash)).connects(hash, hash))
                .isFalse();
    }

    @Test
    void hasHashesOf32BytesThatReadBackFromTheirText() {
        Hash hash = KNOWN.get(3);

        assertThat(Hash.of(hash.toString())).isEqualTo(hash).hasSameHashCodeAs(hash);
        assertThat(Hash.of(hash.bytes())).isEqualTo(hash).isNotEqualTo(KNOWN.get(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hash.of(new byte[31]))
                .withMessageContaining("not 31");
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.of("ab")).withMessageContaining("not 2");
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.of("g".repeat(64)));
    }
}
