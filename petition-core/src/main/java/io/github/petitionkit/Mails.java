package io.github.petitionkit;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.Suppression;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.TokenReading;
import io.github.petitionkit.token.Tokens;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/**
 * The mail suppression list, for all petitions together. It stores keyed hashes, never addresses. It does not change
 * signatures. Thread-safe.
 */
public final class Mails {
    private static final String BOUNCED = "bounced";
    private static final String COMPLAINED = "complained";

    private final PetitionStore store;
    private final Identities identities;
    private final Tokens tokens;
    private final InstantSource clock;

    Mails(PetitionStore store, Identities identities, Tokens tokens, InstantSource clock) {
        this.store = store;
        this.identities = identities;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Stops all mail to a mailbox, in any spelling of its address, because its owner or your staff ask for it.
     *
     * @param address an address of the mailbox
     * @param reason why; its code is stored
     */
    public void suppress(EmailAddress address, Reason reason) {
        Objects.requireNonNull(address, "address");
        identities
                .mailboxKeys(address)
                .forEach(key -> store.suppress(new Suppression(key, reason.code(), clock.instant())));
    }

    /**
     * Stops all mail to an address that bounced permanently. Other spellings of the mailbox still get mail, because a
     * stranger may have typed this one.
     *
     * @param mail the mail that the {@code Mailer} received
     * @return {@code true} if the library sent this mail to this address; {@code false} if not, and then nothing changes
     */
    public boolean bounced(Mail mail) {
        boolean isOurs =
                !(tokens.read(mail.token(), mail.kind().purpose(), clock.instant()) instanceof TokenReading.Unreadable);
        return isOurs && bounced(mail.to(), mail.unsubscribeToken());
    }

    /**
     * Stops all mail to an address that bounced permanently, by a report of a mail server. The report returns the
     * headers of the mail: the token in {@code List-Unsubscribe} proves that the library sent it to that mailbox.
     *
     * @param address the address that bounced, as the report names it
     * @param unsubscribeToken the token, which may have expired; any text is accepted
     * @return {@code true} if the library sent such a mail to this mailbox; {@code false} if not, and then nothing
     *     changes
     */
    public boolean bounced(EmailAddress address, String unsubscribeToken) {
        Objects.requireNonNull(address, "address");
        boolean isOurs = mailbox(unsubscribeToken)
                .filter(identities.mailboxKeys(address)::contains)
                .isPresent();
        if (isOurs) {
            store.suppress(new Suppression(identities.addressKeys(address).get(0), BOUNCED, clock.instant()));
        }
        return isOurs;
    }

    /**
     * Stops all mail to the mailbox whose owner reported a mail as unwanted, in every spelling of its address. The
     * report returns the headers of the mail; it rarely names the owner (RFC 5965).
     *
     * @param unsubscribeToken the token in {@code List-Unsubscribe}, which may have expired; any text is accepted
     * @return {@code true} if the library sent that mail; {@code false} if not, and then nothing changes
     */
    public boolean complained(String unsubscribeToken) {
        Optional<SignerKey> mailbox = mailbox(unsubscribeToken);
        mailbox.ifPresent(key -> store.suppress(new Suppression(key, COMPLAINED, clock.instant())));
        return mailbox.isPresent();
    }

    private Optional<SignerKey> mailbox(String unsubscribeToken) {
        TokenReading reading = tokens.read(
                Objects.requireNonNull(unsubscribeToken, "unsubscribeToken"),
                TokenPurpose.UNSUBSCRIBE,
                clock.instant());
        if (reading instanceof TokenReading.Valid valid) {
            return Optional.ofNullable(valid.token().mailbox());
        }
        return reading instanceof TokenReading.Expired expired
                ? Optional.ofNullable(expired.token().mailbox())
                : Optional.empty();
    }

    /**
     * Allows mail to an address and its mailbox again. Call it when its owner or your staff confirm that the mailbox
     * works.
     *
     * @param address the address
     */
    public void resume(EmailAddress address) {
        store.resume(identities.mailKeys(address));
    }

    /**
     * Allows mail again to all addresses that were suppressed for one reason within a time. Call it when a mailbox
     * provider has refused mailboxes by mistake, as large ones do for some hours now and then. Cost: the whole
     * suppression list is read.
     *
     * @param reason the reason that is stored: {@code bounced}, or the reason of a {@link
     *     io.github.petitionkit.mail.MailResult.Refused}, such as {@code SMTP 550}
     * @param from the first instant
     * @param until the first instant after the time
     * @return how many suppressions were removed
     */
    public long resume(String reason, Instant from, Instant until) {
        return store.resume(
                Objects.requireNonNull(reason, "reason"),
                Objects.requireNonNull(from, "from"),
                Objects.requireNonNull(until, "until"));
    }

    /**
     * Returns whether mail to an address is suppressed.
     *
     * @param address the address
     * @return {@code true} if the address or its mailbox is suppressed
     */
    public boolean isSuppressed(EmailAddress address) {
        return !store.suppressed(identities.mailKeys(address)).isEmpty();
    }
}
