package io.github.petitionkit.petition;

import io.github.petitionkit.policy.ModerationMode;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Retention;
import io.github.petitionkit.policy.Term;
import io.github.petitionkit.threshold.ThresholdState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A request by a creator to one or more addressees. Immutable: every change returns a new petition and checks the
 * {@link Lifecycle} first.
 *
 * @param id identifies it
 * @param content what it says
 * @param policy its rules
 * @param life its state and how it got there
 * @param sponsors how many sponsors have confirmed so far
 * @param thresholds what is known of each threshold that was ever reached, by its code
 * @param outcomes what became of it, by track
 * @param updates news from the creator, oldest first
 * @param joined the movements that it was joined to by hand; see {@link #movements()}
 * @param legalHold what suspends its retention, or {@code null}
 */
public record Petition(
        PetitionId id,
        Content content,
        Policy policy,
        StateHistory life,
        int sponsors,
        Map<String, ThresholdState> thresholds,
        Map<String, Outcome> outcomes,
        List<PetitionUpdate> updates,
        Set<Hashtag> joined,
        @Nullable LegalHold legalHold) {
    /** Copies the collections and checks the components. */
    public Petition {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(life, "life");
        if (sponsors < 0) {
            throw new IllegalArgumentException("A petition cannot have " + sponsors + " sponsors");
        }
        thresholds = Collections.unmodifiableMap(new TreeMap<>(thresholds));
        outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
        updates = List.copyOf(updates);
        joined = Collections.unmodifiableSet(new TreeSet<>(joined));
    }

    /**
     * A new draft.
     *
     * @param id identifies it
     * @param content what it says
     * @param policy its rules
     * @param createdAt the present
     * @return the petition in state {@code DRAFT}
     */
    public static Petition draft(PetitionId id, Content content, Policy policy, Instant createdAt) {
        return new Petition(
                id, content, policy, StateHistory.begun(createdAt), 0, Map.of(), Map.of(), List.of(), Set.of(), null);
    }

    /**
     * The state at an instant. An open petition is closed from its deadline on, whether or not a job has said so.
     *
     * @param now the instant, not before the last change
     * @return the state
     */
    public PetitionState stateAt(Instant now) {
        return life.state() == PetitionState.OPEN && isPast(deadline(now), now) ? PetitionState.CLOSED : life.state();
    }

    /**
     * The first instant at which an opened petition takes no more signatures by its term.
     *
     * @param now the present, as far as which a pause that still lasts moves the deadline
     * @return the deadline; empty where the petition has not opened or has no term
     */
    public Optional<Instant> deadline(Instant now) {
        Term term = policy.term();
        return term == null
                ? Optional.empty()
                : life.openedAt().map(opened -> term.deadline(opened, life.pausedUntil(now)));
    }

    /**
     * When the petition closed: at its deadline, or earlier by decision.
     *
     * @param now the present
     * @return the instant; empty where it is not closed
     */
    public Optional<Instant> closedAt(Instant now) {
        if (stateAt(now) != PetitionState.CLOSED) {
            return Optional.empty();
        }
        Optional<Instant> deadline = deadline(now);
        if (life.state() == PetitionState.OPEN) {
            return deadline;
        }
        Optional<Instant> decided = life.lastTransition().map(Transition::at);
        return isPast(deadline, decided.orElse(now)) ? deadline : decided;
    }

    /**
     * What keeps a role from signing.
     *
     * @param role in what role somebody wants to sign
     * @param now the present
     * @return why not; empty when they may
     */
    public Optional<SigningBlock> signingBlock(SignerRole role, Instant now) {
        PetitionState state = stateAt(now);
        boolean open = state == PetitionState.OPEN;
        boolean early = state.isBeforePublication();
        boolean fits = switch (role) {
            case CREATOR -> early || open;
            case SPONSOR -> early && state != PetitionState.DRAFT;
            case SIGNER -> open;
        };
        if (!fits) {
            return Optional.of(SigningBlock.NOT_OPEN);
        }
        if (life.isPaused()) {
            return Optional.of(SigningBlock.PAUSED);
        }
        return role == SignerRole.SPONSOR && sponsors >= policy.sponsorship().most()
                ? Optional.of(SigningBlock.SPONSORS_FULL)
                : Optional.empty();
    }

    /**
     * Whether a pending signature may still be confirmed: before publication, while open, and for the policy's grace
     * after closing; never once the petition is rejected, hidden, stopped or withdrawn.
     *
     * @param now the present
     * @return whether it may
     */
    public boolean acceptsConfirmation(Instant now) {
        PetitionState state = stateAt(now);
        return state == PetitionState.OPEN
                || state.isBeforePublication()
                || closedAt(now)
                        .map(closed ->
                                now.isBefore(closed.plus(policy.confirmation().grace())))
                        .orElse(false);
    }

    /** {@return the next action for a petition before publication: seek sponsors, submit it to moderators, approve it, or open it} */
    public PetitionAction nextAction() {
        if (life.state() == PetitionState.DRAFT && !hasEnoughSponsors()) {
            return PetitionAction.SEEK_SPONSORS;
        }
        if (life.state().isInModeration()) {
            return PetitionAction.APPROVE;
        }
        return policy.moderation() == ModerationMode.BEFORE_OPENING ? PetitionAction.SUBMIT : PetitionAction.OPEN;
    }

    /** {@return whether as many sponsors have confirmed as the policy asks for} */
    public boolean hasEnoughSponsors() {
        return sponsors >= policy.sponsorship().needed();
    }

    /** {@return the actions that the lifecycle, the policy and the petition's own dates allow now} */
    public Set<PetitionAction> allowedActions() {
        EnumSet<PetitionAction> allowed = EnumSet.noneOf(PetitionAction.class);
        for (PetitionAction action : Lifecycle.allowed(life.state())) {
            if (permits(action)) {
                allowed.add(action);
            }
        }
        return Collections.unmodifiableSet(allowed);
    }

    private boolean permits(PetitionAction action) {
        return switch (action) {
            case SEEK_SPONSORS -> policy.sponsorship().needed() > 0;
            case SUBMIT -> hasEnoughSponsors() && policy.moderation() == ModerationMode.BEFORE_OPENING;
            case OPEN -> nextAction() == PetitionAction.OPEN && hasEnoughSponsors();
            case APPROVE -> hasEnoughSponsors();
            case REPUBLISH -> life.openedAt().isPresent();
            default -> true;
        };
    }

    /**
     * The petition after an action. A petition that would open after its deadline is closed instead.
     *
     * @param action what is done
     * @param by who does it
     * @param reason why; required where {@link PetitionAction#needsReason()}
     * @param at the present
     * @return the changed petition
     * @throws IllegalPetitionActionException if the action is not allowed now
     * @throws IllegalArgumentException if the action needs a reason and there is none
     */
    public Petition after(PetitionAction action, Actor by, @Nullable Reason reason, Instant at) {
        Set<PetitionAction> allowed = allowedActions();
        PetitionState from = life.state();
        Optional<PetitionState> target = Lifecycle.target(from, action);
        if (target.isEmpty() || !allowed.contains(action)) {
            throw new IllegalPetitionActionException(id, from, action, allowed);
        }
        if (action.needsReason() && reason == null) {
            throw new IllegalArgumentException(
                    "To " + action + " a petition give a reason that its creator can be told");
        }
        boolean late = target.get() == PetitionState.OPEN && isPast(deadline(at), at);
        PetitionState to = late ? PetitionState.CLOSED : target.get();
        return with(life.after(new Transition(action, from, to, at, by, reason)));
    }

    /**
     * The petition with other words or rules; only before publication.
     *
     * @param content the new text
     * @param policy the new rules
     * @return the changed petition
     * @throws FrozenPetitionException if the petition has been published
     */
    public Petition withContentAndPolicy(Content content, Policy policy) {
        if (!life.state().isBeforePublication() || life.openedAt().isPresent()) {
            throw new FrozenPetitionException(id, life.state());
        }
        return new Petition(id, content, policy, life, sponsors, thresholds, outcomes, updates, joined, legalHold);
    }

    /**
     * The petition with signing paused.
     *
     * @param at the present
     * @return the changed petition; this one if it is paused already
     * @throws NotOpenException if it is not open
     */
    public Petition paused(Instant at) {
        requireOpen(at);
        return life.isPaused() ? this : with(life.paused(at));
    }

    /**
     * The petition with signing going on again; its deadline has moved by the pause.
     *
     * @param at the present
     * @return the changed petition; this one if it is not paused
     * @throws NotOpenException if it is not open
     */
    public Petition resumed(Instant at) {
        requireOpen(at);
        return life.isPaused() ? with(life.resumed(at)) : this;
    }

    private void requireOpen(Instant at) {
        if (stateAt(at) != PetitionState.OPEN) {
            throw new NotOpenException(id, stateAt(at));
        }
    }

    /**
     * The petition with another number of confirmed sponsors.
     *
     * @param sponsors the number, 0 or more
     * @return the changed petition
     */
    public Petition withSponsors(int sponsors) {
        return new Petition(id, content, policy, life, sponsors, thresholds, outcomes, updates, joined, legalHold);
    }

    /**
     * The petition with other knowledge of its thresholds.
     *
     * @param thresholds by code
     * @return the changed petition
     */
    public Petition withThresholds(Map<String, ThresholdState> thresholds) {
        return new Petition(id, content, policy, life, sponsors, thresholds, outcomes, updates, joined, legalHold);
    }

    /**
     * What became of the petition on one track.
     *
     * @param track such as {@link Outcome#RESPONSE}
     * @return the outcome; empty where nothing is due
     */
    public Optional<Outcome> outcome(String track) {
        return Optional.ofNullable(outcomes.get(track));
    }

    /**
     * Since when a threshold is reached.
     *
     * @param code the threshold's code
     * @return the instant; empty where it is not reached, or no longer
     */
    public Optional<Instant> reachedAt(String code) {
        return Optional.ofNullable(thresholds.get(code)).map(ThresholdState::reachedAt);
    }

    /**
     * The petition with an outcome recorded; it replaces an earlier one of the same track.
     *
     * @param outcome what became of it
     * @return the changed petition
     */
    public Petition withOutcome(Outcome outcome) {
        Map<String, Outcome> more = new TreeMap<>(outcomes);
        more.put(outcome.track(), outcome);
        return new Petition(id, content, policy, life, sponsors, thresholds, more, updates, joined, legalHold);
    }

    /**
     * The petition without an outcome on a track: the threshold that had opened the track was taken back.
     *
     * @param track the track
     * @return the changed petition
     */
    public Petition withoutOutcome(String track) {
        Map<String, Outcome> fewer = new TreeMap<>(outcomes);
        fewer.remove(track);
        return new Petition(id, content, policy, life, sponsors, thresholds, fewer, updates, joined, legalHold);
    }

    /**
     * The petition with one more update.
     *
     * @param update news from the creator
     * @return the changed petition
     */
    public Petition withUpdate(PetitionUpdate update) {
        List<PetitionUpdate> longer = new ArrayList<>(updates);
        longer.add(update);
        return new Petition(id, content, policy, life, sponsors, thresholds, outcomes, longer, joined, legalHold);
    }

    private Petition with(StateHistory life) {
        return new Petition(id, content, policy, life, sponsors, thresholds, outcomes, updates, joined, legalHold);
    }

    /**
     * The movements that the petition belongs to: by its tags, and by hand.
     *
     * @return their hashtags in order
     */
    public NavigableSet<Hashtag> movements() {
        NavigableSet<Hashtag> all = new TreeSet<>(joined);
        content.tags().stream().filter(Hashtag::isValid).map(Hashtag::new).forEach(all::add);
        return Collections.unmodifiableNavigableSet(all);
    }

    /**
     * The petition as part of one more movement.
     *
     * @param movement the movement's hashtag
     * @return the changed petition
     */
    public Petition withMovement(Hashtag movement) {
        Set<Hashtag> joined = new TreeSet<>(this.joined);
        joined.add(Objects.requireNonNull(movement, "movement"));
        return new Petition(id, content, policy, life, sponsors, thresholds, outcomes, updates, joined, legalHold);
    }

    /**
     * The petition with its retention suspended, or no longer suspended.
     *
     * @param legalHold the order, or {@code null} to lift it
     * @return the changed petition
     */
    public Petition withLegalHold(@Nullable LegalHold legalHold) {
        return new Petition(id, content, policy, life, sponsors, thresholds, outcomes, updates, joined, legalHold);
    }

    /**
     * When the petition ended.
     *
     * @param now the present
     * @return when it was closed, rejected, hidden, stopped or withdrawn; empty where it has not ended
     */
    public Optional<Instant> endedAt(Instant now) {
        PetitionState state = stateAt(now);
        if (state == PetitionState.CLOSED) {
            return closedAt(now);
        }
        return state.compareTo(PetitionState.CLOSED) < 0
                ? Optional.empty()
                : life.lastTransition().map(Transition::at);
    }

    /**
     * Until when personal data of signers is kept.
     *
     * @param now the present
     * @return when it has to be erased; empty as long as that is not known, and under a legal hold
     */
    public Optional<Instant> keptUntil(Instant now) {
        Retention retention = policy.retention();
        Retention.AfterOutcome after = retention.afterOutcome();
        return legalHold != null
                ? Optional.empty()
                : retention.until(
                        life.openedAt().orElse(null),
                        endedAt(now).orElse(null),
                        after == null
                                ? null
                                : outcome(after.track()).map(Outcome::at).orElse(null));
    }

    /**
     * Since when signers' data is kept while a petition without a deadline goes on.
     *
     * @param now the present
     * @return the data of who signed until then has to be erased; empty where the petition ends, and under a legal hold
     */
    public Optional<Instant> keptSince(Instant now) {
        return legalHold != null || deadline(now).isPresent() || endedAt(now).isPresent()
                ? Optional.empty()
                : policy.retention().since(now);
    }

    private static boolean isPast(Optional<Instant> deadline, Instant now) {
        return deadline.isPresent() && !now.isBefore(deadline.get());
    }
}
