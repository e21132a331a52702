package io.github.petitionkit.internal;

import io.github.petitionkit.petition.ClosingReport;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.PlannedClosing;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.store.PetitionStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Ends one or many petitions at one instant. Repeated and concurrent runs on several nodes end nothing twice. */
public record ClosingService(PetitionStore store) {
    private static final Reason DEADLINE = Reason.of("deadline");

    public List<PetitionId> closeDue(Instant now) {
        return store.due(now).stream().filter(id -> closeDue(id, now)).toList();
    }

    private boolean closeDue(PetitionId id, Instant now) {
        PlannedClosing planned = store.find(id)
                .filter(petition -> endsByPlan(petition, now))
                .map(Petition::plannedClosing)
                .orElse(null);
        Actor by = planned == null ? Actor.SYSTEM : planned.by();
        Reason reason = planned == null ? DEADLINE : planned.reason();
        return act(id, now, by, reason, ClosingService::whenDue).isPresent();
    }

    /** Ends those petitions that are free for the actor. */
    public ClosingReport closeAll(
            Collection<PetitionId> ids, Collection<PetitionId> free, Instant now, Actor by, Reason reason) {
        List<PetitionId> closed = new ArrayList<>();
        List<PetitionId> stopped = new ArrayList<>();
        List<PetitionId> unchanged = new ArrayList<>();
        List<PetitionId> checkedOut = new ArrayList<>(ids);
        checkedOut.removeAll(Set.copyOf(free));
        for (PetitionId id : free) {
            act(id, now, by, reason, ClosingService::whenUnended)
                    .map(action -> action == PetitionAction.CLOSE ? closed : stopped)
                    .orElse(unchanged)
                    .add(id);
        }
        return new ClosingReport(closed, stopped, unchanged, checkedOut);
    }

    /** Returns whether a plan ends the petition, and not an earlier deadline of its term. */
    private static boolean endsByPlan(Petition petition, Instant now) {
        PlannedClosing planned = petition.plannedClosing();
        return planned != null
                && petition.deadline(now).filter(planned.at()::equals).isPresent();
    }

    /** Changes many petitions and returns those that have changed. */
    public List<PetitionId> change(Collection<PetitionId> ids, BiFunction<Petition, Instant, Petition> change) {
        return ids.stream()
                .filter(id -> store.execute(id, context -> {
                    Petition changed = change.apply(context.petition(), context.now());
                    if (changed.equals(context.petition())) {
                        return Decision.unchanged(false);
                    }
                    ChangeRecorder changes = new ChangeRecorder(context);
                    changes.replacePetition(changed);
                    return changes.build(true);
                }))
                .toList();
    }

    private interface Choice {
        Optional<PetitionAction> of(Petition petition, Instant now);
    }

    private static Optional<PetitionAction> whenDue(Petition petition, Instant now) {
        boolean due = petition.life().state() == PetitionState.OPEN && petition.stateAt(now) == PetitionState.CLOSED;
        return due ? Optional.of(PetitionAction.CLOSE) : Optional.empty();
    }

    private static Optional<PetitionAction> whenUnended(Petition petition, Instant now) {
        PetitionState state = petition.life().state();
        if (state.isBeforePublication()) {
            return Optional.of(PetitionAction.STOP);
        }
        return state == PetitionState.OPEN ? Optional.of(PetitionAction.CLOSE) : Optional.empty();
    }

    private Optional<PetitionAction> act(PetitionId id, Instant now, Actor by, Reason reason, Choice choice) {
        return store.execute(id, context -> {
            Optional<PetitionAction> action = choice.of(context.petition(), now);
            if (action.isEmpty()) {
                return Decision.unchanged(action);
            }
            ChangeRecorder changes = new ChangeRecorder(context);
            changes.replacePetition(context.petition().after(action.get(), by, reason, now));
            return changes.build(action);
        });
    }
}
