package io.github.petitionkit.jackson;

import io.github.petitionkit.signature.Acknowledgement;
import io.github.petitionkit.validation.Violation;
import java.util.List;
import java.util.Objects;

/**
 * What a visitor may be told after an attempt to sign; made by {@link PublicView}. The same for a new signature, a held
 * one, and one that was there already.
 *
 * @param acknowledgement what to show
 * @param violations what to correct, or why the visitor may not sign; otherwise empty
 */
public record PublicAnswer(Acknowledgement acknowledgement, List<Violation> violations) {
    /** Rejects {@code null} and copies the collection. */
    public PublicAnswer {
        Objects.requireNonNull(acknowledgement, "acknowledgement");
        violations = List.copyOf(violations);
    }
}
