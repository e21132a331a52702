package io.github.petitionkit;

import io.github.petitionkit.internal.ClosingService;
import io.github.petitionkit.internal.OutboxRelay;
import io.github.petitionkit.internal.ReconciliationService;
import io.github.petitionkit.internal.ReminderService;
import io.github.petitionkit.petition.Actor;
import io.github.petitionkit.petition.ClosingReport;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.Reason;
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
 * The work that a scheduler or an operator starts: petitions that are due to close, reminders, events that wait, and repair
 * of a tally. Safe for many threads and for several nodes at once: no call does anything twice.
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

    /** {@return what kind of store is in use, for operators to see} */
    public Class<? extends PetitionStore> storeType() {
        return store.getClass();
    }

    /**
     * Closes every open petition whose deadline has passed. A petition takes no signature after its deadline, whether or
     * not this method is called; the call records the closing and sends its event.
     *
     * @return the petitions that this call closed
     */
    public List<PetitionId> closeDue() {
        List<PetitionId> closed = closing.closeDue(clock.instant());
        relay.announce();
        return closed;
    }

    /**
     * Ends many petitions at one instant, as when a parliament is dissolved. Open petitions are closed, unpublished ones are
     * stopped, ended ones stay as they are.
     *
     * @param petitions which petitions
     * @param by who does it
     * @param reason why
     * @return what happened to each
     */
    public ClosingReport closeAll(Collection<PetitionId> petitions, Actor by, Reason reason) {
        ClosingReport report = closing.closeAll(petitions, clock.instant(), by, reason);
        relay.announce();
        return report;
    }

    /**
     * Sends a reminder to each signer who has not confirmed, as the {@link Reminders} of the petition's policy say, while the
     * petition is open. Suspected signers get reminders like everybody, so that nobody learns anything. Call it every hour
     * or so.
     *
     * @return how many reminders this call requested
     */
    public long remindDue() {
        long reminded = reminders.remindDue(clock.instant());
        relay.announce();
        return reminded;
    }

    /**
     * Delivers to listeners and mailer what is due, and waits for it, but not longer than a moment for an event that a
     * listener is slow with. Every change starts a delivery in the background; call this method at intervals too, so that an
     * event that failed, or was left by a node that died, is delivered again while no change happens.
     *
     * @return how many events were attempted
     */
    public int deliverEvents() {
        return relay.deliver();
    }

    /** {@return how many events wait for each listener, by its name, without dead letters} */
    public Map<String, Long> undelivered() {
        return relay.waiting();
    }

    /** {@return the events that a listener failed on too often, oldest first} */
    public List<DeadLetter> deadLetters() {
        return store.outbox().deadLetters();
    }

    /**
     * Delivers a dead letter to its listener once more.
     *
     * @param letter which one
     * @return whether the listener handled it now; if not, it stays a dead letter
     */
    public boolean retry(DeadLetter letter) {
        return relay.retry(letter.listener(), letter.event().id());
    }

    /**
     * Recounts a petition's signatures, and repairs whatever disagrees with them: its tally, the counters of its rows, and
     * which thresholds it has reached. A threshold that was recorded as reached, and never was by the history, is taken back
     * with its event, unless its consequence has happened. Signing waits meanwhile; the cost is linear in the number of
     * signatures, and in the length of the history if a threshold is in doubt.
     *
     * @param petition which petition
     * @return what was wrong, and the tally before and after
     */
    public Reconciliation reconcile(PetitionId petition) {
        Reconciliation found = reconciliation.reconcile(Objects.requireNonNull(petition, "petition"), clock.instant());
        relay.announce();
        return found;
    }
}
