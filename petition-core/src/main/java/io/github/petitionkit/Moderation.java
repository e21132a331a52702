package io.github.petitionkit;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.HeldGroup;
import io.github.petitionkit.fraud.Holds;
import io.github.petitionkit.fraud.Rehearsal;
import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.fraud.TrendingSources;
import io.github.petitionkit.internal.HoldWatch;
import io.github.petitionkit.internal.PetitionChanges;
import io.github.petitionkit.internal.RegionService;
import io.github.petitionkit.internal.ReviewService;
import io.github.petitionkit.internal.SignerCorrections;
import io.github.petitionkit.internal.SweepService;
import io.github.petitionkit.internal.VerificationService;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.IllegalPetitionActionException;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.signature.Concealment;
import io.github.petitionkit.signature.IllegalSignatureTransitionException;
import io.github.petitionkit.signature.NoSuchSignatureException;
import io.github.petitionkit.signature.Register;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.VerificationOutcome;
import io.github.petitionkit.signature.result.NameCorrectionResult;
import io.github.petitionkit.signature.result.RestorationResult;
import io.github.petitionkit.signature.result.ReviewReport;
import io.github.petitionkit.signature.result.VouchingResult;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.sweep.Sweep;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decisions of moderators. They approve, reject and hide petitions; they hold, release, invalidate and restore
 * signatures; they search for suspicious ones. The history records each decision with its actor. Thread-safe. Signing
 * continues meanwhile.
 *
 * <p>A decision of a moderator on a petition that another moderator has checked out, or on its signatures, throws
 * {@link io.github.petitionkit.desk.CheckedOutException} and changes nothing, see {@link #desk()}.
 *
 * <p>Methods with a petition's id throw {@link NoSuchPetitionException} if the petition does not exist. Methods with a
 * signature's id throw {@link NoSuchSignatureException} if the signature does not exist.
 */
public final class Moderation {
    private final PetitionStore store;
    private final PetitionChanges changes;
    private final ReviewService reviews;
    private final VerificationService verification;
    private final SweepService sweeps;
    private final RegionService regions;
    private final SignerCorrections corrections;
    private final HoldWatch watch;
    private final Desk desk;

    Moderation(
            PetitionStore store,
            PetitionChanges changes,
            ReviewService reviews,
            SweepService sweeps,
            RegionService regions,
            SignerCorrections corrections,
            InstantSource clock) {
        this.store = store;
        this.changes = changes;
        this.reviews = reviews;
        this.verification = new VerificationService(store);
        this.sweeps = sweeps;
        this.regions = regions;
        this.corrections = corrections;
        this.watch = new HoldWatch(changes, clock);
        this.desk = new Desk(store, clock);
    }

    /** {@return what staff keep about petitions, and who works on which} */
    public Desk desk() {
        return desk;
    }

    /**
     * Approves a petition that waits for moderators, and publishes it.
     *
     * @param petition which petition
     * @param revision the {@link Petition#revision()} that the moderator has read; its creator may have changed the text
     *     since
     * @param by the moderator
     * @return the open petition; closed if its deadline has passed meanwhile
     * @throws IllegalPetitionActionException if it does not wait for moderators, or lacks sponsors; or if its text or its
     *     rules have changed since, and then the allowed actions have {@link PetitionAction#APPROVE}
     */
    public Petition approve(PetitionId petition, int revision, Actor by) {
        return decided(petition, PetitionAction.APPROVE, revision, by, null);
    }

    /**
     * Rejects a petition. Readers see the reason.
     *
     * @param petition which petition
     * @param revision as for {@link #approve}, so that nobody's text is rejected who has mended it meanwhile
     * @param by the moderator
     * @param reason why
     * @return the rejected petition
     * @throws IllegalPetitionActionException if its state does not allow it; or if its text or its rules have changed
     *     since, and then the allowed actions have {@link PetitionAction#REJECT}
     */
    public Petition reject(PetitionId petition, int revision, Actor by, Reason reason) {
        return decided(petition, PetitionAction.REJECT, revision, by, Objects.requireNonNull(reason, "reason"));
    }

    /**
     * Hides a petition from the public.
     *
     * @param petition which petition
     * @param revision as for {@link #approve}; {@link #act} hides it whatever its text says now
     * @param by the moderator
     * @param reason why
     * @return the hidden petition
     * @throws IllegalPetitionActionException if its state does not allow it; or if its text or its rules have changed
     *     since, and then the allowed actions have {@link PetitionAction#HIDE}
     */
    public Petition hide(PetitionId petition, int revision, Actor by, Reason reason) {
        return decided(petition, PetitionAction.HIDE, revision, by, Objects.requireNonNull(reason, "reason"));
    }

    private Petition decided(
            PetitionId petition, PetitionAction action, int revision, Actor by, @Nullable Reason reason) {
        Objects.requireNonNull(by, "by");
        desk.requireFree(petition, by);
        return changes.change(petition, (known, now) -> known.decided(action, revision, by, reason, now));
    }

    /**
     * Pauses signing. The deadline moves by the length of the pause.
     *
     * @param petition which petition
     * @return the paused petition
     * @throws io.github.petitionkit.petition.NotOpenException if it is not open
     */
    public Petition pause(PetitionId petition) {
        return changes.change(petition, Petition::paused);
    }

    /**
     * Ends a pause.
     *
     * @param petition which petition
     * @return the petition, open for signatures again
     * @throws io.github.petitionkit.petition.NotOpenException if it is not open
     */
    public Petition resume(PetitionId petition) {
        return changes.change(petition, Petition::resumed);
    }

    /**
     * Moves the last day of an open petition to a later or an earlier one. The history records the action and its
     * reason. Nothing is recorded or told if that is its last day already.
     *
     * @param petition which petition
     * @param lastDay the new last day, in the zone of the policy's term, or in UTC without one
     * @param by who does it
     * @param reason why
     * @return the changed petition
     * @throws IllegalPetitionActionException if the petition is not open
     * @throws io.github.petitionkit.desk.CheckedOutException if another moderator has checked it out
     * @throws IllegalArgumentException if the day has passed
     */
    public Petition extend(PetitionId petition, LocalDate lastDay, Actor by, Reason reason) {
        desk.requireFree(petition, by);
        return changes.change(petition, (known, now) -> known.extended(lastDay, by, reason, now));
    }

    /**
     * Joins a petition to a movement by hand. A petition belongs to the movements of its tags without this call.
     *
     * @param petition which petition
     * @param movement the movement's hashtag
     * @return the changed petition
     */
    public Petition join(PetitionId petition, Hashtag movement) {
        return changes.change(
                petition,
                (known, now) -> known.withMovement(movement),
                (event, at) -> new PetitionEvent.MovementJoined(event, at, movement));
    }

    /**
     * Takes a petition out of a movement that it has joined by hand. The movements of its tags stay.
     *
     * @param petition which petition
     * @param movement the movement's hashtag
     * @return the changed petition; unchanged if it had not joined
     */
    public Petition leave(PetitionId petition, Hashtag movement) {
        return changes.change(petition, (known, now) -> known.withoutMovement(movement));
    }

    /**
     * Adds the text of a petition in another language, or replaces it; also after publication. The petition has one count,
     * whatever language its signers have read.
     *
     * @param petition which petition
     * @param translation the text, in another language than the original
     * @return the changed petition; {@link io.github.petitionkit.petition.Content#in} finds the text for a reader
     * @throws IllegalArgumentException if it is in the language of the original
     */
    public Petition translate(PetitionId petition, Content.Translation translation) {
        return changes.change(petition, (known, now) -> known.withTranslation(translation));
    }

    /**
     * Performs a lifecycle action, for pages that offer {@link Petition#allowedActions()}. To approve, call
     * {@link #approve}.
     *
     * @param petition which petition
     * @param action what to do; one that needs no reason
     * @param by who does it
     * @return the changed petition
     * @throws IllegalPetitionActionException if its state or policy does not allow the action
     * @throws IllegalArgumentException if the action needs a reason, or is {@link PetitionAction#APPROVE}
     */
    public Petition act(PetitionId petition, PetitionAction action, Actor by) {
        return acted(petition, action, by, null);
    }

    /**
     * Performs a lifecycle action for a reason, whatever the text says by then. To approve, call {@link #approve}; who
     * judges a text that may change calls {@link #reject} or {@link #hide}.
     *
     * @param petition which petition
     * @param action what to do
     * @param by who does it
     * @param reason why
     * @return the changed petition
     * @throws IllegalPetitionActionException if its state or policy does not allow the action
     * @throws IllegalArgumentException if the action is {@link PetitionAction#APPROVE}
     */
    public Petition act(PetitionId petition, PetitionAction action, Actor by, Reason reason) {
        return acted(petition, action, by, Objects.requireNonNull(reason, "reason"));
    }

    private Petition acted(PetitionId petition, PetitionAction action, Actor by, @Nullable Reason reason) {
        if (action == PetitionAction.APPROVE) {
            throw new IllegalArgumentException(
                    "To approve a petition, call approve with the revision that the moderator has read");
        }
        desk.requireFree(petition, by);
        return changes.act(petition, action, by, reason);
    }

    /**
     * Holds a signature: it does not count until a review. Its signer gets no notice.
     *
     * @param petition which petition
     * @param signature which signature
     * @param reason why; its code goes into the history
     * @param by the moderator
     * @return the held signature
     * @throws IllegalSignatureTransitionException if it is not pending or confirmed
     */
    public Signature hold(PetitionId petition, SignatureId signature, Reason reason, Actor by) {
        desk.requireFree(petition, by);
        return announced(reviews.hold(petition, signature, reason.code(), by));
    }

    /**
     * Releases a held signature. It counts if its signer has confirmed; otherwise it waits for the confirmation.
     *
     * @param petition which petition
     * @param signature which signature
     * @param reason why; its code goes into the history
     * @param by the moderator
     * @return the signature, counted or pending
     * @throws IllegalSignatureTransitionException if it is not held
     */
    public Signature release(PetitionId petition, SignatureId signature, Reason reason, Actor by) {
        desk.requireFree(petition, by);
        return announced(reviews.release(petition, signature, reason.code(), by));
    }

    /**
     * Releases many held signatures.
     *
     * @param petition which petition
     * @param signatures which signatures; those that are not held do not change
     * @param reason why; its code goes into the history
     * @param by the moderator
     * @return the changed signatures, and those left unchanged
     */
    public ReviewReport release(PetitionId petition, Collection<SignatureId> signatures, Reason reason, Actor by) {
        desk.requireFree(petition, by);
        return announced(reviews.releaseAll(petition, signatures, reason.code(), by));
    }

    /**
     * Takes a signature out of the count.
     *
     * @param petition which petition
     * @param signature which signature
     * @param reason why; its code goes into the history
     * @param by the moderator
     * @return the invalidated signature
     * @throws IllegalSignatureTransitionException if it is not active
     */
    public Signature invalidate(PetitionId petition, SignatureId signature, Reason reason, Actor by) {
        desk.requireFree(petition, by);
        return announced(reviews.invalidate(petition, signature, reason.code(), by));
    }

    /**
     * Invalidates many held signatures. They stay out of the count unless staff restore them.
     *
     * @param petition which petition
     * @param signatures which signatures; those that are not held do not change
     * @param reason why; its code goes into the history
     * @param by the moderator
     * @return the changed signatures, and those left unchanged
     */
    public ReviewReport invalidate(PetitionId petition, Collection<SignatureId> signatures, Reason reason, Actor by) {
        desk.requireFree(petition, by);
        return announced(reviews.invalidateAll(petition, signatures, reason.code(), by));
    }

    /**
     * Undoes an invalidation: the signature returns to its earlier state.
     *
     * @param petition which petition
     * @param signature which signature
     * @param reason why; its code goes into the history
     * @param by the moderator
     * @return the restored signature, or a later active one of the same signer that prevents it
     * @throws IllegalSignatureTransitionException if it is not invalidated
     */
    public RestorationResult restore(PetitionId petition, SignatureId signature, Reason reason, Actor by) {
        desk.requireFree(petition, by);
        return announced(reviews.restore(petition, signature, reason.code(), by));
    }

    /**
     * Corrects the region of a signature. The counts by region and the thresholds follow; the history shows two entries,
     * out of the former region and into the new one.
     *
     * @param petition which petition
     * @param signature which signature
     * @param region the region where the signer lives
     * @param reason why; its code goes into the history
     * @param by the moderator
     * @return the signature with the region
     */
    public Signature correctRegion(PetitionId petition, SignatureId signature, Region region, Reason reason, Actor by) {
        Objects.requireNonNull(region, "region");
        desk.requireFree(petition, by);
        return announced(regions.correct(petition, signature, region, reason.code(), by)
                .orElseThrow(() -> new NoSuchSignatureException(petition, signature)));
    }

    /**
     * Corrects the name on a confirmed signature, where its signer cannot: somebody on paper, or whose name a register has
     * verified. The signature stays in the count, and the verification with it; verify it again if another person might be
     * meant. The history has the correction, and not the name.
     *
     * @param petition which petition
     * @param signature which signature
     * @param name the correct name
     * @param locale the moderator's language
     * @param reason why; its code goes into the history
     * @param by the moderator
     * @return the result; one of those of a token, or {@link NameCorrectionResult.Vouched}, cannot occur
     */
    public NameCorrectionResult correctName(
            PetitionId petition, SignatureId signature, String name, Locale locale, Reason reason, Actor by) {
        desk.requireFree(petition, by);
        store.require(petition);
        Signature known = store.signature(petition, signature)
                .orElseThrow(() -> new NoSuchSignatureException(petition, signature));
        return announced(corrections.correctName(known, name, locale, reason.code(), by));
    }

    /**
     * Takes a signer's name or reason out of sight. The signature goes on to count. A later call replaces what is
     * concealed.
     *
     * @param petition which petition
     * @param signature which signature
     * @param parts what to conceal, at least one part
     * @param reason why; it is stored with the signature
     * @param by the moderator
     * @return the signature, in the same state
     */
    public Signature conceal(
            PetitionId petition, SignatureId signature, Set<Concealment.Part> parts, Reason reason, Actor by) {
        desk.requireFree(petition, by);
        return announced(reviews.conceal(petition, signature, parts, reason, by));
    }

    /**
     * Shows again what was concealed, as the signer chose to be shown.
     *
     * @param petition which petition
     * @param signature which signature; nothing is shown that its signer did not want to show
     * @param reason why; its code goes into the history
     * @param by the moderator
     * @return the signature, in the same state
     */
    public Signature reveal(PetitionId petition, SignatureId signature, Reason reason, Actor by) {
        desk.requireFree(petition, by);
        return announced(reviews.reveal(petition, signature, reason.code(), by));
    }

    /**
     * Vouches for a signer whose mail never comes: the signature counts without a confirmation, with an assurance of its
     * own. A later confirmation from the same mailbox replaces it, or raises its assurance if it is the signature's own, so
     * that the person counts once.
     *
     * @param petition which petition
     * @param signature which pending signature
     * @param reason how the signer was recognised; its code goes into the history
     * @param by the moderator
     * @return the counted signature, or why it does not count by this
     * @throws IllegalSignatureTransitionException if it is held, invalidated, withdrawn or lapsed
     */
    public VouchingResult vouch(PetitionId petition, SignatureId signature, Reason reason, Actor by) {
        desk.requireFree(petition, by);
        return announced(reviews.vouch(petition, signature, reason.code(), by));
    }

    /**
     * Checks one signer against a register. The answer is stored with the signature and does not change whether it
     * counts.
     *
     * @param petition which petition
     * @param signature which signature
     * @param register the register
     * @param by who orders the check
     * @return the signature with the register's answer
     */
    public Signature verify(PetitionId petition, SignatureId signature, Register register, Actor by) {
        return announced(verification.verify(petition, signature, register, by));
    }

    /**
     * Checks signers against a register: those of active signatures that were not checked before. After a failure,
     * repeat the call; it continues.
     *
     * @param petition which petition
     * @param register the register, asked about one signer after another
     * @param by who orders the check
     * @return the number of answers of each kind in this call
     */
    public Map<VerificationOutcome, Long> verifyAll(PetitionId petition, Register register, Actor by) {
        return announced(verification.verifyAll(petition, register, by));
    }

    /**
     * Searches all signatures of a petition for clusters of fakes and proposes invalidations with reasons. It changes
     * nothing. It reads every signature three times, in constant memory.
     *
     * @param petition which petition
     * @return the clusters; to act on one, pass a proposal's criteria to {@link Petitions#invalidations()}
     */
    public Sweep sweep(PetitionId petition) {
        return sweeps.sweep(Objects.requireNonNull(petition, "petition"));
    }

    /**
     * Reports the held signatures: how many, for how long, by which check, and whether that is more than usual. Reads
     * every signature of the petition once; the memory is proportional to the number of signals.
     *
     * @param petition which petition
     * @return the holds
     */
    public Holds holds(PetitionId petition) {
        return watch.holds(petition);
    }

    /**
     * Reports the held signatures as {@link #holds} does, and publishes
     * {@link io.github.petitionkit.event.PetitionEvent.HoldsRose} if more are held than usual. Each process publishes
     * it at most once a day for each petition. Call it every hour.
     *
     * @param petition which petition
     * @return the holds
     */
    public Holds watchHolds(PetitionId petition) {
        return watch.watch(petition);
    }

    /**
     * Releases all signatures whose heaviest signal has one code. Reads every signature of the petition once.
     *
     * @param petition which petition
     * @param code the code of the signal, as in {@link Holds}
     * @param reason why; its code goes into the history
     * @param by who does it
     * @return the signatures that were released, and those left unchanged
     */
    public ReviewReport releaseHeldFor(PetitionId petition, String code, Reason reason, Actor by) {
        return release(
                petition, held(petition, signature -> Holds.cause(signature).equals(code)), reason, by);
    }

    /**
     * Groups the held signatures by their cause and by a trait, such as their network or their mail domain, so that a
     * moderator can release those of one school or one employer. Reads every signature of the petition once.
     *
     * @param petition which petition
     * @param trait what the signatures of a group share
     * @return the groups, the largest first, at most {@value HeldGroup#MOST}
     */
    public List<HeldGroup> heldGroups(PetitionId petition, Trait trait) {
        Objects.requireNonNull(trait, "trait");
        try (Stream<Signature> signatures = store.signatures(petition)) {
            return HeldGroup.of(signatures, trait);
        }
    }

    /**
     * Releases the signatures of a group, also those that were held after the group was reported. Reads every signature
     * of the petition once.
     *
     * @param petition which petition
     * @param group the group
     * @param reason why; its code goes into the history
     * @param by who does it
     * @return the signatures that were released, and those left unchanged
     */
    public ReviewReport releaseGroup(PetitionId petition, HeldGroup group, Reason reason, Actor by) {
        Objects.requireNonNull(group, "group");
        return release(petition, held(petition, group::contains), reason, by);
    }

    /**
     * Releases the signatures held by checks that moderators have found mostly wrong on this petition, see
     * {@link Holds.Cause#isMostlyWrong()}. Calling it, for example every hour, is the host's choice. The history
     * records the system as actor and the cause {@code check-mostly-wrong}.
     *
     * @param petition which petition
     * @return the signatures that were released, and those left unchanged; none where no check is mostly wrong
     */
    public ReviewReport releaseMostlyWrong(PetitionId petition) {
        Set<String> wrong = holds(petition).causes().stream()
                .filter(Holds.Cause::isMostlyWrong)
                .map(Holds.Cause::code)
                .collect(Collectors.toSet());
        List<SignatureId> held =
                wrong.isEmpty() ? List.of() : held(petition, signature -> wrong.contains(Holds.cause(signature)));
        return release(petition, held, Reason.of("check-mostly-wrong"), Actor.SYSTEM);
    }

    private List<SignatureId> held(PetitionId petition, Predicate<Signature> group) {
        try (Stream<Signature> signatures = store.signatures(petition)) {
            return signatures
                    .filter(signature -> signature.state() == SignatureState.HELD)
                    .filter(group)
                    .map(Signature::id)
                    .toList();
        }
    }

    /**
     * Judges the stored signatures of a petition by another fraud policy, in the order of receipt, and changes nothing.
     * Rates come out slightly lower than live, because refused attempts are not stored and a signer who tried twice is
     * stored once. Reads every signature once, in constant memory.
     *
     * @param petition whose signatures
     * @param policy the policy to rehearse; give it counters of its own, because the live counters would count every
     *     signature again
     * @return the differences between the verdicts
     */
    public Rehearsal rehearse(PetitionId petition, FraudPolicy policy) {
        try (Stream<Signature> signatures = store.signatures(petition)) {
            return Rehearsal.of(policy, signatures);
        }
    }

    /**
     * Finds the sources of many signatures in one clock hour. Reads every signature of the petition once; the memory is
     * proportional to the number of sources in that hour.
     *
     * @param petition whose signatures
     * @param trait the trait that distinguishes sources, such as {@link Trait#IP} and {@link Trait#DOMAIN}
     * @param at an instant of the hour
     * @return the sources that reach an alert level
     */
    public TrendingSources trending(PetitionId petition, Trait trait, Instant at) {
        return trending(Set.of(petition), trait, at);
    }

    /**
     * Finds the sources of many signatures in one clock hour across petitions, such as all that are open: a source can stay
     * below the level on each. Otherwise like {@link #trending(PetitionId, Trait, Instant)}.
     *
     * @param petitions whose signatures; none gives no sources
     * @param trait the trait that distinguishes sources
     * @param at an instant of the hour
     * @return the sources that reach an alert level on all these petitions together
     */
    public TrendingSources trending(Set<PetitionId> petitions, Trait trait, Instant at) {
        return TrendingSources.of(
                trait, petitions.stream().flatMap(store::signatures).map(Attempt::of), at);
    }

    private <R> R announced(R result) {
        changes.relay().announce();
        return result;
    }
}
