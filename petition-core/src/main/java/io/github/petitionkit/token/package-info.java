/**
 * Signed tokens for links in mails: opaque, expiring, bound to one purpose, and readable only under the keyring that
 * made them.
 *
 * <p>Use it only in tests and stores of your own. Start at {@link io.github.petitionkit.token.Tokens}. A host meets
 * tokens as text, in a {@code Mail} and in {@code Petitions.confirm}; use {@code Petitions.links().read} for the page
 * before the button is pressed. Reading a token changes nothing and needs no store. Tokens know ids; those by which the
 * owner of a mailbox serves themselves know its address as well.
 */
@NullMarked
package io.github.petitionkit.token;

import org.jspecify.annotations.NullMarked;
