/**
 * What the host has to send to signers. The library decides when and to whom; the words, the link's address and the
 * sending are the host's.
 *
 * <p>Start at {@link io.github.petitionkit.mail.Mailer}, which gets each {@link io.github.petitionkit.mail.Mail} complete
 * but for its words. Use it for what signers must get to sign at all; for everything else that a site sends (news,
 * thresholds reached) listen to {@code event}. A mail knows one signature and its petition; nothing here sends anything.
 */
@NullMarked
package io.github.petitionkit.mail;

import org.jspecify.annotations.NullMarked;
