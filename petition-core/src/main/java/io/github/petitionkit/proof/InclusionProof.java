package io.github.petitionkit.proof;

import java.util.List;
import java.util.Objects;

/**
 * A proof that a leaf is in a tree. It is untrusted input; {@link Proofs#isIncluded} verifies it.
 *
 * @param index the leaf's position, from 0
 * @param size number of leaves of the tree
 * @param path the sibling hashes from the leaf up to the root (RFC 9162, 2.1.3)
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    /** Copies the path. */
    public InclusionProof {
        path = List.copyOf(path);
    }

    /**
     * Verifies the proof for a leaf and a root. It does not verify who signed the root.
     *
     * @param leaf the leaf's hash
     * @param root the root of the tree of the proof's size
     * @return {@code true} if the leaf is in the tree at the proof's index; {@code false} for any malformed proof
     */
    public boolean connects(Hash leaf, Hash root) {
        Objects.requireNonNull(leaf, "leaf");
        Objects.requireNonNull(root, "root");
        if (index < 0 || index >= size) {
            return false;
        }
        // RFC 9162, 2.1.3.2
        AuditPath walk = new AuditPath(index, size - 1);
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (walk.isAtRoot()) {
                return false;
            }
            hash = walk.siblingIsLeft() ? TreeHashing.node(sibling, hash) : TreeHashing.node(hash, sibling);
            walk.ascend();
        }
        return walk.isAtRoot() && hash.equals(root);
    }
}
