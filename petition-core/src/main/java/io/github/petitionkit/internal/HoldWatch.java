package io.github.petitionkit.internal;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.fraud.HoldAlarm;
import io.github.petitionkit.fraud.Holds;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;

/** Examines the holds of petitions, and publishes an event at most once a day for unusual numbers. */
public final class HoldWatch {
    private static final Duration AGAIN_AFTER = Duration.ofDays(1);

    private final PetitionChanges changes;
    private final InstantSource clock;

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

    /** Examines a petition. The petition keeps when listeners were told, so that of several nodes one tells them. */
    public Holds watch(PetitionId petition) {
        Holds holds = holds(petition);
        holds.alarm().ifPresent(alarm -> tell(petition, alarm));
        return holds;
    }

    private void tell(PetitionId petition, HoldAlarm alarm) {
        changes.store().execute(petition, context -> {
            ChangeRecorder recorder = new ChangeRecorder(context);
            if (!isTold(context.petition(), context.now())) {
                recorder.replacePetition(context.petition().withHoldsAlarmAt(context.now()));
                recorder.tell(id ->
                        new PetitionEvent.HoldsRose(id, context.now(), alarm.code(), alarm.held(), alarm.received()));
            }
            return recorder.build(alarm);
        });
        changes.relay().announce();
    }

    /** Where a clock has gone back, a time that is yet to come says nothing. */
    private static boolean isTold(Petition petition, Instant now) {
        Instant told = petition.holdsAlarmAt();
        return told != null && Duration.between(told, now).abs().compareTo(AGAIN_AFTER) < 0;
    }
}
