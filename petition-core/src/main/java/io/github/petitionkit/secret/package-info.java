/**
 * Keyed hashing with secrets that can be replaced without forgetting what was hashed before.
 *
 * <p>Start at {@link io.github.petitionkit.secret.Keyring}: {@code of} for the first secret, {@code rotatedTo} for
 * the next, {@code random} in tests, where everything may be forgotten. One keyring is behind the signer keys, the
 * links and the proofs of a site. A host may sign forms of its own with it, each kind under a purpose of its own. It
 * knows bytes only, and no other package.
 */
@NullMarked
package io.github.petitionkit.secret;

import org.jspecify.annotations.NullMarked;
