/**
 * Evidence that nobody has tampered with a petition's history: a Merkle tree over its entries, whose root the host signs
 * and publishes once a period. Hashing and proofs are those of Certificate Transparency, RFC 6962 and RFC 9162, with
 * SHA-256.
 *
 * <p>The host makes a {@link io.github.petitionkit.proof.Leaf} of every history entry with
 * {@link io.github.petitionkit.proof.LeafEncoder}, keeps the root up to date with a
 * {@link io.github.petitionkit.proof.IncrementalMerkleTree}, signs a {@link io.github.petitionkit.proof.TreeHead}, and answers
 * questions from a {@link io.github.petitionkit.proof.MerkleTree}. Everybody else starts, and ends, at
 * {@link io.github.petitionkit.proof.Proofs}, which needs nothing but the host's public key.
 *
 * <p>Nothing here knows a store or a clock, nor a signer: a leaf holds what a history entry holds.
 */
@NullMarked
package io.github.petitionkit.proof;

import org.jspecify.annotations.NullMarked;
