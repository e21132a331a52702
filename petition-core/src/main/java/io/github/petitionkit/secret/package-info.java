/**
 * Keyed hashing with secrets that can be replaced without forgetting what was hashed before.
 *
 * <p>Start at {@link io.github.petitionkit.secret.Keyring}. It knows bytes only, and no other package.
 */
@NullMarked
package io.github.petitionkit.secret;

import org.jspecify.annotations.NullMarked;
