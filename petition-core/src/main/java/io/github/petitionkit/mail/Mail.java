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
 * @param token what the link must carry: to confirm, to withdraw or to move, by the kind
 * @param expiresAt until when the link is good
 * @param unsubscribeToken what the link must carry that stops mail to the mailbox, for the headers {@code List-Unsubscribe} and
 *     {@code List-Unsubscribe-Post} (RFC 8058); good for a year
 * @param selfServiceToken what the link to the owner's own data must carry, as long as {@code token} is good; or {@code null} in a
 *     mail that people may pass on
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
    /** Rejects {@code null} where it is not allowed. */
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
