package io.github.petitionkit.jackson;

import io.github.petitionkit.signature.result.Acknowledgement;
import io.github.petitionkit.validation.Violation;
import java.util.List;
import java.util.Objects;

/**
 * The answer that a visitor may see after an attempt to sign; made by {@link PublicView}. It is the same for a new
 * signature, a held one and a duplicate.
 *
 * @param acknowledgement the answer to show
 * @param violations the faults to correct, or the reasons why the visitor may not sign; otherwise empty
 */
public record PublicAnswer(Acknowledgement acknowledgement, List<Violation> violations) {
    /** Rejects {@code null} and copies the collection. */
    public PublicAnswer {
        Objects.requireNonNull(acknowledgement, "acknowledgement");
        violations = List.copyOf(violations);
    }
}
