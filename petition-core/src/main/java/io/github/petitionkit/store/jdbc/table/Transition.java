package io.github.petitionkit.store.jdbc.table;

import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the history tells of a count.
 *
 * @param from the state before; {@code null} if the signature was new
 * @param to the state afterwards
 * @param country the country for which the signature counts
 * @param countedAt when it first counted; {@code null} if it never did
 * @param person the text by which movements know the signer; {@code null} after erasure, and if the
 *     signature did not count then
 */
public record Transition(
        SignatureId signature,
        @Nullable SignatureState from,
        SignatureState to,
        Country country,
        @Nullable Instant countedAt,
        @Nullable String person) {}
