package io.github.petitionkit;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.Reason;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.Suppression;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.TokenReading;
import io.github.petitionkit.token.Tokens;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Decides who gets no mail any more, over all petitions. Kept as keyed hashes, so that no list of addresses arises. Signatures stay as
 * they are. Safe for many threads.
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
     * Sends no mail any more to a mailbox, in whatever spelling of its address: at the wish of its owner, or of your staff.
     *
     * @param address an address of the mailbox
     * @param reason why; its code is kept
     */
    public void suppress(EmailAddress address, Reason reason) {
        Objects.requireNonNull(address, "address");
        Set<SignerKey> mailbox = identities.mailboxKeys(address);
        mailbox.forEach(key -> store.suppress(new Suppression(key, reason.code(), clock.instant())));
    }

    /**
     * Sends no mail any more to the address of a mail that came back for good. Other spellings of the mailbox are left alone: a stranger
     * may have typed this one.
     *
     * @param mail the mail as the {@code Mailer} got it
     * @return whether it was one of ours; otherwise nothing is done
     */
    public boolean bounced(Mail mail) {
        TokenPurpose purpose = mail.kind() == MailKind.ALREADY_SIGNED ? TokenPurpose.WITHDRAW : TokenPurpose.CONFIRM;
        if (tokens.read(mail.token(), purpose, clock.instant()) instanceof TokenReading.Unreadable) {
            return false;
        }
        store.suppress(new Suppression(identities.addressKeys(mail.to()).get(0), BOUNCED, clock.instant()));
        return true;
    }

    /**
     * Sends mail to an address and its mailbox again, once its owner or your staff say that it works.
     *
     * @param address the address
     */
    public void resume(EmailAddress address) {
        store.resume(keys(address));
    }

    /**
     * Whether an address gets no mail.
     *
     * @param address the address
     * @return whether it, or its mailbox, is suppressed
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
