package io.github.petitionkit.store;

import io.github.petitionkit.signature.result.SigningResult;
import java.time.Instant;
import java.util.Objects;

/**
 * The stored result of an attempt with an idempotency key, to be returned when the attempt is repeated.
 *
 * @param key hash of the idempotency key
 * @param request keyed hash of the request, to detect a key that is reused for another request
 * @param result the result
 * @param until when it expires
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
