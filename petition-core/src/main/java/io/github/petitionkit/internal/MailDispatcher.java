package io.github.petitionkit.internal;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.event.PostponedEventException;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailBudget;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.mail.Mailer;
import io.github.petitionkit.mail.Preview;
import io.github.petitionkit.network.IpAddress;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.Suppression;
import io.github.petitionkit.token.Token;
import io.github.petitionkit.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a mail for each event that requires one. It looks the address up at that moment, together with those of the
 * next mails. So events hold no address, and erased or withdrawn signers get no mail.
 */
public final class MailDispatcher implements PetitionListener {
    private static final Logger LOG = LoggerFactory.getLogger(MailDispatcher.class);

    private static final Duration UNSUBSCRIBABLE_FOR = Duration.ofDays(365);

    private final PetitionStore store;
    private final Identities identities;
    private final Tokens tokens;
    private final Mailer mailer;
    private final MailMeter meter;
    private final InstantSource clock;

    public MailDispatcher(
            PetitionStore store,
            Identities identities,
            Tokens tokens,
            Mailer mailer,
            MailBudget budget,
            InstantSource clock) {
        this.store = store;
        this.identities = identities;
        this.meter = new MailMeter(budget);
        this.clock = clock;
        this.tokens = tokens;
        this.mailer = mailer;
    }

    @Override
    public String name() {
        return "petitionkit.mail";
    }

    @Override
    public void on(PetitionEvent event) {
        preparedFor(List.of(event)).on(event);
    }

    /** Looks up the signers of a batch together, because a surge brings hundreds of mails. */
    @Override
    public PetitionListener preparedFor(List<PetitionEvent> events) {
        Map<PetitionId, Set<SignatureId>> addressed = new LinkedHashMap<>();
        for (PetitionEvent event : events) {
            if (event instanceof PetitionEvent.MailDue due) {
                addressed
                        .computeIfAbsent(due.petition(), first -> new LinkedHashSet<>())
                        .add(due.signature());
            }
        }
        Map<PetitionId, Petition> petitions = store.recent(Set.copyOf(addressed.keySet()));
        addressed.keySet().retainAll(petitions.keySet());
        Map<SignatureId, Recipient> recipients = withoutSuppressed(store.signatures(addressed));
        return event -> {
            if (event instanceof PetitionEvent.MailDue due) {
                Recipient recipient = recipients.get(due.signature());
                if (recipient != null && !send(due, petition(due, petitions), recipient)) {
                    recipients.values().removeIf(other -> other.addresses().equals(recipient.addresses()));
                }
            }
        };
    }

    /** Looks the petition of an invitation up anew, because a recent one may not seek sponsors yet, or still. */
    private @Nullable Petition petition(PetitionEvent.MailDue due, Map<PetitionId, Petition> recent) {
        return due.kind() == MailKind.INVITATION ? store.find(due.petition()).orElse(null) : recent.get(due.petition());
    }

    /** The recipients of whom neither the address, as typed, nor the mailbox is suppressed. */
    private Map<SignatureId, Recipient> withoutSuppressed(List<Signature> signatures) {
        Map<SignatureId, Recipient> recipients = new ConcurrentHashMap<>();
        Set<SignerKey> keys = new HashSet<>();
        for (Signature signature : signatures) {
            EmailAddress to = signature.signer().email();
            if (to != null && !signature.isErased()) {
                Recipient recipient = recipient(signature, to);
                recipients.put(signature.id(), recipient);
                recipient.keys().forEach(keys::addAll);
            }
        }
        Set<SignerKey> suppressed = store.suppressed(keys);
        recipients.values().removeIf(recipient -> recipient.isAmong(suppressed));
        return recipients;
    }

    private Recipient recipient(Signature signature, EmailAddress to) {
        return new Recipient(signature, to, identities.mailboxKeys(to), identities.addressKeys(to));
    }

    /** A signer and an address, with the keys of its mailbox and of the address as typed, the current ones first. */
    private record Recipient(
            Signature signature, EmailAddress to, List<SignerKey> mailboxes, List<SignerKey> addresses) {
        SignerKey mailbox() {
            return mailboxes.get(0);
        }

        List<List<SignerKey>> keys() {
            return List.of(mailboxes, addresses);
        }

        boolean isAmong(Set<SignerKey> suppressed) {
            return !suppressed.isEmpty()
                    && keys().stream().flatMap(List::stream).anyMatch(suppressed::contains);
        }
    }

    /** Sends a mail if it is still due, and returns {@code false} if the mail server refuses its address for good. */
    private boolean send(PetitionEvent.MailDue due, @Nullable Petition petition, Recipient recipient) {
        return petition == null || !isStillDue(due, petition, recipient.signature()) || send(petition, recipient, due);
    }

    private boolean isStillDue(PetitionEvent.MailDue due, Petition petition, Signature signature) {
        return switch (due.kind()) {
            case OWN_DATA -> true;
            case ALREADY_SIGNED -> signature.state().isActive();
            case CONFIRM, REMINDER, NEW_ADDRESS ->
                signature.state().isActive() && signature.timestamps().confirmedAt() == null;
            case INVITATION ->
                signature.state() == SignatureState.CONFIRMED
                        && SponsorInvitation.isNeeded(petition)
                        && clock.instant().isBefore(expiresAt(due, petition));
        };
    }

    private static Instant expiresAt(PetitionEvent.MailDue due, Petition petition) {
        return due.kind() == MailKind.INVITATION
                ? SponsorInvitation.expiresAt(petition, due.at())
                : due.at().plus(petition.policy().confirmation().validFor());
    }

