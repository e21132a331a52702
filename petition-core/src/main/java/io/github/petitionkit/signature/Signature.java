package io.github.petitionkit.signature;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One person's support of one petition. Immutable: every change returns a new signature and checks the table in
 * {@link SignatureState} first.
 *
 * @param id identifies it
 * @param petition what is supported
 * @param state where it stands
 * @param former where it stood before, or {@code null} for a new one; an invalidation is undone to it
 * @param signer who supports it
 * @param statement what the signer said beside the name
 * @param context the circumstances of the signing
 * @param identity what uniqueness is checked on
 * @param assessment what the fraud checks made of it
 * @param assurance the strongest proof of who the signer is
 * @param verification what a register said about the signer, or {@code null} if none was asked
 * @param timestamps the instants that matter for counting
 * @param messages how many messages have been sent to the signer about it
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
    /** Checks the components. */
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
     * The signature in another state.
     *
     * @param next the state after
     * @param at the present
     * @return the changed signature
     * @throws IllegalSignatureTransitionException if the table does not allow it
     */
    public Signature to(SignatureState next, Instant at) {
        if (!state.next().contains(next)) {
            throw new IllegalSignatureTransitionException(id, state, next);
        }
        return with(next, next == SignatureState.CONFIRMED ? timestamps.counted(countsFrom(at)) : timestamps);
    }

    /**
     * The signature with its signer's confirmation noted, in the state that follows from its own assessment: a pending one
     * is counted unless it is suspected, a held one stays held.
     *
     * @param at the present
     * @return the changed signature; this one where it was confirmed before
     * @throws IllegalSignatureTransitionException if it has been withdrawn or invalidated
     */
    public Signature confirmed(Instant at) {
        if (state == SignatureState.CONFIRMED) {
            return this;
        }
        boolean staysOut = state == SignatureState.HELD || isSuspected();
        return staysOut ? confirmedUnderSuspicion(at) : noted(at).to(SignatureState.CONFIRMED, at);
    }

    /**
     * The signature with its signer's confirmation noted, and held whatever its own assessment says.
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

    /** A review that found nothing wrong outweighs the assessment. */
    private boolean isSuspected() {
        return assessment.verdict() == Verdict.HOLD && former != SignatureState.HELD;
    }

    /**
     * Whether this is an attempt: it came in by the site's form, and the owner of the mailbox has not confirmed it. An attempt
     * occupies nothing, whoever typed it.
     *
     * @param policy the petition's
     * @return whether it waits for its signer
     */
    public boolean isAttempt(Policy policy) {
        return (state == SignatureState.PENDING || state == SignatureState.HELD)
                && timestamps.confirmedAt() == null
                && context.needsConfirmation(policy);
    }

    /**
     * The signature with its signer's confirmation noted, and with what the fraud checks make of it from then on.
     *
     * @param assessment the judgement at the confirmation; one that is no {@link Verdict#ACCEPT} holds a pending signature,
     *     unless a moderator has let it go before
     * @param at the present
     * @return the changed signature; this one where it was confirmed before
     * @throws IllegalSignatureTransitionException if it has been withdrawn or invalidated
     */
    public Signature confirmed(Assessment assessment, Instant at) {
        if (state == SignatureState.CONFIRMED) {
            return this;
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
     * The signature after a review that found nothing wrong.
     *
     * @param confirmationNeeded whether an unconfirmed one has to wait for its signer
     * @param at the present
     * @return the signature, counted or pending
     * @throws IllegalSignatureTransitionException if it is not held
     */
    public Signature released(boolean confirmationNeeded, Instant at) {
        boolean wait = confirmationNeeded && timestamps.confirmedAt() == null;
        return to(wait ? SignatureState.PENDING : SignatureState.CONFIRMED, at);
    }

    /**
     * The signature with its invalidation undone: back in the state that it had before.
     *
     * @param at the present
     * @return the signature, standing again
     * @throws IllegalSignatureTransitionException if it is not invalidated
     */
    public Signature restored(Instant at) {
        return to(state == SignatureState.INVALIDATED && former != null ? former : state, at);
    }

    /**
     * The signature with what a register said about its signer. Its state stays.
     *
     * @param verification what was found; it takes the place of an earlier finding
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
     * The signature with one more message sent about it.
     *
     * @return the changed signature
     */
    public Signature messaged() {
        return with(copy -> copy.messages++);
    }

    /**
     * The signature without anything that leads to its signer: name, addresses, postal code, browser, free text, consents.
     * Country and region, and so every count, stay.
     *
     * @param identity what uniqueness is checked on from now on: the signature's own as long as its signer must not sign
     *     again, or else {@link Identity#erased}
     * @return the changed signature
     */
    public Signature erased(Identity identity) {
        Signer nobody = new Signer(null, null, signer.country(), signer.region(), null);
        SigningContext context = SigningContext.builder()
                .role(this.context.role())
                .channel(this.context.channel())
                .assurance(this.context.assurance())
                .signedAt(this.context.signedAt())
                .build();
        return with(copy -> {
            copy.signer = nobody;
            copy.statement = Statement.EMPTY;
            copy.context = context;
            copy.identity = identity;
        });
    }

    /**
     * The signature without an organisation's consents.
     *
     * @param organisation whose
     * @return the changed signature
     */
    public Signature withoutConsents(String organisation) {
        Statement fewer = new Statement(
                statement.reason(),
                statement.publicName(),
                statement.consents().stream()
                        .filter(given -> !given.consent().organisation().equals(organisation))
                        .toList(),
                statement.answers());
        return with(copy -> copy.statement = fewer);
    }

    /**
     * The identity of its signer under every key of a keyring: by these, other signatures of the same signer are found.
     *
     * @param identities makes identities
     * @return at least one; once the signer's data is erased, the stored one alone
     */
    public List<Identity> candidates(Identities identities) {
        PersonName name = signer.name();
        return name == null
                ? List.of(identity)
                : identities.candidates(signer.email(), name, signer.country(), signer.postalCode());
    }

    /**
     * Whether an organisation has a consent of the signer.
     *
     * @param organisation the organisation
     * @return whether there is any
     */
    public boolean hasConsentFor(String organisation) {
        return statement.consents().stream()
                .anyMatch(given -> given.consent().organisation().equals(organisation));
    }

    /** {@return whether its signer's data has been erased} */
    public boolean isErased() {
        return signer.name() == null;
    }

    /** {@return when its signer signed: when it came in, or before that by the date of a list} */
    public Instant signedAt() {
        return countsFrom(timestamps.receivedAt());
    }

    /**
     * Whether a list has it that was signed before the petition closed, and that comes in within the policy's grace.
     *
     * @param petition the petition
     * @param now the present
     * @return whether it counts although the petition has closed
     */
    public boolean isSignedInTime(Petition petition, Instant now) {
        Instant listed = context.signedAt();
        return listed != null
                && petition.acceptsConfirmation(now)
                && petition.closedAt(now).map(listed::isBefore).orElse(false);
    }

    /**
     * Since when it counts if it enters the count now.
     *
     * @param now the present
     * @return the present, or the date of a list
     */
    public Instant countsFrom(Instant now) {
        Instant listed = context.signedAt();
        return listed == null || listed.isAfter(now) ? now : listed;
    }

    /** {@return when it entered the count; empty for one that never did} */
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

    /** The components, to be changed before a copy is made of them. */
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
