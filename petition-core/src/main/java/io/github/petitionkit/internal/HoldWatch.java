package io.github.petitionkit.internal;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.fraud.HoldAlarm;
import io.github.petitionkit.fraud.Holds;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Examines the holds of petitions, and publishes an event at most once a day for unusual numbers. */
public final class HoldWatch {
    private static final Duration AGAIN_AFTER = Duration.ofDays(1);

    private final PetitionChanges changes;
    private final InstantSource clock;
    private final Map<PetitionId, Instant> told = new ConcurrentHashMap<>();

    public HoldWatch(PetitionChanges changes, InstantSource clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /** Examines a petition; reads every signature of it once. */
    public Holds holds(PetitionId petition) {
        try (Stream<Signature> signatures = changes.store().signatures(petition)) {
            return Holds.of(signatures, clock.instant());
        }
    }

    public Holds watch(PetitionId petition) {
        Holds holds = holds(petition);
        told.values().removeIf(at -> !at.plus(AGAIN_AFTER).isAfter(holds.at()));
        holds.alarm()
                .filter(alarm -> told.putIfAbsent(petition, holds.at()) == null)
                .ifPresent(alarm -> tell(petition, alarm));
        return holds;
    }

    private void tell(PetitionId petition, HoldAlarm alarm) {
        changes.change(
                petition,
                (unchanged, now) -> unchanged,
                (id, at) -> new PetitionEvent.HoldsRose(id, at, alarm.code(), alarm.held(), alarm.received()));
    }
}
