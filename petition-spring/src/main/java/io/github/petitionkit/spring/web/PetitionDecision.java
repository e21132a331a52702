package io.github.petitionkit.spring.web;

import io.github.petitionkit.petition.PetitionAction;
import io.github.petitionkit.petition.Reason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator does to a petition.
 *
 * @param action what to do; {@code approve} publishes
 * @param reason why, for its creator and its readers; {@code null} where the action needs none
 */
record PetitionDecision(PetitionAction action, @Nullable Reason reason) {
    PetitionDecision {
        Objects.requireNonNull(action, "action");
    }
}
