package io.github.petitionkit.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Computes the root of a growing tree without storing the tree: it keeps one hash for each bit set in its size, at most
 * 63. Appending costs two hashes on average. To continue after a restart, store {@link #size} and {@link #subtrees} and
 * pass them to {@link #resume}.
 *
 * <p>Not thread-safe.
 */
public final class IncrementalMerkleTree {
    private long size;
    /** The roots of the complete subtrees that the leaves fall into, the largest first. */
    private final List<Hash> subtrees;

    private IncrementalMerkleTree(long size, List<Hash> subtrees) {
        this.size = size;
        this.subtrees = subtrees;
    }

    /** {@return a tree without leaves} */
    public static IncrementalMerkleTree empty() {
        return new IncrementalMerkleTree(0, new ArrayList<>());
    }

    /**
     * Restores a tree.
     *
     * @param size its {@link #size()}
     * @param subtrees its {@link #subtrees()}
     * @return the tree
     * @throws IllegalArgumentException if the size is negative or does not match the number of subtrees
     */
    public static IncrementalMerkleTree resume(long size, List<Hash> subtrees) {
        if (size < 0 || Long.bitCount(size) != subtrees.size()) {
            throw new IllegalArgumentException(
                    "A tree of %s leaves cannot consist of %s subtrees".formatted(size, subtrees.size()));
        }
        return new IncrementalMerkleTree(size, new ArrayList<>(List.copyOf(subtrees)));
    }

    /**
     * Appends a leaf.
     *
     * @param leaf its hash
     */
    public void append(Hash leaf) {
        Hash subtree = Objects.requireNonNull(leaf, "leaf");
        for (long carry = size; (carry & 1) == 1; carry >>>= 1) {
            subtree = TreeHashing.node(subtrees.remove(subtrees.size() - 1), subtree);
        }
        subtrees.add(subtree);
        size++;
    }

    /** {@return the number of appended leaves} */
    public long size() {
        return size;
    }

    /** {@return the roots of the complete subtrees that the leaves fall into, the largest first} */
    public List<Hash> subtrees() {
        return List.copyOf(subtrees);
    }

    /** {@return the root; that of an empty tree is the hash of the empty input} */
    public Hash root() {
        if (subtrees.isEmpty()) {
            return TreeHashing.EMPTY;
        }
        Hash root = subtrees.get(subtrees.size() - 1);
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = TreeHashing.node(subtrees.get(i), root);
        }
        return root;
    }
}
