package io.github.petitionkit.signature;

/** What became of a confirmation: exact for the host; {@link #isAccepted()} is what the visitor may see. */
public sealed interface ConfirmationResult {
    /**
     * Whether to say "thank you": the same for a counted signature, one that was counted before, and a held one.
     *
     * @return whether the link did what its owner expects
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
     * It was confirmed before; nothing was changed.
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
     * The confirmation is noted, the signature stays out of the count until a review.
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
     * @param state where it stands
     */
    record NoLongerStanding(SignatureId signature, SignatureState state) implements ConfirmationResult {
        @Override
        public boolean isAccepted() {
            return false;
        }
    }

    /** No link of ours: mistyped, cut off or forged. */
    record Unreadable() implements ConfirmationResult {
        @Override
        public boolean isAccepted() {
            return false;
        }
    }
}
