package io.github.petitionkit.internal;

import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.tally.Counts;
import io.github.petitionkit.tally.Discrepancy;
import io.github.petitionkit.tally.Reconciliation;
import io.github.petitionkit.threshold.Crossing;
import io.github.petitionkit.threshold.ThresholdState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Repairs the counts of a petition from its signatures, and its reached thresholds from its history. */
public final class ReconciliationService {
    private final PetitionStore store;

    public ReconciliationService(PetitionStore store) {
        this.store = store;
    }

    public Reconciliation reconcile(PetitionId petition, Instant now) {
        Reconciliation counts = store.reconcile(petition, now);
        return counts.and(thresholds(petition, counts.after()));
    }

    private List<Discrepancy> thresholds(PetitionId id, Counts counts) {
        Petition petition = store.find(id).orElseThrow(() -> new NoSuchPetitionException(id));
        ReachedThresholds reached = ReachedThresholds.of(petition, counts, () -> store.history(id));
        List<Discrepancy> found = new ArrayList<>();
        reached.doubt().ifPresent(found::add);
        found.addAll(store.execute(id, context -> {
            ChangeRecorder changes = new ChangeRecorder(context);
            List<Discrepancy> repaired = new ArrayList<>(unreach(context.petition(), reached.never(), changes));
            changes.crossThresholds().forEach(crossing -> repaired.add(late(crossing)));
            return changes.build(repaired);
        }));
        return found;
    }

    private static List<Discrepancy> unreach(Petition petition, Set<String> never, ChangeRecorder changes) {
        List<Discrepancy> repaired = new ArrayList<>();
        for (Map.Entry<String, ThresholdState> state : petition.thresholds().entrySet()) {
            String code = state.getKey();
            if (never.contains(code)) {
                String kept = "reached at " + state.getValue().firstReachedAt();
                if (changes.consequenceHappened(code)) {
                    repaired.add(new Discrepancy(
                            "threshold " + code,
                            kept,
                            "never reached, but its consequence has happened: record another outcome if that was an error",
                            false));
                } else {
                    changes.unreach(code);
                    repaired.add(new Discrepancy("threshold " + code, kept, "never reached", true));
                }
            }
        }
        return repaired;
    }

    private static Discrepancy late(Crossing crossing) {
        boolean isReached = crossing instanceof Crossing.Reached;
        return new Discrepancy(
                "threshold " + crossing.code(),
                isReached ? "not reached" : "reached",
                isReached ? "reached" : "not reached any more",
                true);
    }
}
