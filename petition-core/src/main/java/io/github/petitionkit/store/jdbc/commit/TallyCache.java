package io.github.petitionkit.store.jdbc.commit;

import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.jdbc.connection.PublicReads;
import io.github.petitionkit.store.jdbc.connection.TransactionRunner;
import io.github.petitionkit.store.jdbc.row.Version;
import io.github.petitionkit.store.jdbc.table.TallyTable;
import io.github.petitionkit.tally.RunningTally;
import io.github.petitionkit.tally.Tally;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Caches tallies for readers, so that only the figures changed since the last read are read. */
public final class TallyCache {
    private static final Logger LOG = LoggerFactory.getLogger(TallyCache.class);
    private static final int MOST_KNOWN = 1_000;

    private final TransactionRunner database;
    private final PublicReads reads;
    private final Map<PetitionId, Known> known = new ConcurrentHashMap<>();

    public TallyCache(TransactionRunner database, PublicReads reads) {
        this.database = database;
        this.reads = reads;
    }

    public Tally tally(PetitionId petition, Instant now) {
        return known(petition).snapshot(reads, now);
    }

    /** Returns the tallies of several petitions with one read. */
    public Map<PetitionId, Tally> tallies(Set<PetitionId> petitions, Instant now) {
        List<Known> all = petitions.stream().map(this::known).toList();
        Map<PetitionId, TallyTable.Changed> changed = reads.read(
                "read tallies",
                petitions,
                session -> complete(
                        petitions,
                        TallyTable.changedOfEach(
                                session,
                                all.stream().collect(Collectors.toMap(each -> each.petition, Known::version)))));
        Map<PetitionId, Tally> tallies = new HashMap<>();
        for (Known each : all) {
            tallies.put(each.petition, each.after(Objects.requireNonNull(changed.get(each.petition)), now));
        }
        return tallies;
    }

    private static Map<PetitionId, TallyTable.Changed> complete(
            Set<PetitionId> petitions, Map<PetitionId, TallyTable.Changed> found) {
        for (PetitionId petition : petitions) {
            if (!found.containsKey(petition)) {
                throw new NoSuchPetitionException(petition);
            }
        }
        return found;
    }

    private Known known(PetitionId petition) {
        if (database.hosts().isPresent()) {
            return new Known(petition);
        }
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(petition, Known::new);
    }

    private static final class Known {
        private final PetitionId petition;
        private RunningTally tally = new RunningTally();
        private Version version = Version.NEVER;
        private boolean isWrong;

        Known(PetitionId petition) {
            this.petition = petition;
        }

        synchronized Tally snapshot(PublicReads reads, Instant now) {
            return after(
                    reads.read(
                            "read a tally",
                            Set.of(petition),
                            session -> TallyTable.changed(session, petition, version)),
                    now);
        }

        synchronized Version version() {
            return version;
        }

        /** Applies changed figures, unless another reader has applied newer ones. */
        synchronized Tally after(TallyTable.Changed changed, Instant now) {
            Version reached = changed.state().present();
            if (changed.since().equals(Version.NEVER) && !version.equals(reached)) {
                tally = new RunningTally();
                take(changed, reached);
            } else if (reached.number() > version.number()) {
                take(changed, reached);
            }
            return tally.snapshot(now);
        }

        private void take(TallyTable.Changed changed, Version reached) {
            changed.figures().forEach(tally::set);
            version = reached;
            warnOnce();
        }

        /** Logs a warning once; pages still show the count. */
        private void warnOnce() {
            boolean wasWrong = isWrong;
            List<String> disagreements = tally.disagreements();
            isWrong = !disagreements.isEmpty();
            if (isWrong && !wasWrong) {
                LOG.warn(
                        "The counts of petition {} disagree; maintenance().reconcile(petition) repairs them: {}",
                        petition,
                        disagreements);
            }
        }
    }
}
