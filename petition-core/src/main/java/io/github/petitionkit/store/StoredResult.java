package io.github.petitionkit.store;

import io.github.petitionkit.signature.SigningResult;
import java.time.Instant;
import java.util.Objects;

/**
 * What became of a signing that came with an idempotency key, to be told again when it is repeated.
 *
 * @param key hash of the idempotency key
 * @param request keyed hash of what was asked for, to notice that a key is used for something else
 * @param result what became of it
 * @param until when it is forgotten
 */
public record StoredResult(String key, String request, SigningResult result, Instant until) {
    /** Rejects {@code null}. */
    public StoredResult {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(until, "until");
    }
}
