/**
 * Who a signer is: address and name as given, the canonical forms that make two of them equal, and the keyed hashes
 * that uniqueness is checked on.
 *
 * <p>Start at {@link io.github.petitionkit.identity.Identities}. Pure functions and values: nothing here knows a
 * petition, a store or a clock.
 */
@NullMarked
package io.github.petitionkit.identity;

import org.jspecify.annotations.NullMarked;
