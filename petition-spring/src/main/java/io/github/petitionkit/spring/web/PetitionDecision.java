package io.github.petitionkit.spring.web;

import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.Reason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A moderator's decision on a petition.
 *
 * @param action the action; {@code approve} publishes
 * @param reason why, for its creator and readers; {@code null} if the action needs none
 * @param revision the revision that the moderator has read, for {@code approve}, and for {@code reject}
 *     and {@code hide} of a text that may change: its creator may have changed it since
 */
record PetitionDecision(
        PetitionAction action,
        @Nullable Reason reason,
        @Nullable Integer revision) {
    PetitionDecision {
        Objects.requireNonNull(action, "action");
    }
}
