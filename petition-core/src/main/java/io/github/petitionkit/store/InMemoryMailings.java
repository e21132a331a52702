package io.github.petitionkit.store;

import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.mailing.MailingId;
import io.github.petitionkit.mailing.MailingPolicy;
import io.github.petitionkit.mailing.MailingResult;
import io.github.petitionkit.mailing.MailingState;
import io.github.petitionkit.mailing.NoSuchMailingException;
import io.github.petitionkit.petition.PetitionId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Mailings in memory, for a store that one node uses. Thread-safe. */
public final class InMemoryMailings implements MailingStore {
    private final InstantSource clock;
    private final Map<MailingId, Kept> mailings = new LinkedHashMap<>();

    /**
     * Makes an empty part.
     *
     * @param clock the clock of leases and pauses
     */
    public InMemoryMailings(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** A mailing with what is kept beside it. */
    private static final class Kept {
        private final Map<SignerKey, MailingRecipient> recipients = new HashMap<>();
        private Mailing mailing;
        private MailingCursor cursor = MailingCursor.START;
        private int failures;
        private Instant dueAt;
        private @Nullable UUID owner;

        Kept(Mailing mailing) {
            this.mailing = mailing;
            this.dueAt = mailing.createdAt();
        }
    }

    @Override
    public synchronized void add(Mailing mailing) {
        if (mailings.putIfAbsent(mailing.id(), new Kept(mailing)) != null) {
            throw new IllegalArgumentException("There is a mailing " + mailing.id() + " already; give another id");
        }
    }

    @Override
    public synchronized Optional<Mailing> find(MailingId id) {
        return Optional.ofNullable(mailings.get(Objects.requireNonNull(id, "id")))
                .map(kept -> kept.mailing);
    }

    @Override
    public synchronized List<Mailing> mailings(PetitionId petition, int most) {
        return mailings.values().stream()
                .map(kept -> kept.mailing)
                .filter(mailing -> mailing.audience().petitions().contains(petition))
                .sorted(Comparator.comparing(Mailing::createdAt)
                        .thenComparing(Mailing::id)
                        .reversed())
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<Mailing> mailings(MailingState state, int most) {
        return mailings.values().stream()
                .map(kept -> kept.mailing)
                .filter(mailing -> mailing.state() == state)
                .sorted(Comparator.comparing(Mailing::createdAt).thenComparing(Mailing::id))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized MailingResult change(MailingId id, Change change) {
        Kept kept = mailings.get(Objects.requireNonNull(id, "id"));
        if (kept == null) {
            throw new NoSuchMailingException(id);
        }
        Instant now = clock.instant();
        MailingResult result = change.of(kept.mailing, others(kept.mailing, now), now);
        kept.mailing = result.mailing();
        return result;
    }

    @Override
    public synchronized boolean remove(MailingId id) {
        Kept kept = mailings.get(Objects.requireNonNull(id, "id"));
        return kept != null && kept.mailing.begunAt() == null && mailings.remove(id, kept);
    }

    private List<Mailing> others(Mailing mailing, Instant now) {
        Instant weekAgo = now.minus(MailingPolicy.WEEK);
        return mailings.values().stream()
                .map(kept -> kept.mailing)
                .filter(other -> !other.id().equals(mailing.id()))
                .filter(other -> other.begunAt() != null && other.begunAt().isAfter(weekAgo))
                .filter(other -> other.audience()
                        .organisation()
                        .equals(mailing.audience().organisation()))
                .filter(other -> !Collections.disjoint(
                        other.audience().petitions(), mailing.audience().petitions()))
                .toList();
    }

    @Override
    public synchronized Optional<MailingClaim> claim(int most, Duration lease) {
        Instant now = clock.instant();
        return mailings.values().stream()
                .filter(kept -> kept.mailing.state() == MailingState.SENDING)
                .filter(kept -> !kept.dueAt.isAfter(now))
                .min(Comparator.comparing(kept -> kept.dueAt))
                .map(kept -> claimed(kept, most, now, now.plus(lease)));
    }

    private static MailingClaim claimed(Kept kept, int most, Instant now, Instant until) {
        UUID owner = UUID.randomUUID();
        kept.owner = owner;
        kept.dueAt = until;
        List<MailingRecipient> due = kept.recipients.values().stream()
                .filter(each -> each.dueAt() != null && !each.dueAt().isAfter(now))
                .sorted(Comparator.comparing(each -> Objects.requireNonNull(each.dueAt())))
                .limit(most)
                .toList();
        return new MailingClaim(owner, kept.mailing, kept.cursor, kept.failures, due, now);
    }

    @Override
    public synchronized Set<SignerKey> reached(MailingId mailing, Set<SignerKey> mailboxes) {
        Kept kept = mailings.get(mailing);
        return kept == null
                ? Set.of()
                : mailboxes.stream().filter(kept.recipients::containsKey).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public synchronized Optional<Instant> oldestWaiting() {
        Instant now = clock.instant();
        return mailings.values().stream()
                .filter(kept -> kept.mailing.state() == MailingState.SENDING)
                .flatMap(kept -> Stream.concat(
                        Stream.of(kept.dueAt).filter(due -> !due.isAfter(now)),
                        kept.recipients.values().stream()
                                .filter(each -> each.dueAt() != null)
                                .map(MailingRecipient::firstAt)))
                .min(Comparator.naturalOrder());
    }

    @Override
    public synchronized boolean settle(MailingClaim claim, MailingSettlement settlement) {
        Kept kept = mailings.get(claim.mailing().id());
        if (kept == null || !claim.owner().equals(kept.owner)) {
            return false;
        }
        kept.mailing = kept.mailing.advanced(settlement.counts(), settlement.isComplete());
        kept.cursor = settlement.cursor();
        kept.failures = settlement.failures();
        kept.dueAt = settlement.nextAt();
        kept.owner = null;
        settlement.recipients().forEach(each -> kept.recipients.put(each.mailbox(), each));
        if (kept.mailing.state() == MailingState.SENT) {
            kept.recipients.clear();
        }
        return true;
    }
}
