package io.github.petitionkit.internal;

import io.github.petitionkit.event.DeliveryPolicy;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.store.CommandContext;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.store.PetitionStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mail that somebody asks for with an address that may be another person's. The look-up and the mail run in the
 * background, so that the caller learns nothing about that address, from the time of the answer either.
 */
public final class MailRequests {
    private static final Logger LOG = LoggerFactory.getLogger(MailRequests.class);

    private static final Window TO_MAILBOX = new Window(3, Duration.ofHours(1));
    private static final Window OF_SIGNER = new Window(5, Duration.ofHours(1));
    private static final int MOST_WAITING = 1_000;

    private final PetitionStore store;
    private final Identities identities;
    private final @Nullable MailDispatcher mail;
    private final OutboxRelay relay;
    private final DeliveryPolicy policy;
    private final VelocityCounter counter;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(MOST_WAITING);

    public MailRequests(
            PetitionStore store,
            Identities identities,
            @Nullable MailDispatcher mail,
            OutboxRelay relay,
            DeliveryPolicy policy,
            VelocityCounter counter,
            InstantSource clock) {
        this.store = store;
        this.identities = identities;
        this.mail = mail;
        this.relay = relay;
        this.policy = policy;
        this.counter = counter;
        this.clock = clock;
    }

    /** Mails a self-service link to a mailbox, if it has signed or tried to. */
    public void mailLink(EmailAddress address) {
        take(() -> sendLink(address));
    }

    /**
     * Mails a link to a new mailbox of a signer, to few of them in an hour, because they can be the mailboxes of
     * others. It is tried again like any mail, but is lost if the node stops meanwhile, because nothing stored may hold
     * an address that nobody has confirmed.
     */
    public void mailNewAddress(Petition petition, Signature signature, EmailAddress from, EmailAddress to) {
        if (mail != null) {
            Instant asked = clock.instant();
            BooleanSupplier sending = () -> mail.sendToNewAddress(petition, signature, from, to, asked);
            take(() -> {
                if (isWithinRate("mail|move|", identities.mailboxKeys(from).get(0), OF_SIGNER)) {
                    send(sending, signature.id(), 1);
                }
            });
        }
    }

    private void send(BooleanSupplier sending, SignatureId signature, int attempt) {
        boolean isSettled = false;
        try {
            isSettled = sending.getAsBoolean();
        } catch (RuntimeException | Error failure) { // a host's mailer threw it
            LOG.warn(
                    "The mail to a new address of signature {} failed: {}",
                    signature,
                    failure.getClass().getName());
        }
        if (!isSettled && attempt < policy.attempts()) {
            CompletableFuture.delayedExecutor(
                            policy.pauseAfter(attempt).toMillis(), TimeUnit.MILLISECONDS, this::inBackground)
                    .execute(() -> send(sending, signature, attempt + 1));
        }
    }

    private void inBackground(Runnable work) {
        try {
            relay.inBackground(work);
        } catch (RejectedExecutionException closed) {
            LOG.warn("A mail to a new address is dropped: the executor accepts no more work");
        }
    }

    /** Takes a request; drops it if too many wait, because the person can press the button again. */
    private void take(Runnable request) {
        if (!places.tryAcquire()) {
            LOG.warn("{} requests for mail wait; another one is dropped", MOST_WAITING);
            return;
        }
        try {
            relay.inBackground(() -> answer(request));
        } catch (RejectedExecutionException closed) {
            places.release();
            LOG.warn("A request for mail is dropped: the executor accepts no more work");
        }
    }

    private void answer(Runnable request) {
        try {
            request.run();
        } catch (RuntimeException | Error failure) { // a host's mailer threw it
            LOG.warn("A request for mail failed: {}", failure.getClass().getName());
        } finally {
            places.release();
        }
    }

    private void sendLink(EmailAddress address) {
        List<SignerKey> mailbox = identities.mailboxKeys(address);
        store.signaturesOf(Set.copyOf(mailbox)).stream()
                .filter(signature -> !signature.isErased() && signature.signer().email() != null)
                .max(Comparator.comparing((Signature each) -> each.timestamps().confirmedAt() != null)
                        .thenComparing(each -> address.equals(each.signer().email()))
                        .thenComparing(Signature::signedAt))
                .filter(newest -> isWithinRate("mail|link|", mailbox.get(0), TO_MAILBOX))
                .ifPresent(newest -> {
                    store.execute(newest.petition(), new MailLink(newest.id()));
                    relay.announce();
                });
    }

    /** Counts only requests that lead to a mail, so that nobody can keep the rate spent. */
    private boolean isWithinRate(String kind, SignerKey mailbox, Window rate) {
        String key = kind + mailbox.text();
        Instant now = clock.instant();
        boolean isWithin = counter.count(key, now, rate) < rate.limit();
        if (isWithin) {
            counter.hit(key, now, rate);
        }
        return isWithin;
    }

    private record MailLink(SignatureId id) implements CommandOnSignature<Boolean> {
        @Override
        public Decision<Boolean> decide(CommandContext context) {
            ChangeRecorder changes = new ChangeRecorder(context);
            changes.tellOwner(context.require(id), MailKind.OWN_DATA);
            return changes.build(true);
        }
    }
}
