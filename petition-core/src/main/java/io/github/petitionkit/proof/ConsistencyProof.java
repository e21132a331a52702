package io.github.petitionkit.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A proof that a tree has only grown: all earlier leaves are unchanged and in their positions. It is untrusted input;
 * {@link Proofs#isExtension} verifies it.
 *
 * @param from number of leaves of the earlier tree
 * @param to number of leaves of the later tree
 * @param path hashes of subtrees (RFC 9162, 2.1.4); empty if the trees are equal or the earlier one is empty
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {
    /** Copies the path. */
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /**
     * Verifies the proof for two roots. It does not verify who signed them.
     *
     * @param earlier the root of the tree of {@code from} leaves
     * @param later the root of the tree of {@code to} leaves
     * @return {@code true} if the later tree extends the earlier one; {@code false} for any malformed proof
     */
    public boolean connects(Hash earlier, Hash later) {
        Objects.requireNonNull(earlier, "earlier");
        Objects.requireNonNull(later, "later");
        if (from < 0 || from > to) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && earlier.equals(later);
        }
        if (from == 0) {
            return path.isEmpty() && earlier.equals(TreeHashing.EMPTY);
        }
        return !path.isEmpty() && climbs(earlier, later);
    }

    /** RFC 9162, 2.1.4.2. */
    private boolean climbs(Hash earlier, Hash later) {
        List<Hash> hashes = new ArrayList<>(path);
        if (Long.bitCount(from) == 1) {
            hashes.add(0, earlier); // a complete tree is a subtree of the later one, so its root is not sent
        }
        AuditPath walk = AuditPath.fromCompleteSubtree(from - 1, to - 1);
        Hash old = hashes.get(0);
        Hash grown = old;
        for (Hash sibling : hashes.subList(1, hashes.size())) {
            if (walk.isAtRoot()) {
                return false;
            }
            if (walk.siblingIsLeft()) {
                old = TreeHashing.node(sibling, old);
                grown = TreeHashing.node(sibling, grown);
            } else {
                grown = TreeHashing.node(grown, sibling);
            }
            walk.ascend();
        }
        return walk.isAtRoot() && old.equals(earlier) && grown.equals(later);
    }
}
