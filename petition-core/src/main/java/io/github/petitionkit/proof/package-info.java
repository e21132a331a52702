/**
 * Tamper evidence for a petition's history: a Merkle tree over its entries, whose root the host signs and publishes
 * once a period. Hashing and proofs are those of Certificate Transparency, RFC 6962 and RFC 9162, with SHA-256.
 *
 * <p>Use it to prove to readers that nobody has rewritten the past. The host makes a {@link
 * io.github.petitionkit.proof.Leaf} of every history entry with {@link io.github.petitionkit.proof.LeafEncoder}, keeps
 * the root up to date with a {@link io.github.petitionkit.proof.IncrementalMerkleTree}, signs a {@link
 * io.github.petitionkit.proof.TreeHead}, and makes proofs with a {@link io.github.petitionkit.proof.MerkleTree}.
 * Verifiers need only {@link io.github.petitionkit.proof.Proofs} and the host's public key.
 *
 * <p>Nothing here depends on a store, a clock or a signer; a leaf holds the data of a history entry.
 */
@NullMarked
package io.github.petitionkit.proof;

import org.jspecify.annotations.NullMarked;
