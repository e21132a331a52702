package io.github.petitionkit.proof;

import java.security.PublicKey;
import java.util.Objects;

/**
 * Verifies a host's claims about a petition's history with only the host's public key. Proofs, heads and signatures are
 * untrusted input: malformed or inconsistent ones give {@code false}, never an exception. Costs one or two signature
 * verifications, and hashes logarithmic in the size of the tree.
 */
public final class Proofs {
    private Proofs() {}

    /**
     * Verifies that an entry is in the history that the host signed, unchanged and in its position.
     *
     * @param leaf the entry, from the host
     * @param proof the proof of inclusion
     * @param signed the host's signed head
     * @param hostKey the host's Ed25519 key, from an independent source
     * @return {@code true} if everything is valid
     * @throws IllegalArgumentException if the host's key is not an Ed25519 key
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
     * Verifies that a history has only grown between two heads of one petition.
     *
     * @param earlier the earlier head
     * @param later a head signed at the same time or later
     * @param proof the proof of consistency
     * @param hostKey the host's Ed25519 key, from an independent source
     * @return {@code true} if everything is valid
     * @throws IllegalArgumentException if the host's key is not an Ed25519 key
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
