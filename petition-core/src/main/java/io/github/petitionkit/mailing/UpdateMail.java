package io.github.petitionkit.mailing;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureId;
import java.util.Locale;
import java.util.Objects;

/**
 * One mail of a mailing, to one supporter.
 *
 * @param mailing the mailing; together with {@code signature} it is the same for each delivery of a mail
 * @param petition the petition that the supporter has signed
 * @param title the petition's title
 * @param signature the supporter's signature
 * @param to the recipient's address as typed
 * @param locale the supporter's language
 * @param organisation the organisation that writes
 * @param purpose the purpose to which the supporter has agreed
 * @param subject the subject
 * @param text the text
 * @param unsubscribeToken the token that withdraws the consents to this purpose of the organisation ({@code
 *     SelfService.withdrawConsents}), for the headers {@code List-Unsubscribe} and {@code List-Unsubscribe-Post} (RFC
 *     8058) alone, because it can also stop all mail to the mailbox; valid for a year
 * @param stopUpdatesToken the token that withdraws consents and can do nothing else, for a link in the mail, which may be
 *     forwarded; valid for a year
 */
public record UpdateMail(
        MailingId mailing,
        PetitionId petition,
        String title,
        SignatureId signature,
        EmailAddress to,
        Locale locale,
        String organisation,
        String purpose,
        String subject,
        String text,
        String unsubscribeToken,
        String stopUpdatesToken) {
    /** Rejects {@code null}. */
    public UpdateMail {
        Objects.requireNonNull(mailing, "mailing");
        Objects.requireNonNull(petition, "petition");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(signature, "signature");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(unsubscribeToken, "unsubscribeToken");
        Objects.requireNonNull(stopUpdatesToken, "stopUpdatesToken");
    }

    /** Leaves out the recipient's personal data. */
    @Override
    public String toString() {
        return "UpdateMail[mailing=" + mailing + ", petition=" + petition + ", signature=" + signature + "]";
    }
}
