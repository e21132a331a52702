/**
 * Keyed hashing with secrets that can be rotated while earlier hashes stay valid.
 *
 * <p>Use it to give the library its secret, and to replace that secret. Start at {@link
 * io.github.petitionkit.secret.Keyring}: {@code of} for the first secret, {@code rotatedTo} for the next, {@code
 * random} in tests. One keyring serves the signer keys, the links and the proofs of a site. A host may sign its own
 * forms with it, each kind under a separate purpose. The package handles bytes only and depends on no other.
 */
@NullMarked
package io.github.petitionkit.secret;

import org.jspecify.annotations.NullMarked;
