package io.github.petitionkit.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree with all of its nodes, for making proofs (RFC 6962, 2.1): the left subtree of n leaves holds the
 * greatest power of two below n. It uses memory for two hashes per leaf; a root or a proof costs at most the square of
 * the logarithm of the size. Immutable and thread-safe.
 */
public final class MerkleTree {
    /** The roots of complete subtrees: at level k the i-th is over the 2^k leaves from i 2^k on. */
    private final List<List<Hash>> levels;

    private MerkleTree(List<List<Hash>> levels) {
        this.levels = levels;
    }

    /**
     * Makes a tree.
     *
     * @param leaves the hashes of the leaves in order; copied
     * @return the tree
     */
    public static MerkleTree of(List<Hash> leaves) {
        List<List<Hash>> levels = new ArrayList<>();
        List<Hash> level = List.copyOf(leaves);
        levels.add(level);
        while (level.size() > 1) {
            List<Hash> above = new ArrayList<>(level.size() / 2);
            for (int i = 0; i + 1 < level.size(); i += 2) {
                above.add(TreeHashing.node(level.get(i), level.get(i + 1)));
            }
            levels.add(above);
            level = above;
        }
        return new MerkleTree(levels);
    }

    /** {@return the number of leaves} */
    public int size() {
        return levels.get(0).size();
    }

    /** {@return the root; that of an empty tree is the hash of nothing} */
    public Hash root() {
        return root(size());
    }

    /**
     * Returns the root of an earlier, smaller tree.
     *
     * @param size its number of leaves, from 0 to {@link #size()}
     * @return the root
     * @throws IllegalArgumentException if the tree has never had that size
     */
    public Hash root(int size) {
        requireSize(size);
        return size == 0 ? TreeHashing.EMPTY : root(0, size);
    }

    /**
     * Makes a proof that a leaf is in the tree of a given size.
     *
     * @param index the leaf's position, from 0 to below the size
     * @param size the size in the tree head of the proof, from 1 to {@link #size()}
     * @return the proof
     * @throws IllegalArgumentException if the tree has never had that size or the leaf is not in it
     */
    public InclusionProof inclusion(int index, int size) {
        requireSize(size);
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("There is no leaf %s in a tree of %s".formatted(index, size));
        }
        List<Hash> path = new ArrayList<>();
        addSiblings(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /**
     * Makes a proof that the tree of one size extends the tree of a smaller one.
     *
     * @param from the smaller size, 0 or more
     * @param to the greater size, or the same, up to {@link #size()}
     * @return the proof
     * @throws IllegalArgumentException if the sizes are in the wrong order or the tree has never had them
     */
    public ConsistencyProof consistency(int from, int to) {
        requireSize(to);
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("A tree of %s leaves cannot grow into one of %s".formatted(from, to));
        }
        List<Hash> path = new ArrayList<>();
        if (from > 0 && from < to) {
            addSubproof(from, 0, to, true, path);
        }
        return new ConsistencyProof(from, to, path);
    }

    /** Adds the sibling hashes from the leaf up to the root of [start, end) (RFC 6962, 2.1.1). */
    private void addSiblings(int index, int start, int end, List<Hash> path) {
        if (end - start == 1) {
            return;
        }
        int middle = start + leftOf(end - start);
        if (index < middle) {
            addSiblings(index, start, middle, path);
            path.add(root(middle, end));
        } else {
            addSiblings(index, middle, end, path);
            path.add(root(start, middle));
        }
    }

    /**
     * RFC 6962, 2.1.2; the verifier knows the root of the old tree, and so that of [start, old) if it is the old tree.
     */
    private void addSubproof(int old, int start, int end, boolean isOldTree, List<Hash> path) {
        if (old == end) {
            if (!isOldTree) {
                path.add(root(start, end));
            }
            return;
        }
        int middle = start + leftOf(end - start);
        if (old <= middle) {
            addSubproof(old, start, middle, isOldTree, path);
            path.add(root(middle, end));
        } else {
            addSubproof(old, middle, end, false, path);
            path.add(root(start, middle));
        }
    }

    /**
     * Returns the root over the leaves of [start, end); start must be a multiple of the next power of two above the
     * length.
     */
    private Hash root(int start, int end) {
        int length = end - start;
        if (Integer.bitCount(length) == 1) {
            int level = Integer.numberOfTrailingZeros(length);
            return levels.get(level).get(start >>> level);
        }
        int middle = start + leftOf(length);
        return TreeHashing.node(root(start, middle), root(middle, end));
    }

    /** Returns the greatest power of two below a length of 2 or more. */
    private static int leftOf(int length) {
        return Integer.highestOneBit(length - 1);
    }

    private void requireSize(int size) {
        if (size < 0 || size > size()) {
            throw new IllegalArgumentException("A tree of %s has never had the size %s".formatted(size(), size));
        }
    }
}
