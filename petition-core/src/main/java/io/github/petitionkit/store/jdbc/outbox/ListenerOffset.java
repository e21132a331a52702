package io.github.petitionkit.store.jdbc.outbox;

import io.github.petitionkit.petition.PetitionId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The offset of a listener in the events of a petition.
 *
 * @param owner the last claim on the next events
 * @param next the number of the next event
 * @param attempts number of failed attempts of the next event
 * @param claimableAt when the next events can be claimed; {@code null} for at once
 */
public record ListenerOffset(
        PetitionId petition,
        String listener,
        UUID owner,
        long next,
        int attempts,
        @Nullable Instant claimableAt) {}
