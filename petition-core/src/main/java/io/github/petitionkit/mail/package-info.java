/**
 * What the host has to send to signers. The library decides when and to whom; the words, the link's address and the
 * sending are the host's.
 *
 * <p>Start at {@link io.github.petitionkit.mail.Mailer}.
 */
@NullMarked
package io.github.petitionkit.mail;

import org.jspecify.annotations.NullMarked;
