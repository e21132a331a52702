package io.github.petitionkit.spring.mail;

import io.github.petitionkit.mailing.UpdateMail;

/**
 * Writes the mails of mailings. Define a bean of this type to write them with a template of your own; to change single texts,
 * give your {@code MessageSource} the keys of the bundled ones.
 */
@FunctionalInterface
public interface UpdateComposer {
    /**
     * Writes one mail around the words of its organisation.
     *
     * @param mail the mail
     * @param links makes the links of the mail; show that of {@link MailLinks#stopUpdates}
     * @return the subject and both forms of the body
     */
    ComposedMail compose(UpdateMail mail, MailLinks links);
}
