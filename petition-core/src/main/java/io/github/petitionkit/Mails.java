package io.github.petitionkit;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.Suppression;
import io.github.petitionkit.token.TokenReading;
import io.github.petitionkit.token.Tokens;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * The mail suppression list, for all petitions together. It stores keyed hashes, never addresses. It does not change
 * signatures. Thread-safe.
 */
public final class Mails {
    private static final String BOUNCED = "bounced";

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
     * @return {@code true} if the library sent this mail; {@code false} if not, and then nothing changes
     */
    public boolean bounced(Mail mail) {
        if (tokens.read(mail.token(), mail.kind().purpose(), clock.instant()) instanceof TokenReading.Unreadable) {
            return false;
        }
        store.suppress(new Suppression(identities.addressKeys(mail.to()).get(0), BOUNCED, clock.instant()));
        return true;
    }

    /**
     * Allows mail to an address and its mailbox again. Call it when its owner or your staff confirm that the mailbox
     * works.
     *
     * @param address the address
     */
    public void resume(EmailAddress address) {
        store.resume(keys(address));
    }

    /**
     * Returns whether mail to an address is suppressed.
     *
     * @param address the address
     * @return {@code true} if the address or its mailbox is suppressed
     */
    public boolean isSuppressed(EmailAddress address) {
        return !store.suppressed(keys(address)).isEmpty();
    }

    private Set<SignerKey> keys(EmailAddress address) {
        Set<SignerKey> keys = new HashSet<>(identities.mailboxKeys(address));
        keys.addAll(identities.addressKeys(address));
        return keys;
    }
}
