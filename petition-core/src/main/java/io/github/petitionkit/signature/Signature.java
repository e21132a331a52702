package io.github.petitionkit.signature;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.SigningContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One person's support of one petition. Immutable: every change returns a new signature and checks the table in
 * {@link SignatureState} first.
 *
 * @param id its id
 * @param petition the supported petition
 * @param state its state
 * @param former its previous state, or {@code null} for a new one; undoing an invalidation returns to it
 * @param signer the signer
 * @param statement the signer's reason, consents and answers
 * @param context the circumstances of the signing
 * @param identity the key that finds other signatures of the same signer
 * @param assessment the result of the fraud checks
 * @param assurance the strongest proof of the signer's identity
 * @param verification a register's answer about the signer, or {@code null} if none was asked
 * @param timestamps the instants that matter for counting
 * @param messages number of messages sent to the signer about it
 */
public record Signature(
        SignatureId id,
        PetitionId petition,
        SignatureState state,
        @Nullable SignatureState former,
        Signer signer,
        Statement statement,
        SigningContext context,
        Identity identity,
        Assessment assessment,
        Assurance assurance,
        @Nullable Verification verification,
        Timestamps timestamps,
        int messages) {
    /** Requires that a confirmed signature has been counted, and 0 or more messages. */
    public Signature {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(petition, "petition");
        Objects.requireNonNull(signer, "signer");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(assessment, "assessment");
        Objects.requireNonNull(assurance, "assurance");
        if (state == SignatureState.CONFIRMED && timestamps.countedAt() == null) {
            throw new IllegalArgumentException("Signature " + id + " is CONFIRMED but has never been counted");
        }
        if (messages < 0) {
            throw new IllegalArgumentException("Signature " + id + " cannot have " + messages + " messages");
        }
    }

    /**
     * Changes the state. Only {@link #restored} undoes an invalidation, because the signer may have signed again.
     *
     * @param next the state after
     * @param at the present
     * @return the changed signature
     * @throws IllegalSignatureTransitionException if the table does not allow it, or the signature is invalidated
     */
    public Signature to(SignatureState next, Instant at) {
        if (state == SignatureState.INVALIDATED) {
            throw new IllegalSignatureTransitionException(id, state, next);
        }
        return moved(next, at);
    }

    private Signature moved(SignatureState next, Instant at) {
        if (!state.next().contains(next)) {
            throw new IllegalSignatureTransitionException(id, state, next);
        }
        return with(next, next == SignatureState.CONFIRMED ? timestamps.counted(countsFrom(at)) : timestamps);
    }

    /**
     * Records the signer's confirmation, by the signature's own assessment: a pending one counts unless it is
     * suspected; a held one stays held; one that counts already goes on to count, with this proof.
     *
     * @param at the present
     * @return the changed signature; an equal one if its signer has confirmed it before
     * @throws IllegalSignatureTransitionException if it has been withdrawn or invalidated
     */
    public Signature confirmed(Instant at) {
        if (state == SignatureState.CONFIRMED) {
            return noted(at);
        }
        boolean staysOut = state == SignatureState.HELD || isSuspected();
        return staysOut ? confirmedUnderSuspicion(at) : noted(at).to(SignatureState.CONFIRMED, at);
    }

    /**
     * Records the signer's confirmation, and holds the signature regardless of its own assessment.
     *
     * @param at the present
     * @return the changed signature, out of the count until a review
     * @throws IllegalSignatureTransitionException if it has been withdrawn or invalidated
     */
    public Signature confirmedUnderSuspicion(Instant at) {
        return state == SignatureState.HELD ? noted(at) : noted(at).to(SignatureState.HELD, at);
    }

    private Signature noted(Instant at) {
        return with(state, timestamps.confirmed(at)).assured(Assurance.EMAIL, verification);
    }

    /** Ignores the assessment after a review that found no fault. */
    private boolean isSuspected() {
        return assessment.verdict() == Verdict.HOLD && former != SignatureState.HELD;
    }

    /**
     * Returns whether this is an attempt: it came in by the site's form, and the owner of the mailbox has not confirmed
     * it. An attempt does not reserve the identity, because a stranger may have typed it.
     *
     * @param policy the petition's policy
     * @return {@code true} if it waits for its signer's confirmation
     */
    public boolean isAttempt(Policy policy) {
        return (state == SignatureState.PENDING || state == SignatureState.HELD) && !isProved(policy);
    }

    /**
     * Returns whether its signer has confirmed it, somebody has vouched for the signer, or the policy asks for neither.
     *
     * @param policy the petition's policy
     * @return {@code false} if it is, or was, an attempt
     */
    public boolean isProved(Policy policy) {
        return timestamps.confirmedAt() != null || assurance == Assurance.VOUCHED || !context.needsConfirmation(policy);
    }

    /**
     * Records that staff vouch for the signer, whose mail never came.
     *
     * @param at the present
     * @return the signature, counted
     * @throws IllegalSignatureTransitionException if it does not wait for its signer's confirmation
     */
    public Signature vouched(Instant at) {
        if (state != SignatureState.PENDING) {
            throw new IllegalSignatureTransitionException(id, state, SignatureState.CONFIRMED);
        }
        return to(SignatureState.CONFIRMED, at).assured(Assurance.VOUCHED, verification);
    }

    /**
     * Records the signer's confirmation with a new assessment by the fraud checks.
     *
     * @param assessment the assessment at the confirmation; unless its verdict is {@link Verdict#ACCEPT} it holds a
     *     pending signature that no moderator has released before
     * @param at the present
     * @return the changed signature; with the former assessment if it counts already
     * @throws IllegalSignatureTransitionException if it has been withdrawn or invalidated
     */
    public Signature confirmed(Assessment assessment, Instant at) {
        if (state == SignatureState.CONFIRMED) {
            return confirmed(at);
        }
        boolean released = former == SignatureState.HELD;
        boolean suspected = state == SignatureState.PENDING && !released && assessment.verdict() != Verdict.ACCEPT;
        Signature judged = assessed(assessment);
        return (suspected ? judged.to(SignatureState.HELD, at) : judged).confirmed(at);
    }

    private Signature assessed(Assessment judgement) {
        return with(copy -> copy.assessment = judgement);
    }

    /**
     * Releases a held signature after a review that found no fault.
     *
     * @param confirmationNeeded whether an unconfirmed signature must wait for its signer's confirmation
     * @param at the present
     * @return the signature, counted or pending
     * @throws IllegalSignatureTransitionException if it is not held
     */
    public Signature released(boolean confirmationNeeded, Instant at) {
        boolean wait = confirmationNeeded && timestamps.confirmedAt() == null && assurance != Assurance.VOUCHED;
        SignatureState next = wait ? SignatureState.PENDING : SignatureState.CONFIRMED;
        if (state != SignatureState.HELD) {
            throw new IllegalSignatureTransitionException(id, state, next);
        }
        return to(next, at);
    }

    /**
     * Holds a pending or counted signature for a review.
     *
     * @param at the present
     * @return the held signature
     * @throws IllegalSignatureTransitionException if it is already held or ended; restore an invalidated one first
     */
    public Signature held(Instant at) {
        return to(SignatureState.HELD, at);
    }

    /**
     * Undoes an invalidation: returns to the previous state.
     *
     * @param at the present
     * @return the signature, active again
     * @throws IllegalSignatureTransitionException if it is not invalidated
     */
    public Signature restored(Instant at) {
        return moved(state == SignatureState.INVALIDATED && former != null ? former : state, at);
    }

    /**
     * Records a register's answer about the signer. The state does not change.
     *
     * @param verification the answer; it replaces an earlier one
     * @return the changed signature
     */
    public Signature verified(Verification verification) {
        return assured(verification.outcome().assurance(), verification);
    }

    private Signature assured(Assurance proof, @Nullable Verification verified) {
        return with(copy -> {
            copy.assurance = assurance.or(proof);
            copy.verification = verified;
        });
    }

    /**
     * Counts one more message sent about it.
     *
     * @return the changed signature
     */
    public Signature messaged() {
        return with(copy -> copy.messages++);
    }

    /**
     * Erases the signer's personal data: name, addresses, postal code, browser, free text, consents. Country and region
     * stay, as do the source and every count.
     *
     * @param identity the identity from now on: the signature's own while its signer must not sign again, otherwise
     *     {@link Identity#erased}
     * @return the changed signature
     */
    public Signature erased(Identity identity) {
        Signer nobody = new Signer(null, null, signer.country(), signer.region(), null);
        SigningContext context = SigningContext.builder()
                .role(this.context.role())
                .channel(this.context.channel())
                .assurance(this.context.assurance())
                .signedAt(this.context.signedAt())
                .source(this.context.source())
                .build();
        return with(copy -> {
            copy.signer = nobody;
            copy.statement = Statement.EMPTY;
            copy.context = context;
            copy.identity = identity;
        });
    }

    /**
     * Corrects the signer's name or address.
     *
     * @param signer the corrected signer
     * @param identity the identity from now on
     * @return the changed signature, in the same state
     */
    public Signature corrected(Signer signer, Identity identity) {
        return new Signature(
                id,
                petition,
                state,
                former,
                signer,
                statement,
                context,
                identity,
                assessment,
                assurance,
                verification,
                timestamps,
                messages);
    }

    /**
     * Corrects the region.
     *
     * @param region the region where the signer lives, or {@code null} if it is not known
     * @return the changed signature, in the same state
     */
    public Signature in(@Nullable Region region) {
        Signer moved = new Signer(
                signer.name(), signer.email(), signer.country(), region, signer.postalCode(), signer.residence());
        return with(copy -> copy.signer = moved);
    }

    /**
     * Removes an organisation's consents.
     *
     * @param organisation the organisation
     * @return the changed signature
     */
    public Signature withoutConsents(String organisation) {
        Statement fewer = statement.with(statement.consents().stream()
                .filter(given -> !given.consent().organisation().equals(organisation))
                .toList());
        return with(copy -> copy.statement = fewer);
    }

    /**
     * Adds consents that its signer gives after signing.
     *
     * @param given what the signer agrees to; one that stands already is not added again
     * @param at the present
     * @return the changed signature; this one if every consent stands already
     */
    public Signature withConsents(List<Consent> given, Instant at) {
        List<GivenConsent> more = new ArrayList<>(statement.consents());
        for (Consent consent : given) {
            if (more.stream()
                    .noneMatch(known -> known.stands() && known.consent().equals(consent))) {
                more.add(new GivenConsent(consent, at));
            }
        }
        return more.size() == statement.consents().size() ? this : with(copy -> copy.statement = statement.with(more));
    }

    /**
     * Records that its signer withdraws consents. What was given stays recorded, with both times.
     *
     * @param which the consents
     * @param at the present
     * @return the changed signature; equal to this one if none of them stands
     */
    public Signature withConsentsWithdrawn(Predicate<Consent> which, Instant at) {
        Statement changed = statement.with(statement.consents().stream()
                .map(given -> which.test(given.consent()) ? given.withdrawn(at) : given)
                .toList());
        return with(copy -> copy.statement = changed);
    }

    /**
     * Takes the name or the reason out of sight, or shows both again. The count does not change.
     *
     * @param concealment what is concealed from now on, or {@code null} for nothing
     * @return the changed signature, in the same state
     */
    public Signature concealed(@Nullable Concealment concealment) {
        return with(copy -> copy.statement = new Statement(
                statement.reason(), statement.publicName(), statement.consents(), statement.answers(), concealment));
    }

    /**
     * Returns the signer's identity under every key of a keyring, to find other signatures of the same signer.
     *
     * @param identities computes identities
     * @return at least one, the one to store first; after erasure only the stored one
     */
    public List<Identity> candidates(Identities identities) {
        return candidates(identities, signer);
    }

    /**
     * Returns the identity of the signer as corrected, with the register number that is stored.
     *
     * @param identities computes identities
     * @param corrected the signer
     * @return as {@link #candidates(Identities)}
     */
    public List<Identity> candidates(Identities identities, Signer corrected) {
        PersonName name = corrected.name();
        if (name == null) {
            return List.of(identity);
        }
        List<Identity> candidates =
                identities.candidates(corrected.email(), name, corrected.livesIn(), corrected.postalCode());
        return identity.registerNumber() == null
                ? candidates
                : candidates.stream()
                        .map(candidate -> candidate.registeredAs(identity))
                        .sorted(Comparator.comparing(candidate -> candidate.registerNumber() == null))
                        .toList();
    }

    /**
     * Returns whether the signer has given an organisation any consent that stands.
     *
     * @param organisation the organisation
     * @return {@code true} if there is at least one
     */
    public boolean hasConsentFor(String organisation) {
        return statement.standingConsents().stream()
                .anyMatch(given -> given.consent().organisation().equals(organisation));
    }

    /** {@return whether its signer's data has been erased} */
    public boolean isErased() {
        return signer.name() == null;
    }

    /** {@return when its signer signed: the time of receipt, or the earlier date of a list} */
    public Instant signedAt() {
        return earlierOf(timestamps.receivedAt());
    }

    /**
     * Returns whether a list contains it that was signed before the petition closed and is imported within the policy's
     * grace period.
     *
     * @param petition the petition
     * @param now the present
     * @return {@code true} if it counts although the petition has closed
     */
    public boolean isSignedInTime(Petition petition, Instant now) {
        Instant listed = context.signedAt();
        return listed != null
                && petition.acceptsConfirmation(now)
                && petition.closedAt(now).map(listed::isBefore).orElse(false);
    }

    /**
     * Returns the instant from which it counts if it enters the count now.
     *
     * @param now the present
     * @return the present, or the date of a list; signers of a former site count once they confirm
     */
    public Instant countsFrom(Instant now) {
        return context.channel() == Channel.FORMER_SITE ? now : earlierOf(now);
    }

    private Instant earlierOf(Instant received) {
        Instant listed = context.signedAt();
        return listed == null || listed.isAfter(received) ? received : listed;
    }

    /** {@return when it first entered the count; empty if it never did} */
    public Optional<Instant> countedAt() {
        @Nullable Instant at = timestamps.countedAt();
        return Optional.ofNullable(at);
    }

    private Signature with(SignatureState next, Timestamps times) {
        SignatureState before = next == state ? former : state;
        return with(copy -> {
            copy.state = next;
            copy.former = before;
            copy.timestamps = times;
        });
    }

    private Signature with(Consumer<Copy> change) {
        Copy copy = new Copy();
        change.accept(copy);
        return new Signature(
                id,
                petition,
                copy.state,
                copy.former,
                copy.signer,
                copy.statement,
                copy.context,
                copy.identity,
                copy.assessment,
                copy.assurance,
                copy.verification,
                copy.timestamps,
                copy.messages);
    }

    /** A mutable copy of the components, for the methods that change some of them. */
    private final class Copy {
        private SignatureState state = Signature.this.state;
        private @Nullable SignatureState former = Signature.this.former;
        private Signer signer = Signature.this.signer;
        private Statement statement = Signature.this.statement;
        private SigningContext context = Signature.this.context;
        private Identity identity = Signature.this.identity;
        private Assessment assessment = Signature.this.assessment;
        private Assurance assurance = Signature.this.assurance;
        private @Nullable Verification verification = Signature.this.verification;
        private Timestamps timestamps = Signature.this.timestamps;
        private int messages = Signature.this.messages;
    }
}
