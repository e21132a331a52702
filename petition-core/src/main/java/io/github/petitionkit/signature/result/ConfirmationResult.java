package io.github.petitionkit.signature.result;

import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;

/** Result of a confirmation. The case is for the host; show the visitor only {@link #isAccepted()}. */
public sealed interface ConfirmationResult {
    /**
     * Returns whether to thank the visitor. It is {@code true} for a signature that counts now, that was confirmed
     * before, or that is held.
     *
     * @return {@code true} if the confirmation was accepted
     */
    boolean isAccepted();

    /**
     * The signature counts from now on.
     *
     * @param signature the signature
     * @param position the petition's count with it
     */
    record Counted(SignatureId signature, long position) implements ConfirmationResult {
        @Override
        public boolean isAccepted() {
            return true;
        }
    }

    /**
     * It counted before: its signer had confirmed it, and nothing has changed; or staff had vouched for the signer, whose
     * own confirmation is recorded now.
     *
     * @param signature the signature
     */
    record AlreadyConfirmed(SignatureId signature) implements ConfirmationResult {
        @Override
        public boolean isAccepted() {
            return true;
        }
    }

    /**
     * The confirmation is recorded; the signature stays out of the count until a review.
     *
     * @param signature the signature
     */
    record StillHeld(SignatureId signature) implements ConfirmationResult {
        @Override
        public boolean isAccepted() {
            return true;
        }
    }

    /** The link is too old; signing again sends a new one. */
    record Expired() implements ConfirmationResult {
        @Override
        public boolean isAccepted() {
            return false;
        }
    }

    /**
     * The petition no longer takes confirmations.
     *
     * @param signature the signature, unchanged
     */
    record TooLate(SignatureId signature) implements ConfirmationResult {
        @Override
        public boolean isAccepted() {
            return false;
        }
    }

    /**
     * The signature was withdrawn or invalidated meanwhile.
     *
     * @param signature the signature, unchanged
     * @param state its state
     */
    record NoLongerStanding(SignatureId signature, SignatureState state) implements ConfirmationResult {
        @Override
        public boolean isAccepted() {
            return false;
        }
    }

    /**
     * The petition has the maximum number of confirmed sponsors of its policy. The signature stays unconfirmed. The
     * same link confirms it if a sponsor withdraws, or once the petition is open.
     *
     * @param signature the signature, unchanged
     */
    record SponsorsFull(SignatureId signature) implements ConfirmationResult {
        @Override
        public boolean isAccepted() {
            return false;
        }
    }

    /** The token is not valid: mistyped, cut off or forged. */
    record Unreadable() implements ConfirmationResult {
        @Override
        public boolean isAccepted() {
            return false;
        }
    }
}
