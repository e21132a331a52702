package io.github.petitionkit.signature.result;

import io.github.petitionkit.signature.SignatureId;
import org.jspecify.annotations.Nullable;

/** Result of the answer "it was not me" to a mail. */
public sealed interface DisownmentResult {
    /**
     * It was an attempt. It has ended, its data is erased, and nothing was counted.
     *
     * @param signature the attempt
     */
    record AttemptEnded(SignatureId signature) implements DisownmentResult {}

    /**
     * It was counted or held. It is withdrawn, and staff can read the cause in the history.
     *
     * @param signature the signature
     */
    record Withdrawn(SignatureId signature) implements DisownmentResult {}

    /**
     * It was counted, and the policy does not let signers withdraw, or no longer. It stays as it is; the event tells staff, who can
     * invalidate it.
     *
     * @param signature the signature
     * @param threshold the code of the threshold that has locked withdrawal; {@code null} if signers may never withdraw
     */
    record Noted(SignatureId signature, @Nullable String threshold) implements DisownmentResult {}

    /**
     * It had ended before; nothing was changed.
     *
     * @param signature the signature
     */
    record AlreadyGone(SignatureId signature) implements DisownmentResult {}

    /** The link is too old. */
    record Expired() implements DisownmentResult {}

    /** The token is not one of this site for this purpose. */
    record Unreadable() implements DisownmentResult {}
}
