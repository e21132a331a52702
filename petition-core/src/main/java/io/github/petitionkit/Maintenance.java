package io.github.petitionkit;

import io.github.petitionkit.internal.ClosingService;
import io.github.petitionkit.internal.OutboxRelay;
import io.github.petitionkit.internal.ReconciliationService;
import io.github.petitionkit.internal.ReminderService;
import io.github.petitionkit.petition.ClosingReport;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Reminders;
import io.github.petitionkit.store.DeadLetter;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.tally.Reconciliation;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Work that a scheduler or an operator starts: closing due petitions, reminders, event delivery, dead letters, and
 * repair of a tally. Thread-safe. Several nodes may call it at the same time; nothing is done twice.
 */
public final class Maintenance {
    private final PetitionStore store;
    private final OutboxRelay relay;
    private final ClosingService closing;
    private final ReminderService reminders;
    private final ReconciliationService reconciliation;
    private final InstantSource clock;

    Maintenance(PetitionStore store, OutboxRelay relay, InstantSource clock) {
        this.store = store;
        this.relay = relay;
        this.closing = new ClosingService(store);
        this.reminders = new ReminderService(store);
        this.reconciliation = new ReconciliationService(store);
        this.clock = clock;
    }

    /** {@return the class of the store in use, for operators} */
    public Class<? extends PetitionStore> storeType() {
        return store.getClass();
    }

    /**
     * Closes every open petition whose deadline has passed. Even without this call a petition takes no signature after
     * its deadline; the call records the closing and publishes its event.
     *
     * @return the petitions that this call closed
     */
    public List<PetitionId> closeDue() {
        List<PetitionId> closed = closing.closeDue(clock.instant());
        relay.announce();
        return closed;
    }

    /**
     * Ends many petitions at one instant, for example when a parliament is dissolved. Open petitions are closed,
     * unpublished ones are stopped, ended ones do not change.
     *
     * @param petitions which petitions
     * @param by who does it
     * @param reason why
     * @return the closed, the stopped and the unchanged petitions
     */
    public ClosingReport closeAll(Collection<PetitionId> petitions, Actor by, Reason reason) {
        ClosingReport report = closing.closeAll(petitions, clock.instant(), by, reason);
        relay.announce();
        return report;
    }

    /**
     * Sends due reminders to signers who have not confirmed, by the {@link Reminders} of the petition's policy, while
     * the petition is open. Suspected signers also get reminders, so that a missing mail does not reveal the suspicion.
     * Call it about every hour.
     *
     * @return how many reminders this call requested
     */
    public long remindDue() {
        long reminded = reminders.remindDue(clock.instant());
        relay.announce();
        return reminded;
    }

    /**
     * Delivers due events to listeners and mailer, and waits for them. It stops waiting for a slow listener after a
     * moment. Every change also starts a delivery in the background. Call this method at intervals as well: it retries
     * failed events, and those of a crashed node, at times without changes.
     *
     * @return the number of events whose delivery was attempted
     */
    public int deliverEvents() {
        return relay.deliver();
    }

    /** {@return the number of events waiting for each listener, by its name, without dead letters} */
    public Map<String, Long> undelivered() {
        return relay.waiting();
    }

    /** {@return the dead letters: events that a listener failed on too often, oldest first} */
    public List<DeadLetter> deadLetters() {
        return store.outbox().deadLetters();
    }

    /**
     * Delivers a dead letter to its listener again.
     *
     * @param letter the dead letter
     * @return whether the listener handled it; if not, it stays a dead letter
     */
    public boolean retry(DeadLetter letter) {
        return relay.retry(letter.listener(), letter.event().id());
    }

    /**
     * Recounts a petition's signatures and repairs differing figures: its tally, the counters of its rows, and its
     * reached thresholds. If the history shows that a recorded threshold was never reached, the call retracts it and
     * publishes the event, unless its consequence has happened. Signing of this petition waits meanwhile. The cost is
     * linear in the number of signatures, and in the length of the history if a threshold is in doubt.
     *
     * @param petition which petition
     * @return the differences that were repaired, and the tally before and after
     */
    public Reconciliation reconcile(PetitionId petition) {
        Reconciliation found = reconciliation.reconcile(Objects.requireNonNull(petition, "petition"), clock.instant());
        relay.announce();
        return found;
    }
}
