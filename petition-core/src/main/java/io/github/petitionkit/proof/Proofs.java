package io.github.petitionkit.proof;

import java.security.PublicKey;
import java.util.Objects;

/**
 * Verifies what a host claims about a petition's history, with nothing but the host's public key. Proofs, heads and
 * signatures may come from anyone: what is malformed or does not fit together is {@code false}, never an exception.
 * Costs one or two signature checks and a hash for each step of the path, which is as long as the logarithm of the tree.
 */
public final class Proofs {
    private Proofs() {}

    /**
     * Whether an entry was in the history that the host signed, unchanged and at its place.
     *
     * @param leaf the entry, as the host gave it
     * @param proof the way from the entry to the root
     * @param signed the host's signed head
     * @param hostKey the host's Ed25519 key, known from elsewhere
     * @return whether all of it holds
     * @throws IllegalArgumentException if the host's key is of another kind
     */
    public static boolean isIncluded(Leaf leaf, InclusionProof proof, SignedTreeHead signed, PublicKey hostKey) {
        Objects.requireNonNull(leaf, "leaf");
        TreeHead head = signed.head();
        return leaf.entry().number() == proof.index()
                && proof.size() == head.size()
                && signed.isSignedBy(hostKey)
                && proof.connects(leaf.hash(), head.root());
    }

    /**
     * Whether a history has only grown from one head of the host to another of the same petition.
     *
     * @param earlier the head that was signed first
     * @param later the head that was signed at the same time or after
     * @param proof what connects the two
     * @param hostKey the host's Ed25519 key, known from elsewhere
     * @return whether all of it holds
     * @throws IllegalArgumentException if the host's key is of another kind
     */
    public static boolean isExtension(
            SignedTreeHead earlier, SignedTreeHead later, ConsistencyProof proof, PublicKey hostKey) {
        TreeHead first = earlier.head();
        TreeHead second = later.head();
        return first.petition().equals(second.petition())
                && !second.at().isBefore(first.at())
                && proof.from() == first.size()
                && proof.to() == second.size()
                && earlier.isSignedBy(hostKey)
                && later.isSignedBy(hostKey)
                && proof.connects(first.root(), second.root());
    }
}
