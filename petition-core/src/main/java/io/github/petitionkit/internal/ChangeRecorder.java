package io.github.petitionkit.internal;

import io.github.petitionkit.event.EventId;
import io.github.petitionkit.event.PetitionChange;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Transition;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.Source;
import io.github.petitionkit.store.ChangeSet;
import io.github.petitionkit.store.CommandContext;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.tally.Counts;
import io.github.petitionkit.tally.TallyChange;
import io.github.petitionkit.threshold.Crossing;
import io.github.petitionkit.threshold.PetitionFigures;
import io.github.petitionkit.threshold.Threshold;
import io.github.petitionkit.threshold.ThresholdState;
import io.github.petitionkit.threshold.Thresholds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Records the transitions of one command and derives the consequences: history, tally, thresholds, sponsors and events
 * all follow from the recorded transitions, so they cannot disagree.
 */
public final class ChangeRecorder {
    private final CommandContext context;
    private final Instant now;
    private final List<Signature> signatures = new ArrayList<>(1);
    private final List<HistoryEntry> history = new ArrayList<>(1);
    private final List<PetitionEvent> events = new ArrayList<>(2);
    private final Map<Source, Long> sources = new HashMap<>();
    private TallyChange tally = TallyChange.NONE;
    private Petition petition;
    private boolean petitionChanged;

    public ChangeRecorder(CommandContext context) {
        this.context = context;
        this.now = context.now();
        this.petition = context.petition();
    }

    /** Records a new signature, or a change of one that matters for counts. */
    public void recordTransition(@Nullable Signature before, Signature after, String cause, Actor by) {
        SignatureState from = before == null ? null : before.state();
        HistoryEntry entry = HistoryEntry.of(context.nextEntry() + history.size(), before, after, now, cause, by);
        note(entry);
        update(after);
        if (from == SignatureState.CONFIRMED) {
            countSource(Objects.requireNonNull(before), -1);
        }
        if (after.state() == SignatureState.CONFIRMED) {
            countSource(after, 1);
        }
        if (from != after.state()) {
            tell(id -> new PetitionEvent.SignatureStateChanged(id, now, after.id(), from, after.state(), counted()));
        }
        if (petition.life().state().isBeforePublication()) {
            countBacking(from == SignatureState.CONFIRMED, after);
            if (after.context().role() == SignerRole.CREATOR && entersCountFirst(before, after)) {
                invite(after.id());
            }
        }
    }

    private static boolean entersCountFirst(@Nullable Signature before, Signature after) {
        return after.state() == SignatureState.CONFIRMED
                && (before == null || before.timestamps().countedAt() == null);
    }

    /** Records the mail by which a creator whose signature counts finds sponsors, if they are still needed. */
    private void invite(SignatureId creator) {
        if (SponsorInvitation.isNeeded(petition)) {
            tell(id -> new PetitionEvent.MailDue(id, now, creator, MailKind.INVITATION));
        }
    }

    private void countSource(Signature signature, long change) {
        Source source = signature.context().source();
        if (source != null && !source.isUnknown()) {
            sources.merge(source, change, Long::sum);
        }
    }

    /**
     * Records that a signature belongs to another region. A counted one has two entries in the history: it leaves the
     * count of its former region, and enters that of the new one.
     */
    void recordRegion(Signature before, Signature after, String cause, Actor by) {
        if (before.state() == SignatureState.CONFIRMED) {
            note(HistoryEntry.of(context.nextEntry() + history.size(), before, before.held(now), now, cause, by));
            note(HistoryEntry.of(context.nextEntry() + history.size(), after.held(now), after, now, cause, by));
        }
        update(after);
        tell(id -> new PetitionEvent.SignerCorrected(id, now, after.id()));
    }

    private void note(HistoryEntry entry) {
        history.add(entry);
        tally = tally.plus(entry.tallyChange());
    }

    /**
     * Records a change of a signature that keeps its state. It searches the signatures recorded so far, of which a
     * command has some hundreds.
     */
    public void update(Signature changed) {
        for (int i = signatures.size() - 1; i >= 0; i--) {
            if (signatures.get(i).id().equals(changed.id())) {
                signatures.set(i, changed);
                return;
            }
        }
        signatures.add(changed);
    }

    /** Records a mail to a signer, unless the policy's limit for the signature is reached. */
    void mail(Signature to, MailKind kind) {
        if (to.messages() < petition.policy().confirmation().maxMessages()) {
            update(to.messaged());
            tell(id -> new PetitionEvent.MailDue(id, now, to.id(), kind));
        }
    }

    /** Records a mail to the owner of a signature, beyond the policy's limit; the signature does not change. */
    void tellOwner(Signature signed, MailKind kind) {
        tell(id -> new PetitionEvent.MailDue(id, now, signed.id(), kind));
    }

