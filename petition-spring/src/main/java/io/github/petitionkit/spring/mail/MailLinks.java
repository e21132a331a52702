package io.github.petitionkit.spring.mail;

import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mailing.UpdateMail;
import java.net.URI;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the links of mails. Immutable and thread-safe. */
public final class MailLinks {
    private final SignerMailProperties properties;

    MailLinks(SignerMailProperties properties) {
        this.properties = properties;
    }

    /**
     * Returns the link of a mail, to a page with a button. Opening the page must change nothing, because mail scanners
     * open every link.
     *
     * @param mail the mail
     * @return the link that confirms, withdraws, moves or invites, by the kind of the mail
     */
    public URI action(Mail mail) {
        String path = switch (mail.kind()) {
            case CONFIRM, REMINDER -> properties.confirmPath();
            case ALREADY_SIGNED -> properties.withdrawPath();
            case NEW_ADDRESS -> properties.movePath();
            case OWN_DATA -> properties.ownDataPath();
            case INVITATION -> properties.sponsorPath();
        };
        return link(path, mail.token());
    }

    /**
     * Returns the link by which the owner of the mailbox says "it was not me", to a page with a button.
     *
     * @param mail the mail
     * @return the link; empty for mails about nothing that waits for a confirmation, because there it would take away
     *     what the owner signed before
     */
    public Optional<URI> disown(Mail mail) {
        return switch (mail.kind()) {
            case CONFIRM, REMINDER -> Optional.of(link(properties.disownPath(), mail.token()));
            case ALREADY_SIGNED, NEW_ADDRESS, OWN_DATA, INVITATION -> Optional.empty();
        };
    }

    /**
     * Returns the address to which a mailbox provider posts to unsubscribe (RFC 8058).
     *
     * @param mail the mail
     * @return the address
     */
    public URI unsubscribe(Mail mail) {
        return link(properties.unsubscribing(), mail.unsubscribeToken());
    }

    /**
     * Returns the address to which a mailbox provider posts to end these updates (RFC 8058).
     *
     * @param mail the mail
     * @return the address
     */
    public URI unsubscribe(UpdateMail mail) {
        return link(properties.unsubscribing(), mail, mail.unsubscribeToken());
    }

    /**
     * Returns the link by which a supporter ends these updates, to a page with a button. Opening the page must change
     * nothing, because mail scanners open every link. Whoever the mail is forwarded to can end updates with it, and no
     * other mail.
     *
     * @param mail the mail
     * @return the link, with the token, the organisation and the purpose
     */
    public URI stopUpdates(UpdateMail mail) {
        return link(properties.stopUpdatesPath(), mail, mail.stopUpdatesToken());
    }

    /** The token stands last: an address that is cut ends nothing, instead of more than these updates. */
    private URI link(String path, UpdateMail mail, String token) {
        return page(path, "organisation={organisation}&purpose={purpose}&token={token}")
                .build(mail.organisation(), mail.purpose(), token);
    }

    private URI link(String path, String token) {
        return page(path, "token={token}").build(token);
    }

    /** No server sees what stands behind a {@code #}, so no log holds it. */
    private UriComponentsBuilder page(String path, String values) {
        UriComponentsBuilder site = UriComponentsBuilder.fromUri(properties.site());
        return path.endsWith(SignerMailProperties.BEHIND)
                ? site.path(path.substring(0, path.length() - 1)).fragment(values)
                : site.path(path).query(values);
    }
}
