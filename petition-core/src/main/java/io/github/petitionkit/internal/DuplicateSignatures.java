package io.github.petitionkit.internal;

import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.MailboxSharing;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.store.CommandContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The signatures of one signer on a petition, in three groups: claims, which are counted or held and confirmed by their
 * signer or vouched for by a collector; unconfirmed attempts; and withdrawn or invalidated ones. Each is compared with
 * the new signature's identity under its own key, because keys rotate while petitions are open and only hashes under
 * one key are comparable. Where a register knows both signers, its number decides, and not the mailbox.
 */
public final class DuplicateSignatures {
    private final Policy policy;
    private final List<Known> claims = new ArrayList<>(0);
    private final List<Known> attempts = new ArrayList<>(0);
    private final List<Known> gone = new ArrayList<>(0);

    private record Known(Signature signature, Identity newcomer, boolean sameMailbox) {
        boolean isOfNewcomer() {
            Identity present = signature.identity();
            return !sameMailbox
                    || newcomer.isRegisteredWith(present)
                    || (newcomer.name().equals(present.name()) && !isOfAnother());
        }

        /** Returns whether a register knows another person, who has the same mailbox. */
        boolean isOfAnother() {
            return newcomer.isRegisteredApartFrom(signature.identity());
        }

        boolean mayBeBesideNewcomer(MailboxSharing sharing) {
            return isOfAnother()
                    || (sameMailbox
                            && !newcomer.isRegisteredWith(signature.identity())
                            && sharing.permits(newcomer, signature.identity()));
        }

        /**
         * Returns whether a register has verified another person, who only typed an address that the new signer has
         * proved to own.
         */
        boolean isOfAnotherWithoutTheMailbox(Proof proof) {
            return proof.ofMailbox()
                    && !isOfNewcomer()
                    && signature.timestamps().confirmedAt() == null
                    && signature.assurance().compareTo(Assurance.REGISTER) >= 0;
        }

        boolean givesWayTo(Proof proof) {
            boolean heldAndConfirmed = signature.state() == SignatureState.HELD
                    && signature.timestamps().confirmedAt() != null;
            return !heldAndConfirmed
                    && signature.assurance().compareTo(proof.assurance()) < 0
                    && (proof.ofMailbox() || isOfNewcomer());
        }
    }

    /**
     * The proof of a new signature.
     *
     * @param assurance the strongest proof of identity
     * @param ofMailbox whether it also proves ownership of the mailbox
     */
    public record Proof(Assurance assurance, boolean ofMailbox) {
        /** The proof of a suspected signer, who replaces nobody. */
        public static final Proof SUSPECTED = new Proof(Assurance.NONE, false);
    }

    private DuplicateSignatures(Policy policy) {
        this.policy = policy;
    }

    public static DuplicateSignatures of(List<Identity> candidates, CommandContext context) {
        DuplicateSignatures standing =
                new DuplicateSignatures(context.petition().policy());
        for (Identity candidate : candidates) {
            standing.look(candidate, context);
        }
        return standing;
    }

    /** Compares with an active signature, which is not a duplicate of itself. */
    static DuplicateSignatures besides(Signature own, List<Identity> candidates, CommandContext context) {
        DuplicateSignatures standing = of(candidates, context);
        Predicate<Known> isOwn = known -> known.signature().id().equals(own.id());
        standing.claims.removeIf(isOwn);
        standing.attempts.removeIf(isOwn);
        standing.gone.removeIf(isOwn);
        return standing;
    }

    private void look(Identity newcomer, CommandContext context) {
        SignerKey mailbox = newcomer.mailbox();
        if (mailbox != null) {
            for (Signature signature : context.signatures(mailbox)) {
                file(new Known(signature, newcomer, true));
            }
        }
        SignerKey person = newcomer.person();
        if (person != null) {
            for (Signature signature : context.signatures(person)) {
                SignerKey other = signature.identity().mailbox();
                if (mailbox == null || other == null || (newcomer.registerNumber() != null && !mailbox.equals(other))) {
                    file(new Known(signature, newcomer, false));
                }
            }
        }
    }

