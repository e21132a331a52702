package io.github.petitionkit.mail;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureId;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one signer, complete except for its wording.
 *
 * @param kind the kind of mail
 * @param petition the petition
 * @param title the petition's title
 * @param signature the signature
 * @param to the recipient's address as typed
 * @param preview the texts that a confirmation would publish; do not use its name as a greeting
 * @param locale the signer's language
 * @param token the token for the link, which confirms, withdraws, moves or invites, depending on the kind
 * @param expiresAt when the link expires
 * @param unsubscribeToken the token that stops mail to the mailbox, for the headers {@code List-Unsubscribe} and
 *     {@code List-Unsubscribe-Post} (RFC 8058); valid for a year
 * @param selfServiceToken the token for self-service, valid as long as {@code token}; {@code null} in a mail that
 *     people may forward
 */
public record Mail(
        MailKind kind,
        PetitionId petition,
        String title,
        SignatureId signature,
        EmailAddress to,
        Preview preview,
        Locale locale,
        String token,
        Instant expiresAt,
        String unsubscribeToken,
        @Nullable String selfServiceToken) {
    /** Requires the components that are not nullable. */
    public Mail {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(petition, "petition");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(signature, "signature");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(preview, "preview");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(unsubscribeToken, "unsubscribeToken");
    }

    /** Leaves out the recipient's personal data. */
    @Override
    public String toString() {
        return "Mail[kind=" + kind + ", petition=" + petition + ", signature=" + signature + "]";
    }
}
