package io.github.petitionkit.internal;

import io.github.petitionkit.event.DeliveryPolicy;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.mailing.UpdateMail;
import io.github.petitionkit.mailing.UpdateMailer;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.store.MailingClaim;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.Suppression;
import io.github.petitionkit.token.Token;
import io.github.petitionkit.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends mailings, batch by batch. Several nodes may; a batch whose node has crashed is sent again after its lease. */
public final class MailingSender {
    private static final Logger LOG = LoggerFactory.getLogger(MailingSender.class);
    private static final int BATCH = 200;
    /** The mails that may wait before no new ones are tried, because the mail server is at its limit. */
    private static final int MOST_WAITING = 5_000;

    private static final int SECONDS_TO_FINISH = 10;
    private static final Duration UNSUBSCRIBABLE_FOR = Duration.ofDays(365);

    private final PetitionStore store;
    private final Identities identities;
    private final Tokens tokens;
    private final UpdateMailer mailer;
    private final DeliveryPolicy policy;
    private final InstantSource clock;
    private final Addressees addressees;
    private final ExecutorService threads;
    private final LongSupplier nanoTime = System::nanoTime;
    private final ReadWriteLock running = new ReentrantReadWriteLock();
    private volatile boolean isStopped;

    public MailingSender(
            PetitionStore store,
            Identities identities,
            Tokens tokens,
            UpdateMailer mailer,
            DeliveryPolicy policy,
            InstantSource clock) {
        this.store = store;
        this.identities = identities;
        this.tokens = tokens;
        this.mailer = mailer;
        this.policy = policy;
        this.clock = clock;
        this.addressees = new Addressees(store, identities);
        this.threads = BackgroundThreads.forMailings(policy);
    }

    /**
     * Sends until no mailing is due.
     *
     * @return the number of mails that were tried
     */
    public long sendDue() {
        running.readLock().lock();
        try {
            long tried = 0;
            boolean mayFindMore = true;
            while (mayFindMore && !isStopped && !Thread.currentThread().isInterrupted()) {
                Optional<MailingClaim> claim = store.mailings().claim(BATCH, policy.lease());
                mayFindMore = claim.isPresent();
                tried += claim.map(this::send).orElse(0);
            }
            return tried;
        } finally {
            running.readLock().unlock();
        }
    }

    private int send(MailingClaim claim) {
        long start = nanoTime.getAsLong();
        long longest = policy.lease().dividedBy(2).toNanos();
        long room = MOST_WAITING - claim.mailing().counts().waiting();
        MailingBatch batch = new MailingBatch(
                claim,
                addressees.next(claim, BATCH, (int) Math.max(0, Math.min(BATCH, room))),
                policy,
                () -> !isStopped && nanoTime.getAsLong() - start < longest);
        work(batch, claim.mailing());
        Instant now = claim.now().plus(Duration.ofNanos(nanoTime.getAsLong() - start));
        if (!store.mailings().settle(claim, batch.settlement(now))) {
            LOG.warn(
                    "A batch of mailing {} took longer than its lease of {}; another node may have sent it, too",
                    claim.mailing().id(),
                    policy.lease());
        }
        return batch.tried();
    }

    /** Lets the threads send, and waits for them, also if this thread is interrupted meanwhile. */
    private void work(MailingBatch batch, Mailing mailing) {
        List<Future<?>> working = new ArrayList<>();
        for (int number = 0; number < Math.min(policy.concurrency(), batch.size()); number++) {
            working.add(threads.submit(() -> batch.work(addressee -> send(mailing, addressee))));
        }
        boolean isInterrupted = false;
        for (Future<?> each : working) {
            boolean isDone = false;
            while (!isDone) {
                try {
                    each.get();
                    isDone = true;
                } catch (InterruptedException stop) {
                    isInterrupted = true;
                } catch (ExecutionException failure) {
                    throw new IllegalStateException("A thread that sends a mailing has failed", failure.getCause());
                }
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private MailingBatch.Fate send(Mailing mailing, Addressee addressee) {
        Signature signature = addressee.signature();
        if (signature == null) {
            return MailingBatch.Fate.DROPPED;
        }
        if (addressee.isSuppressed()) {
            return MailingBatch.Fate.SUPPRESSED;
        }
        try {
            return send(mailing, signature, addressee.recipient().mailbox());
        } catch (Throwable failure) {
            LOG.warn(
                    "A mail of mailing {} failed with {}; it will be tried again",
                    mailing.id(),
                    failure.getClass().getName());
            return MailingBatch.Fate.UNREACHABLE;
        }
    }

    /** Sends to another spelling of the mailbox's address, as a supporter typed it elsewhere, if the server refuses one. */
    private MailingBatch.Fate send(Mailing mailing, Signature signature, SignerKey mailbox) {
        Optional<Signature> next = Optional.of(signature);
        while (next.isPresent()) {
            EmailAddress to = Objects.requireNonNull(next.get().signer().email());
            MailResult result = mailer.send(mail(
                    mailing,
                    next.get().petition(),
                    next.get().id(),
                    to,
                    next.get().context().locale()));
            if (!(result instanceof MailResult.Refused refused)) {
                return result instanceof MailResult.Later ? MailingBatch.Fate.LATER : MailingBatch.Fate.SENT;
            }
            store.suppress(new Suppression(identities.addressKeys(to).get(0), refused.reason(), clock.instant()));
            next = addressees.another(mailing, mailbox);
        }
        return MailingBatch.Fate.REFUSED;
    }

    /** Sends a mailing to one address as its supporters get it. Its links belong to no signature. */
    public MailResult preview(Mailing mailing, SignatureId nobody, EmailAddress to, Locale locale) {
        PetitionId first = mailing.audience().petitions().get(0);
        try {
            return mailer.send(mail(mailing, first, nobody, to, locale));
        } catch (RuntimeException failure) {
            LOG.warn(
                    "A preview of mailing {} failed with {}",
                    mailing.id(),
                    failure.getClass().getName());
            return new MailResult.Later(failure.getClass().getName());
        }
    }

    private UpdateMail mail(Mailing mailing, PetitionId signed, SignatureId signature, EmailAddress to, Locale locale) {
        Petition petition = store.recent(signed).orElseThrow();
        Instant expiresAt = clock.instant().plus(UNSUBSCRIBABLE_FOR);
        SignerKey mailbox = identities.mailboxKeys(to).get(0);
        return new UpdateMail(
                mailing.id(),
                petition.id(),
                petition.content().title(),
                signature,
                to,
                locale,
                mailing.audience().organisation(),
                mailing.audience().purpose(),
                mailing.subject(),
                mailing.text(),
                tokens.issue(Token.unsubscribing(petition.id(), signature, expiresAt, mailbox)),
                tokens.issue(Token.stoppingUpdates(petition.id(), signature, expiresAt, mailbox)));
    }

    /** Ends present batches after the mails that are being sent, waits a moment for them, and begins no other. */
    public void stop() {
        isStopped = true;
        try {
            if (running.writeLock().tryLock(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                running.writeLock().unlock();
            } else {
                LOG.warn("A batch of a mailing is still being sent; it is sent again after its lease");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