    private boolean send(Petition petition, Recipient recipient, PetitionEvent.MailDue due) {
        MailMeter.Item item = item(recipient, due.kind());
        Instant now = clock.instant();
        if (!meter.permits(item, now)) {
            putOff(due, now);
            return true;
        }
        Instant expiresAt = expiresAt(due, petition);
        String token = token(due.kind(), petition, recipient, expiresAt);
        MailResult result = mailer.trySend(mail(due.kind(), petition, recipient, token, expiresAt));
        settle(result, recipient);
        meter.sent(item, now);
        return !(result instanceof MailResult.Refused);
    }

    private String token(MailKind kind, Petition petition, Recipient recipient, Instant expiresAt) {
        return switch (kind) {
            case OWN_DATA -> selfService(petition, recipient, expiresAt);
            case INVITATION -> tokens.issue(new Token(kind.purpose(), petition.id(), null, expiresAt));
            case CONFIRM, REMINDER, ALREADY_SIGNED, NEW_ADDRESS ->
                tokens.issue(Token.sentTo(
                        kind.purpose(),
                        petition.id(),
                        recipient.signature().id(),
                        expiresAt,
                        recipient.addresses().get(0)));
        };
    }

    private static MailMeter.Item item(Recipient recipient, MailKind kind) {
        return MailMeter.Item.of(recipient.mailbox(), network(recipient.signature(), kind));
    }

    private Mail mail(MailKind kind, Petition petition, Recipient recipient, String token, Instant expiresAt) {
        Signature signature = recipient.signature();
        EmailAddress to = recipient.to();
        Instant longer = expiresAt.plus(UNSUBSCRIBABLE_FOR);
        return new Mail(
                kind,
                petition.id(),
                petition.content().title(),
                signature.id(),
                to,
                Preview.of(signature.signer(), signature.statement()),
                signature.context().locale(),
                token,
                expiresAt,
                tokens.issue(Token.unsubscribing(petition.id(), signature.id(), longer, recipient.mailbox())),
                kind.isNotice() ? selfService(petition, recipient, expiresAt) : null);
    }

    private String selfService(Petition petition, Recipient recipient, Instant expiresAt) {
        SignatureId signature = recipient.signature().id();
        return tokens.issue(Token.selfService(petition.id(), signature, expiresAt, recipient.to()));
    }

    /**
     * Sends the mail by which a signer proves ownership of a new mailbox. It only checks whether that mailbox is
     * suppressed, and the budget.
     *
     * @param from the present mailbox, whose owner has asked
     * @param to the new one
     * @param asked when the owner asked
     * @return {@code false} if it has to be tried again: the mail server takes it later, or it exceeds the budget
     */
    boolean sendToNewAddress(
            Petition petition, Signature signature, EmailAddress from, EmailAddress to, Instant asked) {
        Recipient recipient = recipient(signature, to);
        Set<SignerKey> keys = new HashSet<>();
        recipient.keys().forEach(keys::addAll);
        MailMeter.Item item = item(recipient, MailKind.NEW_ADDRESS);
        if (!store.suppressed(keys).isEmpty()) {
            LOG.info("The mail to a new address of signature {} is suppressed", signature.id());
            return true;
        }
        Instant now = clock.instant();
        if (!meter.permits(item, now)) {
            return false;
        }
        Instant expiresAt = asked.plus(petition.policy().confirmation().validFor());
        SignerKey mailboxBefore = identities.mailboxKeys(from).get(0);
        String token = tokens.issue(Token.newAddress(petition.id(), signature.id(), expiresAt, to, mailboxBefore));
        MailResult result = mailer.trySend(mail(MailKind.NEW_ADDRESS, petition, recipient, token, expiresAt));
        if (result instanceof MailResult.Later) {
            return false;
        }
        settle(result, recipient);
        meter.sent(item, now);
        return true;
    }

    /** Postpones a mail above the budget. It drops a notice, and a mail that has waited too long. */
    private void putOff(PetitionEvent.MailDue due, Instant now) {
        boolean waits = !due.kind().isNotice()
                && now.isBefore(due.at().plus(meter.budget().patience()));
        if (waits) {
            throw new PostponedEventException(
                    "The budget of mail is used up", meter.budget().pause());
        }
        LOG.info("Mail {} for signature {} exceeds the budget and is dropped", due.id(), due.signature());
    }

    /**
     * Returns the network of the visitor; empty for a notice, whose visitor is not known, and for a private address, because
     * all visitors have it behind a proxy that the host has not configured.
     */
    private static String network(Signature signature, MailKind kind) {
        String ip = signature.context().ip();
        return ip == null || kind.isNotice()
                ? ""
                : IpAddress.parse(ip)
                        .map(address -> address.isPrivate()
                                ? ""
                                : address.neighbourhood().toString())
                        .orElse(ip);
    }

    /** Suppresses a refused address, but not other spellings of its mailbox, because a stranger may have typed it. */
    private void settle(MailResult result, Recipient recipient) {
        if (result instanceof MailResult.Refused refused) {
            LOG.info(
                    "The mail server refused the address of signature {}; it is suppressed",
                    recipient.signature().id());
            SignerKey address = recipient.addresses().get(0);
            store.suppress(new Suppression(address, refused.reason(), clock.instant()));
        } else if (result instanceof MailResult.Later later) {
            throw new MailPostponedException(later.reason());
        }
    }
}
