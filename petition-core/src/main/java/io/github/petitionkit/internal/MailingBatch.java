package io.github.petitionkit.internal;

import io.github.petitionkit.event.DeliveryPolicy;
import io.github.petitionkit.mailing.MailingCounts;
import io.github.petitionkit.store.MailingClaim;
import io.github.petitionkit.store.MailingCursor;
import io.github.petitionkit.store.MailingRecipient;
import io.github.petitionkit.store.MailingSettlement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * One batch of a mailing. Several threads send it, in order, so that those who have been tried are its beginning. It ends
 * early while its lease still lasts, or when the mail server cannot be reached; the rest is left to a later batch.
 */
final class MailingBatch {
    private static final int UNREACHABLE = 8;
    /** The time after which a mail server's "later" counts as never (RFC 5321, 4.5.4.1). */
    private static final Duration PATIENCE = Duration.ofDays(5);

    /** What became of one mail. */
    enum Fate {
        SENT,
        SUPPRESSED,
        REFUSED,
        LATER,
        /** The mail server could not be reached. */
        UNREACHABLE,
        /** Its signer has withdrawn the consent or the signature while the mail waited. */
        DROPPED
    }

    private final MailingClaim claim;
    private final Addressees.Next next;
    private final DeliveryPolicy policy;
    private final BooleanSupplier hasTime;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger failuresInARow = new AtomicInteger();
    private final AtomicReferenceArray<Fate> fates;

    MailingBatch(MailingClaim claim, Addressees.Next next, DeliveryPolicy policy, BooleanSupplier hasTime) {
        this.claim = claim;
        this.next = next;
        this.policy = policy;
        this.hasTime = hasTime;
        this.fates = new AtomicReferenceArray<>(next.all().size());
    }

    int size() {
        return next.all().size();
    }

    /** Sends until nothing is left or the batch ends early; several threads may call it. */
    void work(Function<Addressee, Fate> send) {
        while (failuresInARow.get() < UNREACHABLE && hasTime.getAsBoolean()) {
            int index = begun.getAndIncrement();
            if (index >= size()) {
                return;
            }
            Fate fate = send.apply(next.all().get(index));
            fates.set(index, fate);
            if (fate == Fate.UNREACHABLE) {
                failuresInARow.incrementAndGet();
            } else if (fate != Fate.SUPPRESSED && fate != Fate.DROPPED) {
                failuresInARow.set(0);
            }
        }
    }

    /** Returns the number of mails that were tried. */
    int tried() {
        return Math.min(begun.get(), size());
    }

    /** Returns what is to be recorded, after all threads have left. */
    MailingSettlement settlement(Instant now) {
        MailingCursor start = claim.cursor();
        MailingCursor cursor = tried() == size() ? next.end() : start;
        MailingCounts counts = claim.mailing().counts();
        List<MailingRecipient> recipients = new ArrayList<>();
        for (int index = 0; index < tried(); index++) {
            Addressee addressee = next.all().get(index);
            Fate fate = Objects.requireNonNull(fates.get(index));
            boolean isWaiting = (fate == Fate.LATER || fate == Fate.UNREACHABLE)
                    && now.isBefore(addressee.recipient().firstAt().plus(PATIENCE));
            counts = counts.withoutWaiting(addressee.isRetry() ? 1 : 0).plus(counted(fate, isWaiting));
            recipients.add(settled(addressee.recipient(), isWaiting, now));
            if (addressee.cursor() != null && tried() < size()) {
                cursor = addressee.cursor();
            }
        }
        boolean isAtEnd =
                cursor.petition() == claim.mailing().audience().petitions().size();
        boolean isUnreachable = failuresInARow.get() >= UNREACHABLE;
        int failures = isUnreachable ? claim.failures() + 1 : 0;
        boolean isIdle = tried() == 0 && cursor.equals(start);
        Instant nextAt = isUnreachable
                ? now.plus(policy.pauseAfter(failures))
                : isIdle ? now.plus(policy.firstPause()) : claim.now();
        return new MailingSettlement(
                cursor, counts, failures, recipients, nextAt, isIdle && isAtEnd && counts.waiting() == 0);
    }

    private MailingRecipient settled(MailingRecipient recipient, boolean isWaiting, Instant now) {
        return isWaiting ? recipient.later(now.plus(policy.pauseAfter(recipient.attempts() + 1))) : recipient.done();
    }

    private static MailingCounts counted(Fate fate, boolean isWaiting) {
        return switch (fate) {
            case SENT -> new MailingCounts(1, 0, 0, 0, 0);
            case SUPPRESSED -> new MailingCounts(0, 1, 0, 0, 0);
            case REFUSED -> new MailingCounts(0, 0, 1, 0, 0);
            case LATER, UNREACHABLE -> isWaiting ? new MailingCounts(0, 0, 0, 1, 0) : new MailingCounts(0, 0, 0, 0, 1);
            case DROPPED -> MailingCounts.NONE;
        };
    }
}
