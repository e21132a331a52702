package io.github.petitionkit;

import io.github.petitionkit.internal.ClosingService;
import io.github.petitionkit.internal.MailingSender;
import io.github.petitionkit.internal.OutboxRelay;
import io.github.petitionkit.internal.ReconciliationService;
import io.github.petitionkit.internal.RegionService;
import io.github.petitionkit.internal.ReminderService;
import io.github.petitionkit.internal.TimetableService;
import io.github.petitionkit.petition.ClosingReport;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Archival;
import io.github.petitionkit.petition.lifecycle.PlannedClosing;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.place.Redistricting;
import io.github.petitionkit.place.RedistrictingReport;
import io.github.petitionkit.policy.Reminders;
import io.github.petitionkit.policy.Timetable;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.store.DeadLetter;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.tally.Reconciliation;
import io.github.petitionkit.tally.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

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
    private final RegionService regions;
    private final Desk desk;
    private final @Nullable MailingSender mailings;
    private final InstantSource clock;

    Maintenance(
            PetitionStore store,
            RegionService regions,
            Desk desk,
            OutboxRelay relay,
            @Nullable MailingSender mailings,
            InstantSource clock) {
        this.mailings = mailings;
        this.regions = regions;
        this.desk = desk;
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
     * unpublished ones are stopped, ended ones do not change, and neither do those that another moderator has checked out.
     *
     * @param petitions which petitions
     * @param by who does it
     * @param reason why
     * @return the closed, the stopped, the unchanged and the checked-out petitions
     */
    public ClosingReport closeAll(Collection<PetitionId> petitions, Actor by, Reason reason) {
        ClosingReport report = closing.closeAll(petitions, desk.free(petitions, by), clock.instant(), by, reason);
        relay.announce();
        return report;
    }

    /**
     * Plans the end of many petitions at one instant in the future, for example before a parliament is dissolved. Each
     * publishes {@link io.github.petitionkit.event.PetitionChange#CLOSING_PLANNED} now, and its notices before the
     * closing by its {@link Timetable}. At the instant open petitions are closed ({@link #closeDue}) and unpublished ones
     * stopped ({@link #runTimetables}). An earlier deadline stays.
     *
     * @param petitions which petitions
     * @param closing when, by whom and why; it replaces an earlier plan
     * @return the petitions for which it is planned; ended ones do not change, nor those that another moderator has
     *     checked out ({@link Desk#file} tells who)
     * @throws IllegalArgumentException if the instant has passed
     */
    public List<PetitionId> planClosing(Collection<PetitionId> petitions, PlannedClosing closing) {
        if (!closing.at().isAfter(clock.instant())) {
            throw new IllegalArgumentException(closing.at() + " has passed; call closeAll instead");
        }
        return changed(
                desk.free(petitions, closing.by()),
                (petition, now) ->
                        petition.endedAt(now).isPresent() ? petition : petition.withPlannedClosing(closing, now));
    }

    /**
     * Cancels planned closings that have not come yet.
     *
     * @param petitions which petitions
     * @return the petitions for which one was cancelled
     */
    public List<PetitionId> cancelClosing(Collection<PetitionId> petitions) {
        return changed(petitions, Petition::withoutPlannedClosing);
    }

    /**
     * Cancels planned closings that have not come yet, by a moderator.
     *
     * @param petitions which petitions
     * @param by the moderator
     * @return the petitions for which one was cancelled; none of those that another moderator has checked out
     */
    public List<PetitionId> cancelClosing(Collection<PetitionId> petitions, Actor by) {
        return cancelClosing(desk.free(petitions, by));
    }

    /**
     * Puts petitions that have ended into an archive, for example those of a dissolved parliament. Signatures that count,
     * outcomes, retention and erasure go on as before. No petition returns from there but by {@link #unarchive}: {@link
     * io.github.petitionkit.petition.lifecycle.PetitionAction#HIDE} alone is allowed. Repeat the call after a failure, and
     * for petitions that have ended since; when no result is left, the archive is complete.
     *
     * @param petitions which petitions
     * @param archive the code of the archive, as in {@link Archival#archive()}
     * @param by who does it
     * @return the petitions that this call has archived; those whose end has not been recorded ({@link #closeDue}) do not
     *     change, nor those that are in an archive, or that another moderator has checked out
     */
    public List<PetitionId> archive(Collection<PetitionId> petitions, String archive, Actor by) {
        String code = Reason.of(archive).code();
        return changed(desk.free(petitions, by), (petition, now) -> petition.withArchival(new Archival(code, now, by)));
    }

    /**
     * Takes petitions out of their archive, because they went there by mistake.
     *
     * @param petitions which petitions
     * @param by who does it
     * @return the petitions that were in an archive; none of those that another moderator has checked out
     */
    public List<PetitionId> unarchive(Collection<PetitionId> petitions, Actor by) {
        return changed(desk.free(petitions, by), (petition, now) -> petition.withoutArchival());
    }

    private List<PetitionId> changed(Collection<PetitionId> petitions, BiFunction<Petition, Instant, Petition> change) {
        List<PetitionId> changed = closing.change(petitions, change);
        relay.announce();
        return changed;
    }

    /**
     * Carries out the {@link Timetable} of every petition: stops drafts, petitions without sponsors and petitions
     * without a decision whose time is over, publishes notices of due dates, and stops unpublished petitions whose
     * planned closing has come. Reads every petition. Call it about every hour.
     *
     * @return the petitions that this call stopped, and those about which it published a notice
     */
    public TimetableReport runTimetables() {
        TimetableService.Done done = new TimetableService(store).run(clock.instant());
        relay.announce();
        return new TimetableReport(done.stopped(), done.noticed());
    }

    /**
     * Moves the signatures of a petition to new regions. A region with one successor becomes that. Where it was divided,
     * the directory of {@code PetitionsBuilder.postalRegions} decides by the postal code; where that is not known, or has
     * been erased, the signature has no region until somebody corrects it. Counts by region, and thresholds, follow.
     * Reads every signature; after a failure, repeat the call.
     *
     * @param petition which petition
     * @param redistricting the new regions
     * @return the numbers of moved, undecided and unchanged signatures
     * @throws IllegalArgumentException if the day has not come (in UTC), or a region with signatures has no successor;
     *     nothing is changed then
     */
    public RedistrictingReport redistrict(PetitionId petition, Redistricting redistricting) {
        Instant now = clock.instant();
        if (LocalDate.ofInstant(now, ZoneOffset.UTC).isBefore(redistricting.from())) {
            throw new IllegalArgumentException(
                    "The new regions begin on %s; call this on that day".formatted(redistricting.from()));
        }
        Tally tally = store.tally(petition, now);
        List<Signature> changed = regions.redistrict(petition, redistricting);
        relay.announce();
        long undecided = changed.stream()
                .filter(signature -> signature.signer().region() == null)
                .count();
        return new RedistrictingReport(changed.size() - undecided, undecided, tally.raw() - changed.size());
    }

    /**
     * Gives signatures that have no region the one that the directory of {@code PetitionsBuilder.postalRegions} finds by
     * their postal code: the directory may have lacked it, or there was none, when they signed. Where a code belongs to
     * several, or has been erased, the signature still has none ({@link Tally#withoutRegion()}). Counts by region, and
     * thresholds, follow. Reads every signature, and asks the directory about each that has no region; after a failure,
     * repeat the call.
     *
     * @param petition which petition
     * @return the number of signatures that have got a region
     */
    public long findRegions(PetitionId petition) {
        List<Signature> found = regions.find(petition);
        relay.announce();
        return found.size();
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

    /**
     * Sends the mailings that {@link Updates#send} has begun, batch by batch, until nothing is due at present, which takes
     * as long as the mail server needs. Call it at intervals, in a thread of its own. Several nodes may: they share
     * mailings, not the batches of one. A batch of at most 200 mails is doubled if its node crashes. What the mail server
     * takes later is tried again for five days, with the pauses of the {@code DeliveryPolicy}.
     *
     * @return the number of mails that were tried; 0 without an {@code UpdateMailer}
     */
    public long sendMailings() {
        return mailings == null ? 0 : mailings.sendDue();
    }

    /** {@return the number of events waiting for each listener, by its name, without dead letters} */
    public Map<String, Long> undelivered() {
        return relay.waiting();
    }

    /**
     * Returns how long the oldest event has waited for each listener, for operators: a listener that is slow, or that
     * fails. Mail to signers waits for the listener {@code petitionkit.mail}; for mailings see {@link
     * Updates#longestWait}. With many waiting events it looks at those that were tried most often, and at the next ones of
     * some petitions.
     *
     * @return the times by the listener's name, without listeners for which nothing waits
     */
    public Map<String, Duration> longestWaits() {
        return relay.longestWaits(clock.instant());
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
