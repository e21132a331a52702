package io.github.petitionkit.store.jdbc.commit;

import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.store.StoredResult;
import io.github.petitionkit.store.jdbc.row.NumberedSignature;
import io.github.petitionkit.store.jdbc.row.PerPetition;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fetched data of all commands of a batch, available after the round trip. */
final class Prefetch {
    private final List<PerPetition<StoredResult>> storedResults = new ArrayList<>();
    private final List<NumberedSignature> signatures = new ArrayList<>();

    private Prefetch() {}

    /** Adds the queries to a round trip. */
    static Prefetch by(StatementPipeline trip, Tables tables, Collection<PendingCommand<?>> commands) {
        Set<PerPetition<SignatureId>> ids = new LinkedHashSet<>();
        List<PerPetition<Identity>> identities = new ArrayList<>(commands.size());
        Set<PerPetition<String>> keys = new LinkedHashSet<>();
        for (PendingCommand<?> command : commands) {
            PetitionId petition = command.petition();
            command.signatures().forEach(id -> ids.add(new PerPetition<>(petition, id)));
            command.identities().forEach(identity -> identities.add(new PerPetition<>(petition, identity)));
            command.idempotencyKeys().forEach(key -> keys.add(new PerPetition<>(petition, key)));
        }
        Prefetch fetched = new Prefetch();
        tables.storedResults().withKeys(trip, keys, fetched.storedResults::add);
        tables.signatures().withIds(trip, ids, fetched.signatures::add);
        tables.signatures().ofSigners(trip, identities, fetched.signatures::add);
        return fetched;
    }

    /** Adds the data to the workspaces of its petitions. */
    void layOn(Map<PetitionId, PetitionWorkspace> workspaces) {
        for (PerPetition<StoredResult> result : storedResults) {
            PetitionWorkspace workspace = workspaces.get(result.petition());
            if (workspace != null) {
                workspace.lay(result.value());
            }
        }
        signatures.sort(Comparator.comparingLong(NumberedSignature::number));
        for (NumberedSignature row : signatures) {
            PetitionWorkspace workspace = workspaces.get(row.signature().petition());
            if (workspace != null) {
                workspace.lay(row);
            }
        }
    }
}