    private void file(Known known) {
        Signature signature = known.signature();
        boolean isAttempt = signature.state().isActive() && signature.isAttempt(policy);
        if (known.isOfAnother() && !isAttempt) {
            return;
        }
        if (!signature.state().isActive()) {
            gone.add(known);
        } else if (!isAttempt) {
            claims.add(known);
        } else if (known.sameMailbox()) {
            attempts.add(known);
        }
    }

    /**
     * Returns the claim that prevents the new signature: one at least as strong of the same person, or one of another
     * person from the mailbox if the policy does not permit both.
     */
    public Optional<Signature> against(Proof proof) {
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        return first(conflicting(proof).filter(known -> !known.givesWayTo(proof)))
                .or(() -> beside(proof).size() < MailboxSharing.MOST
                        ? Optional.empty()
                        : Optional.of(beside(proof).get(0).signature()));
    }

    /** Returns the weaker claims that the new signature replaces. */
    public List<Signature> givingWayTo(Proof proof) {
        return conflicting(proof)
                .filter(known -> known.givesWayTo(proof))
                .map(Known::signature)
                .toList();
    }

    private Stream<Known> conflicting(Proof proof) {
        return claims.stream().filter(known -> !isBeside(known, proof));
    }

    private List<Known> beside(Proof proof) {
        return claims.stream().filter(known -> isBeside(known, proof)).toList();
    }

    private boolean isBeside(Known known, Proof proof) {
        return known.mayBeBesideNewcomer(policy.mailboxSharing()) || known.isOfAnotherWithoutTheMailbox(proof);
    }

    /** Returns the attempts that end once the new signature counts. */
    public List<Signature> attemptsEndingWith(SignatureId newcomer, Proof proof) {
        boolean isFull = beside(proof).size() + 1 >= MailboxSharing.MOST;
        return attempts.stream()
                .filter(known -> !known.isOfAnother())
                .filter(known -> isFull || !known.mayBeBesideNewcomer(policy.mailboxSharing()))
                .map(Known::signature)
                .filter(attempt -> !attempt.id().equals(newcomer))
                .toList();
    }

    /** {@return the attempts from the mailbox, oldest first} */
    List<Signature> attempts() {
        return attempts.isEmpty()
                ? List.of()
                : attempts.stream().map(Known::signature).toList();
    }

    /** Returns whether the mailbox has confirmed a signature before, so that it does not count as a new person. */
    public boolean hasConfirmedBefore() {
        return Stream.of(claims, attempts, gone)
                .flatMap(List::stream)
                .anyMatch(known ->
                        known.sameMailbox() && known.signature().timestamps().confirmedAt() != null);
    }

    /**
     * Returns whether the same signer has withdrawn a held signature, because signing again must not remove the
     * suspicion.
     */
    public boolean hasWithdrawnHeld() {
        return takenOut()
                .anyMatch(known -> known.signature().state() == SignatureState.WITHDRAWN
                        && known.signature().former() == SignatureState.HELD
                        && wasClaim(known.signature()));
    }

    /** Returns a signature of the same signer that was withdrawn or invalidated. */
    Optional<Signature> takenOutBefore() {
        return first(takenOut()
                .filter(known -> known.signature().state() == SignatureState.WITHDRAWN || wasClaim(known.signature())));
    }

    private Stream<Known> takenOut() {
        return gone.stream().filter(known -> !known.mayBeBesideNewcomer(policy.mailboxSharing()));
    }

    private boolean wasClaim(Signature signature) {
        return signature.isProved(policy);
    }

    /** Returns the one of the same person, or otherwise the first. */
    private static Optional<Signature> first(Stream<Known> found) {
        List<Known> all = found.toList();
        return all.stream()
                .filter(Known::isOfNewcomer)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(Known::signature);
    }
}