    /**
     * Records the end of an attempt, whose data is no longer needed, or of a signature replaced by one with a stronger
     * proof.
     */
    public void lapse(Signature ended, String cause, Actor by) {
        Signature lapsed = ended.to(SignatureState.LAPSED, now);
        recordTransition(
                ended, ended.isAttempt(petition.policy()) ? lapsed.erased(ended.identity()) : lapsed, cause, by);
    }

    /** Records a change of the petition. */
    public void replacePetition(Petition changed) {
        Petition former = petition;
        List<Transition> before = former.life().journal();
        List<Transition> after = changed.life().journal();
        become(changed);
        for (Transition passage : after.subList(before.size(), after.size())) {
            tell(id -> new PetitionEvent.PetitionStateChanged(id, now, passage.action(), passage.from(), passage.to()));
            if (passage.action() == PetitionAction.SEEK_SPONSORS) {
                petition.creators().forEach(creator -> invite(new SignatureId(creator)));
            }
        }
        if (before.size() == after.size()) {
            PetitionChange.between(former, changed)
                    .forEach(change -> tell(id -> new PetitionEvent.PetitionChanged(id, now, change)));
        }
    }

    public void tell(Function<EventId, PetitionEvent> event) {
        events.add(event.apply(new EventId(petition.id(), context.nextEvent() + events.size())));
    }

    /** Records that a threshold was wrongly recorded as reached, so that its event is published when it is reached. */
    void unreach(String code) {
        Map<String, ThresholdState> left = new HashMap<>(petition.thresholds());
        left.remove(code);
        become(petition.withThresholds(left));
        draw(new Crossing.Retracted(code, now));
    }

    /** {@return the petition with the changes recorded so far} */
    Petition petition() {
        return petition;
    }

    public long counted() {
        return counts().counted();
    }

    public <R> Decision<R> build(R result) {
        if (!tally.byCountry().isEmpty() || !tally.byRegion().isEmpty() || petitionChanged) {
            crossThresholds();
        }
        if (tally.counted() > 0) {
            noteGoal();
        }
        return new Decision<>(
                result,
                new ChangeSet(
                        petitionChanged ? petition : null, signatures, history, tally, sources, events, List.of()));
    }

    private void become(Petition changed) {
        petition = changed;
        petitionChanged = true;
    }

    private Counts counts() {
        return context.counts().with(tally);
    }

    /** Records whether a sponsor or a creator backs the unpublished petition, which may go on by it. */
    private void countBacking(boolean before, Signature after) {
        boolean counts = after.state() == SignatureState.CONFIRMED;
        SignerRole role = after.context().role();
        if (before == counts || role == SignerRole.SIGNER) {
            return;
        }
        become(
                role == SignerRole.CREATOR
                        ? petition.withCreator(after.id().value(), counts)
                        : petition.withSponsor(after.signer().livesIn(), counts));
        if (petition.life().state() == PetitionState.COLLECTING_SPONSORS
                && petition.allowedActions(now).contains(petition.nextAction())) {
            replacePetition(petition.after(petition.nextAction(), Actor.SYSTEM, null, now));
        }
    }

    /** Records the goal reached, from which the goal that readers see does not fall back. */
    private void noteGoal() {
        long reached = petition.policy().goals().reachedBy(counted());
        Long before = petition.goalReached();
        if (reached > (before == null ? 0 : before)) {
            become(petition.withGoalReached(reached));
        }
    }

    /** Records the thresholds crossed so far, and returns them. */
    List<Crossing> crossThresholds() {
        Thresholds thresholds = petition.policy().thresholds();
        Optional<Instant> openedAt = petition.signingSince();
        if (thresholds.all().isEmpty() || openedAt.isEmpty()) {
            return List.of();
        }
        List<Crossing> crossings = thresholds.crossings(
                new PetitionFigures(counts(), openedAt.get(), now), petition.thresholds(), this::consequenceHappened);
        if (!crossings.isEmpty()) {
            become(petition.withThresholds(thresholds.after(petition.thresholds(), crossings)));
            crossings.forEach(this::draw);
        }
        return crossings;
    }

    boolean consequenceHappened(String code) {
        return track(code)
                .flatMap(petition::outcome)
                .map(outcome -> outcome.status().hasHappened())
                .orElse(false);
    }

    private void draw(Crossing crossing) {
        Optional<String> track = track(crossing.code());
        if (crossing instanceof Crossing.Reached reached) {
            track.filter(name -> petition.outcome(name).isEmpty())
                    .ifPresent(name -> become(petition.withOutcome(new Outcome(name, OutcomeStatus.AWAITED, now, ""))));
            if (reached.firstTime()) {
                tell(id -> new PetitionEvent.ThresholdReached(id, now, reached.code(), counted()));
            }
        } else {
            track.ifPresent(name -> become(petition.withoutOutcome(name)));
            tell(id -> new PetitionEvent.ThresholdRetracted(id, now, crossing.code(), counted()));
        }
    }

    private Optional<String> track(String code) {
        return petition.policy().thresholds().find(code).map(Threshold::outcomeTrack);
    }
}
