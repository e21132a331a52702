/**
 * Mailings: updates that a petition's creator mails to the supporters who have agreed to them.
 *
 * <p>Use it to write to supporters and to send what you write. Start at {@link io.github.petitionkit.mailing.Mailing}; {@code
 * Petitions.updates()} drafts and sends mailings, and hands each mail to the host's {@link
 * io.github.petitionkit.mailing.UpdateMailer}. Nothing in this package sends mail.
 */
@NullMarked
package io.github.petitionkit.mailing;

import org.jspecify.annotations.NullMarked;
