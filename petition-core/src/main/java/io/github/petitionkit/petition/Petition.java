package io.github.petitionkit.petition;

import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Archival;
import io.github.petitionkit.petition.lifecycle.LegalHold;
import io.github.petitionkit.petition.lifecycle.Lifecycle;
import io.github.petitionkit.petition.lifecycle.Notice;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.PlannedClosing;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.lifecycle.SigningBlock;
import io.github.petitionkit.petition.lifecycle.StateHistory;
import io.github.petitionkit.petition.lifecycle.Transition;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.policy.CreatorWithdrawal;
import io.github.petitionkit.policy.ModerationMode;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Retention;
import io.github.petitionkit.policy.SponsorCountries;
import io.github.petitionkit.policy.Term;
import io.github.petitionkit.threshold.ThresholdState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A request by a creator to one or more addressees. Immutable: every change returns a new petition and checks the
 * {@link Lifecycle} first.
 *
 * @param id its id
 * @param content its text
 * @param policy its rules
 * @param life its state and its transitions so far
 * @param sponsors number of sponsors who have confirmed
 * @param thresholds the state of each threshold that was ever reached, by the threshold's code
 * @param outcomes the reactions to it, by track
 * @param updates news from the creator, oldest first
 * @param joined the movements that it has joined by hand; see {@link #movements()}
 * @param legalHold the order that suspends its retention, or {@code null}
 * @param creators the ids of its creators' signatures that count, as far as they were confirmed before publication
 * @param goalReached the highest goal that the count has reached, or {@code null} if it has reached none
 * @param plannedClosing the decision that it ends at an instant, or {@code null}
 * @param notices the notices about its dates that were given
 * @param holdsAlarmAt when listeners were last told that more signatures are held than usual, or {@code null} if never
 * @param sponsorCountries where the sponsors live who have confirmed, with their number in each country
 * @param revision how often its text or its rules have changed, so that a moderator decides upon what was read
 * @param archival the archive that keeps it since it has ended, or {@code null}
 * @param amendments who has corrected or removed its updates, and when, oldest first
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
        @Nullable LegalHold legalHold,
        Set<UUID> creators,
        @Nullable Long goalReached,
        @Nullable PlannedClosing plannedClosing,
        List<Notice> notices,
        @Nullable Instant holdsAlarmAt,
        Map<Country, Integer> sponsorCountries,
        int revision,
        @Nullable Archival archival,
        List<PetitionUpdate.Amendment> amendments) {
    /** Copies the collections. Requires 0 or more sponsors. */
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
        creators = Collections.unmodifiableSet(new TreeSet<>(creators));
        notices = List.copyOf(notices);
        sponsorCountries = Collections.unmodifiableMap(new TreeMap<>(sponsorCountries));
        amendments = List.copyOf(amendments);
    }

    /**
     * Makes a draft.
     *
     * @param id its id
     * @param content its text
     * @param policy its rules
     * @param createdAt the present
     * @return the petition in state {@code DRAFT}
     */
    public static Petition draft(PetitionId id, Content content, Policy policy, Instant createdAt) {
        return new Petition(
                id,
                content,
                policy,
                StateHistory.begun(createdAt),
                0,
                Map.of(),
                Map.of(),
                List.of(),
                Set.of(),
                null,
                Set.of(),
                null,
                null,
                List.of(),
                null,
                Map.of(),
                0,
                null,
                List.of());
    }

    /**
     * Returns the state at an instant. From its deadline on an open petition is closed, even before a job records the
     * closing.
     *
     * @param now the instant, not before the last change
     * @return the state
     */
    public PetitionState stateAt(Instant now) {
        return life.state() == PetitionState.OPEN && isPast(deadline(now), now) ? PetitionState.CLOSED : life.state();
    }

    /**
     * Returns when signing starts: with the publication, or later if the policy says so. The term begins then.
     *
     * @return the instant, also one to come; empty if the petition has not opened
     */
    public Optional<Instant> signingSince() {
        Instant from = policy.signingFrom();
        return life.openedAt().map(opened -> from != null && from.isAfter(opened) ? from : opened);
    }

    /** {@return when signing starts, if that is later than its publication} */
    public Optional<Instant> laterSigning() {
        return signingSince().filter(since -> !life.openedAt().equals(Optional.of(since)));
    }

    private boolean isBeforeSigning(Instant now) {
        return signingSince().filter(now::isBefore).isPresent();
    }

    /**
     * Returns the deadline: the first instant at which an opened petition takes no more signatures by its term, or by a
     * planned closing.
     *
     * @param now the present; a pause without an end moves the deadline up to it
     * @return the deadline; empty if the petition has not opened, or has neither a term nor a planned closing
     */
    public Optional<Instant> deadline(Instant now) {
        PlannedClosing planned = plannedClosing;
        Optional<Instant> term = termEnd(now);
        return planned == null
                        || life.openedAt().isEmpty()
                        || term.filter(planned.at()::isAfter).isPresent()
                ? term
                : Optional.of(planned.at());
    }

    private Optional<Instant> termEnd(Instant now) {
        Term term = policy.term();
        return term == null
                ? Optional.empty()
                : signingSince().map(since -> term.deadline(since, life.pausedUntil(now)));
    }

    /**
     * Returns when the petition closed: at its deadline, or earlier by a decision.
     *
     * @param now the present
     * @return the instant; empty if it is not closed
     */
    public Optional<Instant> closedAt(Instant now) {
        if (stateAt(now) != PetitionState.CLOSED) {
            return Optional.empty();
        }
        Optional<Instant> deadline = deadline(now);
        if (life.state() == PetitionState.OPEN) {
            return deadline;
        }
        Optional<Instant> decided = life.closedByDecisionAt();
        return isPast(deadline, decided.orElse(now)) ? deadline : decided;
    }

    /**
     * Returns the decision by which the petition closes before its term ends: one that is planned, so that readers get
     * notice of it, or one that has been carried out.
     *
     * @param now the present
     * @return when, by whom and why; empty if it is neither open nor closed, if its term ends it, or if whoever closed it
     *     gave no reason
     */
    public Optional<PlannedClosing> earlyClosing(Instant now) {
        Optional<Instant> term = termEnd(now);
        Optional<PlannedClosing> decided =
                life.state() == PetitionState.OPEN ? Optional.ofNullable(plannedClosing) : recordedClosing(now);
        return decided.filter(closing -> term.isEmpty() || closing.at().isBefore(term.get()));
    }

    private Optional<PlannedClosing> recordedClosing(Instant now) {
        return closedAt(now)
                .flatMap(closed -> life.journal().stream()
                        .filter(transition -> transition.action() == PetitionAction.CLOSE)
                        .reduce((earlier, later) -> later)
                        .filter(closing -> closing.reason() != null)
                        .map(closing ->
                                new PlannedClosing(closed, closing.by(), Objects.requireNonNull(closing.reason()))));
    }

    /**
     * Returns the reason why a role cannot sign.
     *
     * @param role the role of the signer
     * @param now the present
     * @return the reason; empty if the role can sign
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
        if (open && role == SignerRole.SIGNER && isBeforeSigning(now)) {
            return Optional.of(SigningBlock.NOT_STARTED);
        }
        return takesOneMore(role) ? Optional.empty() : Optional.of(SigningBlock.SPONSORS_FULL);
    }

    /**
     * Returns whether a pending signature may still be confirmed: before publication, while open, and for the policy's
     * grace period after closing. It may not once the petition is rejected, hidden, stopped or withdrawn.
     *
     * @param now the present
     * @return {@code true} if it may be confirmed
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

    /**
     * Returns whether one more person of a role can be counted, because the number of sponsors before publication is
     * limited.
     *
     * @param role the role
     * @return {@code false} for a sponsor if the maximum number has confirmed
     */
    public boolean takesOneMore(SignerRole role) {
        return role != SignerRole.SPONSOR
                || !life.state().isBeforePublication()
                || sponsors < policy.sponsorship().most();
    }

    /** {@return whether as many sponsors have confirmed as the policy asks for} */
    public boolean hasEnoughSponsors() {
        return sponsors >= policy.sponsorship().needed() && missingCountries() == 0;
    }

    /** {@return the number of countries in which sponsors still have to be found} */
    public int missingCountries() {
        SponsorCountries countries = policy.sponsorship().countries();
        return countries == null ? 0 : Math.max(0, countries.needed() - countries.counted(sponsorCountries.keySet()));
    }

    /** {@return whether its creator has confirmed a signature, or the policy does not ask for one} */
    public boolean hasItsCreator() {
        return !policy.sponsorship().creatorConfirms() || !creators.isEmpty();
    }

    /**
     * Returns the actions that are allowed at an instant. A petition whose last day is fixed and has passed before it
     * ever opened is not opened, because nobody could sign it: {@link #extended} moves the day.
     *
     * @param now the present
     * @return those that the lifecycle, the policy and the dates allow
     */
    public Set<PetitionAction> allowedActions(Instant now) {
        EnumSet<PetitionAction> allowed = EnumSet.noneOf(PetitionAction.class);
        for (PetitionAction action : allowedActions()) {
            if (!opensTooLate(action, now)) {
                allowed.add(action);
            }
        }
        return Collections.unmodifiableSet(allowed);
    }

    private boolean opensTooLate(PetitionAction action, Instant now) {
        return Lifecycle.target(life.state(), action)
                        .filter(PetitionState.OPEN::equals)
                        .isPresent()
                && life.openedAt().isEmpty()
                && fixedDeadline().filter(deadline -> !now.isBefore(deadline)).isPresent();
    }

    private Optional<Instant> fixedDeadline() {
        return Optional.ofNullable(policy.term())
                .filter(term -> term.until() != null)
                .map(term -> term.deadline(Instant.EPOCH, Duration.ZERO));
    }

    /** {@return the actions that the lifecycle and the policy allow, whatever the day} */
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
        if (archival != null) {
            return action == PetitionAction.HIDE;
        }
        return switch (action) {
            case SEEK_SPONSORS -> policy.sponsorship().needed() > 0;
            case SUBMIT -> hasEnoughSponsors() && policy.moderation() == ModerationMode.BEFORE_OPENING;
            case OPEN -> nextAction() == PetitionAction.OPEN && hasEnoughSponsors() && hasItsCreator() && hasItsText();
            case APPROVE -> hasEnoughSponsors() && hasItsCreator() && hasItsText();
            case REPUBLISH -> life.hasBeenPublished() && hasItsText();
            default -> true;
        };
    }

    /**
     * Performs an action. A petition that would open after a planned closing, or come back after its deadline, is closed
     * instead.
     *
     * @param action the action
     * @param by the actor
     * @param reason why; required if {@link PetitionAction#needsReason()}, and for {@link PetitionAction#WITHDRAW} if
     *     the policy says so
     * @param at the present
     * @return the changed petition
     * @throws IllegalPetitionActionException if the action is not allowed now
     * @throws IllegalArgumentException if the action needs a reason and has none, or one that the policy does not list
     */
    public Petition after(PetitionAction action, Actor by, @Nullable Reason reason, Instant at) {
        Set<PetitionAction> allowed = allowedActions(at);
        PetitionState from = life.state();
        Optional<PetitionState> target = Lifecycle.target(from, action);
        if (target.isEmpty() || !allowed.contains(action)) {
            throw new IllegalPetitionActionException(id, from, action, allowed, missing(action, at));
        }
        if (action.needsReason() && reason == null) {
            throw new IllegalArgumentException("To " + action + " a petition, give a reason for its creator");
        }
        if (action == PetitionAction.WITHDRAW && !canBeWithdrawnFor(reason)) {
            throw new IllegalArgumentException("This petition is withdrawn for a reason: "
                    + Objects.requireNonNull(policy.creatorWithdrawal()).advice());
        }
        boolean late = target.get() == PetitionState.OPEN && (isPast(deadline(at), at) || isPlannedBefore(at));
        boolean returns = action == PetitionAction.REPUBLISH && from != PetitionState.CLOSED && life.wasClosed();
        PetitionState to = late || returns ? PetitionState.CLOSED : target.get();
        return with(life.after(new Transition(action, from, to, at, by, reason)));
    }

    /**
     * Returns whether the policy allows a reason for the creator's withdrawal, in whatever state the petition is.
     *
     * @param reason the reason, or {@code null} for none
     * @return {@code true} unless the policy demands a reason, or another one
     */
    public boolean canBeWithdrawnFor(@Nullable Reason reason) {
        CreatorWithdrawal rule = policy.creatorWithdrawal();
        return rule == null || rule.allows(reason == null ? null : reason.code());
    }

    /**
     * Performs an action of a moderator who has judged the text.
     *
     * @param action such as {@link PetitionAction#APPROVE} or {@link PetitionAction#REJECT}
     * @param read the revision that the moderator has read
     * @param by the moderator
     * @param reason why, or {@code null} if the action needs none
     * @param at the present
     * @return the changed petition; the closed one where it would open too late
     * @throws IllegalPetitionActionException if it is not allowed now, or its text or its rules have changed since; in
     *     that case the allowed actions have this one
     */
    public Petition decided(PetitionAction action, int read, Actor by, @Nullable Reason reason, Instant at) {
        Petition decided = after(action, by, reason, at);
        if (read != revision) {
            throw new IllegalPetitionActionException(
                    id,
                    life.state(),
                    action,
                    allowedActions(at),
                    "its text or its rules have changed: it has revision %s and revision %s was read; read it again"
                            .formatted(revision, read));
        }
        return decided;
    }

    /**
     * Replaces the text and the policy; only before publication.
     *
     * @param content the new text
     * @param policy the new rules
     * @return the changed petition
     * @throws FrozenPetitionException if the petition has been published
     */
    public Petition withContentAndPolicy(Content content, Policy policy) {
        if (!life.state().isBeforePublication() || life.hasBeenPublished()) {
            throw new FrozenPetitionException(id, life.state());
        }
        return with(copy -> {
            copy.content = content;
            copy.policy = policy;
        });
    }

    /**
     * Replaces the text and the policy before publication; the text alone while its policy lets an open petition be
     * revised.
     *
     * @param content the new text
     * @param policy the new rules; the present ones after publication
     * @param counted the counted signatures
     * @param at the present
     * @return the changed petition
     * @throws FrozenPetitionException if the petition has been published, and its policy does not let it be revised now
     */
    public Petition revised(Content content, Policy policy, long counted, Instant at) {
        Long limit = this.policy.revisableBelow();
        boolean isRevisable =
                limit != null && counted < limit && stateAt(at) == PetitionState.OPEN && policy.equals(this.policy);
        return isRevisable ? with(copy -> copy.content = content) : withContentAndPolicy(content, policy);
    }

    /**
     * Adds the text in another language, also after publication, because the text that people signed stays.
     *
     * @param translation the text; it replaces an earlier one in the same language
     * @return the changed petition
     * @throws IllegalArgumentException if it is in the language of the original
     */
    public Petition withTranslation(Content.Translation translation) {
        return with(copy -> copy.content = content.with(translation));
    }

    /**
     * Erases the creator's name from the text, also after publication.
     *
     * @return the changed petition
     */
    public Petition withoutCreator() {
        return with(copy -> copy.content = content.toBuilder().creator("").build());
    }

    /**
     * Erases every text of its creator's that nobody else reads: title, summary, body, translations, tags, the creator's
     * name and the news.
     *
     * @return the changed petition, which cannot be published as it is
     * @throws FrozenPetitionException if it is neither a draft nor stopped nor hidden
     */
    public Petition withoutText() {
        if (life.state() != PetitionState.DRAFT
                && life.state() != PetitionState.STOPPED
                && life.state() != PetitionState.HIDDEN) {
            throw new FrozenPetitionException(id, life.state(), "and others read its text; hide or stop it first");
        }
        Content nothing = new Content(
                "", "", "", "", content.addressees(), content.locale(), content.concerns(), Set.of(), List.of());
        return with(copy -> {
            copy.content = nothing;
            copy.updates = List.of();
        });
    }

    private boolean hasItsText() {
        return !content.title().isEmpty();
    }

    /**
     * Pauses signing.
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
     * Resumes signing. The deadline moves by the length of the pause.
     *
     * @param at the present
     * @return the changed petition; this one if it is not paused
     * @throws NotOpenException if it is not open
     */
    public Petition resumed(Instant at) {
        requireOpen(at);
        return life.isPaused() ? with(life.resumed(at)) : this;
    }

    /**
     * Moves the last day of an open petition, or the fixed last day of one that is not published yet.
     *
     * @param lastDay the new last day, in the zone of the policy's term, or in UTC without one; not before the present
     *     day
     * @param by the actor
     * @param reason why
     * @param at the present
     * @return the changed petition, whose history has the action; this one if that is its last day already
     * @throws IllegalPetitionActionException if it takes no signatures any more, or is not published and has no fixed
     *     last day
     * @throws IllegalArgumentException if the day has passed, is before signing starts, or is after a planned closing
     */
    public Petition extended(LocalDate lastDay, Actor by, Reason reason, Instant at) {
        Objects.requireNonNull(reason, "reason");
        boolean isEarly = life.state().isBeforePublication() && fixedDeadline().isPresent();
        if (stateAt(at) != PetitionState.OPEN && !isEarly) {
            throw new IllegalPetitionActionException(
                    id,
                    stateAt(at),
                    PetitionAction.EXTEND,
                    allowedActions(at),
                    life.hasBeenPublished() ? "it takes no signatures any more" : "it is not open yet");
        }
        Term term = policy.term();
        Term moved = Term.until(lastDay, term == null ? ZoneOffset.UTC : term.zone());
        if (!moved.deadline(at, Duration.ZERO).isAfter(at)) {
            throw new IllegalArgumentException("The last day " + lastDay + " has passed; close the petition instead");
        }
        if (isBeforeSigning(moved.deadline(at, Duration.ZERO).minusNanos(1))) {
            throw new IllegalArgumentException(
                    "The last day %s is before signing starts, at %s".formatted(lastDay, policy.signingFrom()));
        }
        if (plannedClosing != null && moved.deadline(at, Duration.ZERO).isAfter(plannedClosing.at())) {
            throw new IllegalArgumentException(
                    "The last day %s is after the closing that is planned for %s; cancel that first"
                            .formatted(lastDay, plannedClosing.at()));
        }
        if (moved.equals(term)) {
            return this;
        }
        Transition extension = new Transition(PetitionAction.EXTEND, life.state(), life.state(), at, by, reason);
        return with(copy -> {
            copy.policy = policy.toBuilder().term(moved).build();
            copy.life = life.after(extension);
        });
    }

    /**
     * Plans the end of a petition that has not ended.
     *
     * @param closing when and why; it replaces an earlier plan
     * @param at the present
     * @return the changed petition
     * @throws IllegalPetitionActionException if it has ended
     * @throws IllegalArgumentException if the instant has passed
     */
    public Petition withPlannedClosing(PlannedClosing closing, Instant at) {
        if (endedAt(at).isPresent()) {
            throw new IllegalPetitionActionException(
                    id, stateAt(at), PetitionAction.CLOSE, allowedActions(at), "it has ended");
        }
        if (!closing.at().isAfter(at)) {
            throw new IllegalArgumentException(closing.at() + " has passed; close the petitions instead");
        }
        return with(copy -> copy.plannedClosing = closing);
    }

    /**
     * Cancels a planned closing that has not come yet.
     *
     * @param at the present
     * @return the changed petition; this one if nothing is planned, or the closing has come
     */
    public Petition withoutPlannedClosing(Instant at) {
        return plannedClosing == null || isPlannedBefore(at) ? this : with(copy -> copy.plannedClosing = null);
    }

    private boolean isPlannedBefore(Instant at) {
        return plannedClosing != null && !at.isBefore(plannedClosing.at());
    }

    /**
     * Records notices that were given.
     *
     * @param given notices
     * @return the changed petition
     */
    public Petition withNotices(List<Notice> given) {
        List<Notice> longer = new ArrayList<>(notices);
        longer.addAll(given);
        return with(copy -> copy.notices = longer);
    }

    /**
     * Records an outcome of a published petition.
     *
     * @param outcome the outcome; it replaces an earlier one of the same track
     * @param at the present
     * @return the changed petition
     * @throws NotPublishedException if the petition is neither open nor closed
     */
    public Petition recorded(Outcome outcome, Instant at) {
        requirePublished(at);
        return withOutcome(outcome);
    }

    /**
     * Takes a recorded outcome of a published petition back, as {@link #withRetractedOutcome} does.
     *
     * @param track the track
     * @param at the present
     * @return the changed petition; this one if nothing is recorded on the track
     * @throws NotPublishedException if the petition is neither open nor closed
     */
    public Petition retracted(String track, Instant at) {
        requirePublished(at);
        return withRetractedOutcome(track);
    }

    private void requirePublished(Instant at) {
        PetitionState state = stateAt(at);
        if (state != PetitionState.OPEN && state != PetitionState.CLOSED) {
            throw new NotPublishedException(id, state);
        }
    }

    private void requireOpen(Instant at) {
        if (stateAt(at) != PetitionState.OPEN) {
            throw new NotOpenException(id, stateAt(at));
        }
    }

    /**
     * Records that a sponsor's signature counts, or no longer does.
     *
     * @param residence where the sponsor lives
     * @param counts whether it counts
     * @return the changed petition
     */
    public Petition withSponsor(Country residence, boolean counts) {
        int change = counts ? 1 : -1;
        Map<Country, Integer> living = new TreeMap<>(sponsorCountries);
        living.merge(residence, change, Integer::sum);
        living.values().removeIf(number -> number <= 0);
        return with(copy -> {
            copy.sponsors = Math.max(0, sponsors + change);
            copy.sponsorCountries = living;
        });
    }

    /**
     * Replaces the number of confirmed sponsors.
     *
     * @param sponsors the number, 0 or more
     * @return the changed petition
     */
    public Petition withSponsors(int sponsors) {
        return with(copy -> copy.sponsors = sponsors);
    }

    /**
     * Records that a creator's signature counts, or no longer does.
     *
     * @param signature the id of the signature
     * @param counts whether it counts
     * @return the changed petition
     */
    public Petition withCreator(UUID signature, boolean counts) {
        Set<UUID> changed = new TreeSet<>(creators);
        if (counts) {
            changed.add(signature);
        } else {
            changed.remove(signature);
        }
        return with(copy -> copy.creators = changed);
    }

    /**
     * Records the highest goal that the count has reached.
     *
     * @param goal a goal of the policy's ladder
     * @return the changed petition
     */
    public Petition withGoalReached(long goal) {
        return with(copy -> copy.goalReached = goal);
    }

    /**
     * Records that listeners are told that more signatures are held than usual.
     *
     * @param at the present
     * @return the changed petition
     */
    public Petition withHoldsAlarmAt(Instant at) {
        return with(copy -> copy.holdsAlarmAt = at);
    }

    /**
     * Replaces the states of its thresholds.
     *
     * @param thresholds the states by the thresholds' codes
     * @return the changed petition
     */
    public Petition withThresholds(Map<String, ThresholdState> thresholds) {
        return with(copy -> copy.thresholds = thresholds);
    }

    /**
     * Returns the outcome on one track.
     *
     * @param track such as {@link Outcome#RESPONSE}
     * @return the outcome; empty if none is due
     */
    public Optional<Outcome> outcome(String track) {
        return Optional.ofNullable(outcomes.get(track));
    }

    /**
     * Returns when a threshold was reached.
     *
     * @param code the threshold's code
     * @return the instant; empty if it is not reached, or no longer
     */
    public Optional<Instant> reachedAt(String code) {
        return Optional.ofNullable(thresholds.get(code)).map(ThresholdState::reachedAt);
    }

    private String missing(PetitionAction action, Instant at) {
        if (archival != null) {
            return "it is in the archive %s; take it out first".formatted(archival.archive());
        }
        if (opensTooLate(action, at)) {
            return "its last day has passed and nobody could sign it; move the last day first (extend), or reject it";
        }
        if (Lifecycle.target(life.state(), action).equals(Optional.of(PetitionState.OPEN)) && !hasItsText()) {
            return "its text has been erased";
        }
        boolean opens = action == PetitionAction.OPEN || action == PetitionAction.APPROVE;
        if (Lifecycle.target(life.state(), action).isEmpty() || !(opens || action == PetitionAction.SUBMIT)) {
            return "";
        }
        if (sponsors >= policy.sponsorship().needed() && missingCountries() > 0) {
            return "it needs sponsors who live in %s more countries".formatted(missingCountries());
        }
        if (!hasEnoughSponsors()) {
            return "it needs %s confirmed sponsors and has %s"
                    .formatted(policy.sponsorship().needed(), sponsors);
        }
        return opens && !hasItsCreator() ? "its creator has not confirmed a signature" : "";
    }

    /**
     * Records an outcome. It replaces an earlier one of the same track.
     *
     * @param outcome the outcome
     * @return the changed petition
     */
    public Petition withOutcome(Outcome outcome) {
        Map<String, Outcome> more = new TreeMap<>(outcomes);
        more.put(outcome.track(), outcome);
        return with(copy -> copy.outcomes = more);
    }

    /**
     * Takes a recorded outcome back. The track is awaited again if a threshold that opens it is reached.
     *
     * @param track the track
     * @return the changed petition; this one if nothing is recorded on the track
     */
    public Petition withRetractedOutcome(String track) {
        Outcome recorded = outcomes.get(track);
        if (recorded == null) {
            return this;
        }
        return policy.thresholds().all().stream()
                .filter(threshold -> track.equals(threshold.outcomeTrack()))
                .flatMap(threshold -> reachedAt(threshold.code()).stream())
                .min(Comparator.naturalOrder())
                .map(reached -> new Outcome(track, OutcomeStatus.AWAITED, reached, ""))
                .map(awaited -> awaited.equals(recorded) ? this : withOutcome(awaited))
                .orElseGet(() -> withoutOutcome(track));
    }

    /**
     * Removes the outcome on a track, because the threshold that opened the track is no longer reached.
     *
     * @param track the track
     * @return the changed petition
     */
    public Petition withoutOutcome(String track) {
        Map<String, Outcome> fewer = new TreeMap<>(outcomes);
        fewer.remove(track);
        return with(copy -> copy.outcomes = fewer);
    }

    /**
     * Adds an update.
     *
     * @param update news from the creator; at least a microsecond is put between it and the one before
     * @return the changed petition
     */
    public Petition withUpdate(PetitionUpdate update) {
        List<PetitionUpdate> longer = new ArrayList<>(updates);
        Instant next = updates.isEmpty()
                ? update.at()
                : updates.get(updates.size() - 1).at().plus(1, ChronoUnit.MICROS);
        longer.add(
                update.at().isBefore(next)
                        ? new PetitionUpdate(next, update.title(), update.text(), update.correctedAt())
                        : update);
        return with(copy -> copy.updates = longer);
    }

    /**
     * Finds an update.
     *
     * @param at when it was posted, {@link PetitionUpdate#at()}
     * @return the update; empty if there is none, or it was removed
     */
    public Optional<PetitionUpdate> update(Instant at) {
        return updates.stream().filter(update -> update.at().equals(at)).findFirst();
    }

    /**
     * Replaces the texts of an update. It keeps its place and the instant at which it was posted.
     *
     * @param at when it was posted
     * @param title one line
     * @param text the news
     * @param by who corrects it
     * @param now the present
     * @return the changed petition; this one if there is no such update, or it has these texts
     * @throws IllegalArgumentException if a text is missing or too long
     */
    public Petition withCorrectedUpdate(Instant at, String title, String text, Actor by, Instant now) {
        List<PetitionUpdate> corrected = updates.stream()
                .map(update -> update.at().equals(at) ? update.corrected(title, text, now) : update)
                .toList();
        return withAmended(corrected, new PetitionUpdate.Amendment(at, false, now, by));
    }

    /**
     * Removes an update. Its texts are gone.
     *
     * @param at when it was posted
     * @param by who removes it
     * @param now the present
     * @return the changed petition; this one if there is no such update
     */
    public Petition withoutUpdate(Instant at, Actor by, Instant now) {
        List<PetitionUpdate> left =
                updates.stream().filter(update -> !update.at().equals(at)).toList();
        return withAmended(left, new PetitionUpdate.Amendment(at, true, now, by));
    }

    private Petition withAmended(List<PetitionUpdate> amended, PetitionUpdate.Amendment amendment) {
        if (amended.equals(updates)) {
            return this;
        }
        List<PetitionUpdate.Amendment> longer = new ArrayList<>(amendments);
        longer.add(amendment);
        return with(copy -> {
            copy.updates = amended;
            copy.amendments = longer;
        });
    }

    private Petition with(StateHistory life) {
        return with(copy -> copy.life = life);
    }

    /**
     * Returns the movements that the petition belongs to: by its tags, and by hand.
     *
     * @return their hashtags in order
     */
    public NavigableSet<Hashtag> movements() {
        NavigableSet<Hashtag> all = new TreeSet<>(joined);
        content.tags().stream().filter(Hashtag::isValid).map(Hashtag::new).forEach(all::add);
        return Collections.unmodifiableNavigableSet(all);
    }

    /**
     * Joins a movement.
     *
     * @param movement the movement's hashtag
     * @return the changed petition
     */
    public Petition withMovement(Hashtag movement) {
        Set<Hashtag> joined = new TreeSet<>(this.joined);
        joined.add(Objects.requireNonNull(movement, "movement"));
        return with(copy -> copy.joined = joined);
    }

    /**
     * Leaves a movement that it has joined by hand. It stays in it while a tag of its content says so.
     *
     * @param movement the movement's hashtag
     * @return the changed petition; this one if it had not joined
     */
    public Petition withoutMovement(Hashtag movement) {
        Set<Hashtag> joined = new TreeSet<>(this.joined);
        return joined.remove(Objects.requireNonNull(movement, "movement")) ? with(copy -> copy.joined = joined) : this;
    }

    /**
     * Suspends retention, or ends its suspension.
     *
     * @param legalHold the order, or {@code null} to lift it
     * @return the changed petition
     */
    public Petition withLegalHold(@Nullable LegalHold legalHold) {
        return with(copy -> copy.legalHold = legalHold);
    }

    /**
     * Puts the petition into an archive. There it takes no action but {@link PetitionAction#HIDE}; outcomes, retention and
     * erasure go on.
     *
     * @param archival which archive, when and by whom; the first one stays
     * @return the changed petition; this one if no end has been recorded, or it is in an archive already
     */
    public Petition withArchival(Archival archival) {
        return this.archival != null || life.endedSince().isEmpty() ? this : with(copy -> copy.archival = archival);
    }

    /** {@return the petition outside of every archive; this one if it is in none} */
    public Petition withoutArchival() {
        return archival == null ? this : with(copy -> copy.archival = null);
    }

    /**
     * Returns when the petition ended. What is decided about it afterwards, such as to hide it, does not move its end.
     *
     * @param now the present
     * @return when it was closed, rejected, hidden, stopped or withdrawn, whichever came first; empty if it has not
     *     ended
     */
    public Optional<Instant> endedAt(Instant now) {
        PetitionState state = stateAt(now);
        if (state == PetitionState.CLOSED) {
            return closedAt(now);
        }
        Optional<Instant> deadline = deadline(now);
        return life.endedSince().map(ended -> isPast(deadline, ended) ? deadline.get() : ended);
    }

    /**
     * Returns the end of the retention period for signers' personal data.
     *
     * @param now the present
     * @return when the data must be erased; empty while that is not known, and under a legal hold
     */
    public Optional<Instant> keptUntil(Instant now) {
        Retention retention = policy.retention();
        Retention.AfterOutcome after = retention.afterOutcome();
        return legalHold != null
                ? Optional.empty()
                : retention.until(
                        signingSince().orElse(null),
                        endedAt(now).orElse(null),
                        after == null
                                ? null
                                : outcome(after.track()).map(Outcome::at).orElse(null));
    }

    /**
     * Returns the instant up to which signers' data must be erased while a petition without a deadline is open.
     *
     * @param now the present
     * @return data of signatures up to this instant must be erased; empty if the petition has a deadline or has ended,
     *     and under a legal hold
     */
    public Optional<Instant> keptSince(Instant now) {
        return legalHold != null || deadline(now).isPresent() || endedAt(now).isPresent()
                ? Optional.empty()
                : policy.retention().since(now);
    }

    private static boolean isPast(Optional<Instant> deadline, Instant now) {
        return deadline.isPresent() && !now.isBefore(deadline.get());
    }

    private Petition with(Consumer<Copy> change) {
        Copy copy = new Copy();
        change.accept(copy);
        return new Petition(
                id,
                copy.content,
                copy.policy,
                copy.life,
                copy.sponsors,
                copy.thresholds,
                copy.outcomes,
                copy.updates,
                copy.joined,
                copy.legalHold,
                copy.creators,
                copy.goalReached,
                copy.plannedClosing,
                copy.notices,
                copy.holdsAlarmAt,
                copy.sponsorCountries,
                copy.content.equals(content) && copy.policy.equals(policy) ? revision : revision + 1,
                copy.archival,
                copy.amendments);
    }

    /** A mutable copy of the components, for the methods that change some of them. */
    private final class Copy {
        private Content content = Petition.this.content;
        private Policy policy = Petition.this.policy;
        private StateHistory life = Petition.this.life;
        private int sponsors = Petition.this.sponsors;
        private Map<String, ThresholdState> thresholds = Petition.this.thresholds;
        private Map<String, Outcome> outcomes = Petition.this.outcomes;
        private List<PetitionUpdate> updates = Petition.this.updates;
        private Set<Hashtag> joined = Petition.this.joined;
        private @Nullable LegalHold legalHold = Petition.this.legalHold;
        private Set<UUID> creators = Petition.this.creators;
        private @Nullable Long goalReached = Petition.this.goalReached;
        private @Nullable PlannedClosing plannedClosing = Petition.this.plannedClosing;
        private List<Notice> notices = Petition.this.notices;
        private @Nullable Instant holdsAlarmAt = Petition.this.holdsAlarmAt;
        private Map<Country, Integer> sponsorCountries = Petition.this.sponsorCountries;
        private @Nullable Archival archival = Petition.this.archival;
        private List<PetitionUpdate.Amendment> amendments = Petition.this.amendments;
    }
}
