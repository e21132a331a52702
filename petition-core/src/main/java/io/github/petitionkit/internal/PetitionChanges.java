package io.github.petitionkit.internal;

import io.github.petitionkit.event.EventId;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.store.PetitionStore;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Changes petitions, each in one atomic write, and announces the events of the change. */
public record PetitionChanges(PetitionStore store, OutboxRelay relay) {
    /** Performs a lifecycle action. */
    public Petition act(PetitionId id, PetitionAction action, Actor by, @Nullable Reason reason) {
        Objects.requireNonNull(by, "by");
        return change(id, (petition, now) -> petition.after(action, by, reason, now));
    }

    /** Replaces a petition by a changed copy. */
    public Petition change(PetitionId id, BiFunction<Petition, Instant, Petition> change) {
        return change(id, change, null);
    }

    /** Replaces a petition by a changed copy that depends on its counts. */
    public Petition change(PetitionId id, CountedChange change) {
        Petition changed = store.execute(Objects.requireNonNull(id, "id"), context -> {
            ChangeRecorder changes = new ChangeRecorder(context);
            changes.replacePetition(change.of(context.petition(), changes.counted(), context.now()));
            return changes.build(changes.petition());
        });
        relay.announce();
        return changed;
    }

    /** A change that depends on the counts. */
    public interface CountedChange {
        /** Returns the changed copy. */
        Petition of(Petition petition, long counted, Instant now);
    }

    /** Replaces a petition by a changed copy, and records an event beside those that follow from the change itself. */
    public Petition change(
            PetitionId id,
            BiFunction<Petition, Instant, Petition> change,
            @Nullable BiFunction<EventId, Instant, PetitionEvent> event) {
        Petition changed = store.execute(Objects.requireNonNull(id, "id"), context -> {
            ChangeRecorder changes = new ChangeRecorder(context);
            changes.replacePetition(change.apply(context.petition(), context.now()));
            if (event != null) {
                changes.tell(number -> event.apply(number, context.now()));
            }
            Decision<Petition> decision = changes.build(context.petition());
            return new Decision<>(decision.changes().petition().orElse(decision.result()), decision.changes());
        });
        relay.announce();
        return changed;
    }
}
