package io.github.petitionkit.store.jdbc.outbox;

import io.github.petitionkit.petition.PetitionId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a listener has come in the events of a petition.
 *
 * @param owner the last claim on what comes next
 * @param next the number of the event that comes next
 * @param attempts how often that one has failed
 * @param claimableAt when the next events can be claimed again; {@code null} for at once
 */
public record ListenerOffset(
        PetitionId petition,
        String listener,
        UUID owner,
        long next,
        int attempts,
        @Nullable Instant claimableAt) {}
