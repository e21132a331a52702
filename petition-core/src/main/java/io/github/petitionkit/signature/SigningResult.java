package io.github.petitionkit.signature;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.validation.Violation;
import java.util.List;

/** What became of one attempt to sign: exact for the host; {@link #acknowledgement()} is what a stranger may see. */
public sealed interface SigningResult {
    /** {@return what the visitor may be shown} */
    Acknowledgement acknowledgement();

    /**
     * Counted at once: the policy needs no confirmation.
     *
     * @param signature the new signature
     * @param position the petition's count with it
     */
    record Confirmed(SignatureId signature, long position) implements SigningResult {
        @Override
        public Acknowledgement acknowledgement() {
            return Acknowledgement.THANK_YOU;
        }
    }

    /**
     * Counts once its signer confirms; a message has been asked for.
     *
     * @param signature the new signature
     */
    record ConfirmationNeeded(SignatureId signature) implements SigningResult {
        @Override
        public Acknowledgement acknowledgement() {
            return Acknowledgement.CHECK_YOUR_MAIL;
        }
    }

    /**
     * Suspected: out of the count until a review. Where the policy needs a confirmation it is an attempt like any other, which
     * is held once the owner of the mailbox confirms it.
     *
     * @param signature the new signature
     * @param assessment why
     * @param acknowledgement what everybody else is shown
     */
    record Held(SignatureId signature, Assessment assessment, Acknowledgement acknowledgement)
            implements SigningResult {}

    /**
     * The signer has signed before; the count is unchanged. Its owner is told by mail, within limits.
     *
     * @param earlier the signature that stands
     * @param acknowledgement what everybody else is shown
     */
    record AlreadySigned(SignatureId earlier, Acknowledgement acknowledgement) implements SigningResult {}

    /**
     * The signer took this signature back, or staff took it out, and a list does not bring it back; nothing was stored. Only
     * for what is collected elsewhere: on the site its signer may sign again, and staff may restore what they took out.
     *
     * @param earlier the signature that was taken out
     * @param state withdrawn or invalidated
     * @param acknowledgement what everybody else is shown
     */
    record StaysOut(SignatureId earlier, SignatureState state, Acknowledgement acknowledgement)
            implements SigningResult {}

    /**
     * The signer may not sign this petition; nothing was stored.
     *
     * @param reasons why, by the codes of the rules that refused; at least one
     */
    record NotEligible(List<Violation> reasons) implements SigningResult {
        /** Copies the list. */
        public NotEligible {
            reasons = List.copyOf(reasons);
        }

        @Override
        public Acknowledgement acknowledgement() {
            return Acknowledgement.NOT_ELIGIBLE;
        }
    }

    /**
     * The request has faults; nothing was stored.
     *
     * @param violations what is wrong, field by field, in the visitor's language; at least one
     */
    record Invalid(List<Violation> violations) implements SigningResult {
        /** Copies the list. */
        public Invalid {
            violations = List.copyOf(violations);
        }

        @Override
        public Acknowledgement acknowledgement() {
            return Acknowledgement.CORRECT_YOUR_ENTRIES;
        }
    }

    /**
     * The fraud policy refused the attempt; nothing was stored.
     *
     * @param assessment why
     * @param acknowledgement what everybody else is shown
     */
    record Refused(Assessment assessment, Acknowledgement acknowledgement) implements SigningResult {}
}
