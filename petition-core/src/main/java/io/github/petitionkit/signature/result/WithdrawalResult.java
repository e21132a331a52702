package io.github.petitionkit.signature.result;

import io.github.petitionkit.signature.SignatureId;
import org.jspecify.annotations.Nullable;

/** Result of withdrawing a signature. */
public sealed interface WithdrawalResult {
    /**
     * The signature is withdrawn. Its signer may sign again.
     *
     * @param signature the signature
     */
    record Withdrawn(SignatureId signature) implements WithdrawalResult {}

    /**
     * It was withdrawn or invalidated before; nothing was changed.
     *
     * @param signature the signature
     */
    record AlreadyGone(SignatureId signature) implements WithdrawalResult {}

    /**
     * The policy keeps signatures, always or once a threshold is reached; nothing was changed.
     *
     * @param signature the signature
     * @param threshold the code of the threshold; {@code null} if signers may never withdraw
     */
    record Locked(SignatureId signature, @Nullable String threshold) implements WithdrawalResult {}

    /** The link is too old. */
    record Expired() implements WithdrawalResult {}

    /** The token is not valid: mistyped, cut off or forged. */
    record Unreadable() implements WithdrawalResult {}
}
