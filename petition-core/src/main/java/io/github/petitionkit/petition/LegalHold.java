package io.github.petitionkit.petition;

import java.time.Instant;
import java.util.Objects;

/**
 * An order to keep data that would be erased otherwise, for an inquiry or a court. It suspends retention, not a signer's
 * own wish, which is the host's to weigh (Regulation (EU) 2016/679, Article 17(3)(e)).
 *
 * @param since when it began
 * @param by who ordered it
 * @param reason why
 */
public record LegalHold(Instant since, Actor by, Reason reason) {
    /** Checks the components. */
    public LegalHold {
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(reason, "reason");
    }
}
