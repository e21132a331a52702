/**
 * Mail to signers by the application's {@code JavaMailSender}. Use it for confirmations, reminders and notices in nine
 * languages, without writing a {@link io.github.petitionkit.mail.Mailer}: set {@code petitionkit.mail.from} and {@code
 * petitionkit.mail.base-address}. Start at {@link io.github.petitionkit.spring.mail.SignerMailProperties}, and at {@link
 * io.github.petitionkit.spring.mail.MailComposer} for words of your own.
 */
@NullMarked
package io.github.petitionkit.spring.mail;

import org.jspecify.annotations.NullMarked;
