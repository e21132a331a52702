package io.github.petitionkit.spring.mail;

import io.github.petitionkit.mail.Mail;
import java.util.Locale;

/**
 * Writes the words of mails. Define a bean of this type to write them with templates of your own; to change single
 * texts, give your {@code MessageSource} the keys of the bundled ones.
 */
@FunctionalInterface
public interface MailComposer {
    /**
     * Writes one mail in the language of its recipient.
     *
     * @param mail the mail; show its preview as a quotation, because a stranger may have typed it
     * @param links makes the links of the mail
     * @return the subject and both forms of the body
     */
    ComposedMail compose(Mail mail, MailLinks links);

    /**
     * Returns whether it has words in a language. A signer whose browser names several languages gets the first of them
     * for which it has.
     *
     * @param language the language
     * @return {@code true}, unless it is overridden
     */
    default boolean speaks(Locale language) {
        return true;
    }
}
