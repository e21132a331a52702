/**
 * The identity of a signer: address and name as given, their canonical forms for comparison, and the keyed hashes that
 * find duplicates.
 *
 * <p>Use it to compare addresses and people as the library does. Start at {@link
 * io.github.petitionkit.identity.EmailCanonicaliser}, which decides by {@link
 * io.github.petitionkit.identity.EmailRule}s which addresses reach one mailbox, and at {@link
 * io.github.petitionkit.identity.MailboxSharing}, which lets a household share a mailbox. The result for one signer is
 * an {@link io.github.petitionkit.identity.Identity}, computed by {@link io.github.petitionkit.identity.Identities} and
 * stored in the signature. Pure functions and values: nothing here depends on a petition, a store or a clock.
 */
@NullMarked
package io.github.petitionkit.identity;

import org.jspecify.annotations.NullMarked;
