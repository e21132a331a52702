package io.github.petitionkit.mailing;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.text.TextKind;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An update that goes by mail to the supporters who have agreed to it. Immutable: every change returns a new mailing and
 * checks its state first.
 *
 * @param id its id
 * @param audience who it is for
 * @param subject one line, 1 to 255 characters
 * @param text the update as plain text, 1 to 20,000 characters; the same for everybody
 * @param state its state
 * @param createdAt when it was drafted
 * @param begunAt when sending first began; {@code null} before that
 * @param review what a moderator decided on the present text; {@code null} if nobody has
 * @param counts whom it has reached
 */
public record Mailing(
        MailingId id,
        Audience audience,
        String subject,
        String text,
        MailingState state,
        Instant createdAt,
        @Nullable Instant begunAt,
        @Nullable MailingReview review,
        MailingCounts counts) {
    private static final int LONGEST_SUBJECT = 255;
    private static final int LONGEST_TEXT = 20_000;
    private static final Set<MailingState> EDITABLE =
            Set.of(MailingState.DRAFT, MailingState.IN_MODERATION, MailingState.REJECTED, MailingState.STOPPED);
    private static final Set<MailingState> UNBEGUN =
            EnumSet.of(MailingState.DRAFT, MailingState.IN_MODERATION, MailingState.REJECTED);
    private static final Set<MailingState> SENDABLE =
            Set.of(MailingState.DRAFT, MailingState.IN_MODERATION, MailingState.SENDING, MailingState.STOPPED);

    /** Cleans the texts. Requires both within their lengths. */
    public Mailing {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(counts, "counts");
        subject = TextKind.LINE.clean(subject);
        text = TextKind.LINES.clean(text);
        if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT || text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "A mailing has a subject of 1 to %s and a text of 1 to %s characters; got %s and %s"
                            .formatted(LONGEST_SUBJECT, LONGEST_TEXT, subject.length(), text.length()));
        }
    }

    /**
     * Makes a draft.
     *
     * @param id a new id
     * @param audience who it is for
     * @param subject as the component
     * @param text as the component
     * @param now the present
     * @return the draft
     */
    public static Mailing draft(MailingId id, Audience audience, String subject, String text, Instant now) {
        return new Mailing(id, audience, subject, text, MailingState.DRAFT, now, null, null, MailingCounts.NONE);
    }

    /**
     * Changes the texts. Those who have got the former text do not get the new one.
     *
     * @param subject as the component
     * @param text as the component
     * @return the changed mailing, without a review; a draft if it had been rejected
     * @throws IllegalMailingActionException if it is being sent; stop it first
     */
    public Mailing edited(String subject, String text) {
        require("edited", EDITABLE);
        MailingState next = state == MailingState.REJECTED ? MailingState.DRAFT : state;
        return new Mailing(id, audience, subject, text, next, createdAt, begunAt, null, counts);
    }

    /**
     * Returns whether it has these texts, such as those that a moderator has read.
     *
     * @param subject as the component
     * @param text as the component; any line ends, as forms of browsers change them
     * @return {@code true} if it has
     */
    public boolean says(String subject, String text) {
        return this.subject.equals(TextKind.LINE.clean(subject)) && this.text.equals(TextKind.LINES.clean(text));
    }

    /**
     * Begins to send it, or goes on; submits it to the moderators if the policy asks for them and none has approved the
     * present text. Repeating it changes nothing.
     *
     * @param policy the rules of the site
     * @param others other mailings of its organisation to supporters of its petitions
     * @param now the present
     * @return the changed mailing, or when it may begin
     * @throws IllegalMailingActionException if it has been rejected or sent
     */
    public MailingResult sending(MailingPolicy policy, Collection<Mailing> others, Instant now) {
        require("sent", SENDABLE);
        boolean isApproved = !policy.moderated() || (review != null && review.isApproval());
        if (state == MailingState.SENDING) {
            return new MailingResult.Changed(this);
        }
        if (!isApproved) {
            return new MailingResult.Changed(with(MailingState.IN_MODERATION, begunAt, review));
        }
        if (begunAt == null) {
            Optional<Instant> next = audience.petitions().stream()
                    .flatMap(petition -> mayBeginAt(petition, policy, others, now).stream())
                    .max(Comparator.naturalOrder());
            if (next.isPresent()) {
                return new MailingResult.TooMany(this, next.get());
            }
        }
        return new MailingResult.Changed(with(MailingState.SENDING, begunAt == null ? now : begunAt, review));
    }

    /** Returns when a mailing may begin on a petition; empty for now. */
    private static Optional<Instant> mayBeginAt(
            PetitionId petition, MailingPolicy policy, Collection<Mailing> others, Instant now) {
        Instant weekAgo = now.minus(MailingPolicy.WEEK);
        List<Instant> begun = others.stream()
                .filter(other -> other.audience.petitions().contains(petition))
                .flatMap(other -> Optional.ofNullable(other.begunAt).stream())
                .filter(weekAgo::isBefore)
                .sorted()
                .toList();
        return begun.size() < policy.perWeek()
                ? Optional.empty()
                : Optional.of(begun.get(begun.size() - policy.perWeek()).plus(MailingPolicy.WEEK));
    }

    /**
     * Records that a moderator approves its text.
     *
     * @param by the moderator
     * @param now the present
     * @return the mailing with the review; it still waits for {@link #sending}
     * @throws IllegalMailingActionException if it does not wait for a moderator
     */
    public Mailing approved(Actor by, Instant now) {
        require("approved", Set.of(MailingState.IN_MODERATION));
        return with(state, begunAt, new MailingReview(by, now, null));
    }

    /**
     * Records that a moderator rejects its text.
     *
     * @param by the moderator
     * @param reason why
     * @param now the present
     * @return the rejected mailing
     * @throws IllegalMailingActionException if it does not wait for a moderator
     */
    public Mailing rejected(Actor by, Reason reason, Instant now) {
        Objects.requireNonNull(reason, "reason");
        require("rejected", Set.of(MailingState.IN_MODERATION));
        return with(MailingState.REJECTED, begunAt, new MailingReview(by, now, reason));
    }

    /**
     * Stops sending. Repeating it changes nothing.
     *
     * @return the stopped mailing
     * @throws IllegalMailingActionException if it is neither being sent nor stopped
     */
    public Mailing stopped() {
        require("stopped", Set.of(MailingState.SENDING, MailingState.STOPPED));
        return with(MailingState.STOPPED, begunAt, review);
    }

    /**
     * Requires that sending has never begun, so that there is nobody whom it has reached.
     *
     * @throws IllegalMailingActionException if it has
     */
    public void requireUnbegun() {
        require("deleted", UNBEGUN);
        if (begunAt != null) {
            throw new IllegalMailingActionException(id, state, "deleted, because it has begun", UNBEGUN);
        }
    }

    /**
     * Records what became of a batch.
     *
     * @param counts all counts from now on
     * @param isComplete whether nobody is left
     * @return the changed mailing; sent if it is complete, unless it was stopped meanwhile
     */
    public Mailing advanced(MailingCounts counts, boolean isComplete) {
        MailingState next = isComplete && state == MailingState.SENDING ? MailingState.SENT : state;
        return new Mailing(id, audience, subject, text, next, createdAt, begunAt, review, counts);
    }

    private Mailing with(MailingState next, @Nullable Instant begun, @Nullable MailingReview reviewed) {
        return new Mailing(id, audience, subject, text, next, createdAt, begun, reviewed, counts);
    }

    private void require(String action, Set<MailingState> allowed) {
        if (!allowed.contains(state)) {
            throw new IllegalMailingActionException(id, state, action, EnumSet.copyOf(allowed));
        }
    }
}
