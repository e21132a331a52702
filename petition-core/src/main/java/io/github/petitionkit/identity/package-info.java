/**
 * Who a signer is: address and name as given, the canonical forms that make two of them equal, and the keyed hashes
 * that uniqueness is checked on.
 *
 * <p>Start at {@link io.github.petitionkit.identity.EmailCanonicaliser}, to say by
 * {@link io.github.petitionkit.identity.EmailRule}s which addresses reach one mailbox, and at
 * {@link io.github.petitionkit.identity.MailboxSharing}, to let a household share one. What comes of it for one
 * signer is an {@link io.github.petitionkit.identity.Identity}, made by
 * {@link io.github.petitionkit.identity.Identities}; a host meets it in a stored signature and needs it for nothing
 * else. Pure functions and values: nothing here knows a petition, a store or a clock.
 */
@NullMarked
package io.github.petitionkit.identity;

import org.jspecify.annotations.NullMarked;
