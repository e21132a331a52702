package io.github.petitionkit.spring.mail;

import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mailing.UpdateMail;
import java.util.Map;

/**
 * Adds headers to the mails that the library sends, such as {@code Reply-To}, or those by which a mail service tells streams of
 * mail apart and gives values back with its reports. Define a bean of this type. The headers that the library writes itself
 * stay as they are. Thread-safe.
 */
public interface MailHeaders {
    /**
     * Returns the headers of a mail to a signer.
     *
     * @param mail the mail
     * @return values by names of headers; line breaks in a value become spaces, and other letters than ASCII are encoded
     */
    default Map<String, String> of(Mail mail) {
        return Map.of();
    }

    /**
     * Returns the headers of a mail of a mailing.
     *
     * @param mail the mail
     * @return values by names of headers, likewise
     */
    default Map<String, String> of(UpdateMail mail) {
        return Map.of();
    }
}
