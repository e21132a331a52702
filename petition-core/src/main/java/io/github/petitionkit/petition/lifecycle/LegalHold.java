package io.github.petitionkit.petition.lifecycle;

import java.time.Instant;
import java.util.Objects;

/**
 * An order to keep data beyond its retention period, for an inquiry or a court. It suspends retention only. If a signer
 * asks for erasure, the host must decide (Regulation (EU) 2016/679, Article 17(3)(e)).
 *
 * @param since when the hold began
 * @param by the person who ordered it
 * @param reason why
 */
public record LegalHold(Instant since, Actor by, Reason reason) {
    /** Rejects {@code null}. */
    public LegalHold {
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(reason, "reason");
    }
}
