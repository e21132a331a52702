/**
 * Mail to signers. The library decides when and to whom; the host provides the wording, the link's address and the
 * sending.
 *
 * <p>Use it to send the mail that signing requires. Start at {@link io.github.petitionkit.mail.Mailer}, which receives
 * each {@link io.github.petitionkit.mail.Mail} complete except for its wording. News to supporters is {@code mailing}; for
 * other mail, such as of reached thresholds, listen to {@code event}. Nothing in this package sends mail.
 */
@NullMarked
package io.github.petitionkit.mail;

import org.jspecify.annotations.NullMarked;
