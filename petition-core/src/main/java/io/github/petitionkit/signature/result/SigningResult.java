package io.github.petitionkit.signature.result;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.validation.Violation;
import java.util.List;

/** Result of one attempt to sign. The case is for the host; show the visitor only {@link #acknowledgement()}. */
public sealed interface SigningResult {
    /** {@return the answer that the visitor may see} */
    Acknowledgement acknowledgement();

    /**
     * The signature counts at once, because no confirmation is needed.
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
     * The signature counts once its signer confirms. A confirmation mail has been requested.
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
     * The signature is suspected and stays out of the count until a review. If the policy needs a confirmation, it is
     * an attempt like any other and is held once the owner of the mailbox confirms it.
     *
     * @param signature the new signature
     * @param assessment why
     * @param acknowledgement the same answer as for an accepted attempt
     */
    record Held(SignatureId signature, Assessment assessment, Acknowledgement acknowledgement)
            implements SigningResult {}

    /**
     * The signer has signed before; the count does not change. The owner of the mailbox gets a mail, within limits.
     *
     * @param earlier the active signature
     * @param acknowledgement the same answer as for an accepted attempt
     * @param otherName whether the earlier signature from the mailbox has another name, so that two people may share
     *     the mailbox of whom the policy's {@link io.github.petitionkit.identity.MailboxSharing} counts one
     */
    record AlreadySigned(SignatureId earlier, Acknowledgement acknowledgement, boolean otherName)
            implements SigningResult {
        /**
         * Makes a result for an earlier signature of the same name.
         *
         * @param earlier as the component
         * @param acknowledgement as the component
         */
        public AlreadySigned(SignatureId earlier, Acknowledgement acknowledgement) {
            this(earlier, acknowledgement, false);
        }
    }

    /**
     * An import repeats a signature that its signer has withdrawn or staff have invalidated; nothing was stored. This
     * result is for paper and partner lists only. On the site the signer may sign again, and staff may restore an
     * invalidated signature.
     *
     * @param earlier the withdrawn or invalidated signature
     * @param state withdrawn or invalidated
     * @param acknowledgement the same answer as for an accepted attempt
     */
    record StaysOut(SignatureId earlier, SignatureState state, Acknowledgement acknowledgement)
            implements SigningResult {}

    /**
     * The signer may not sign this petition; nothing was stored.
     *
     * @param reasons the reasons, with the codes of the rules that refused; at least one
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
     * @param violations the faults by field, in the visitor's language; at least one
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
     * @param acknowledgement the same answer as for an accepted attempt
     */
    record Refused(Assessment assessment, Acknowledgement acknowledgement) implements SigningResult {}
}
