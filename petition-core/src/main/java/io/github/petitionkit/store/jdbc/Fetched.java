package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.store.FirstResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What was found of all that the steps of a batch look at, once the round trip is made. */
final class Fetched {
    private final List<OfPetition<FirstResult>> firstResults = new ArrayList<>();
    private final List<SignatureRow> signatures = new ArrayList<>();

    private Fetched() {}

    /** Asks for it. */
    static Fetched by(RoundTrip trip, Tables tables, Collection<Order<?>> orders) {
        Set<OfPetition<SignatureId>> ids = new LinkedHashSet<>();
        Set<OfPetition<Identity>> identities = new LinkedHashSet<>();
        Set<OfPetition<String>> keys = new LinkedHashSet<>();
        for (Order<?> order : orders) {
            PetitionId petition = order.petition();
            order.signatures().forEach(id -> ids.add(new OfPetition<>(petition, id)));
            order.identities().forEach(identity -> identities.add(new OfPetition<>(petition, identity)));
            order.idempotencyKeys().forEach(key -> keys.add(new OfPetition<>(petition, key)));
        }
        Fetched fetched = new Fetched();
        tables.firstResults().withKeys(trip, keys, fetched.firstResults::add);
        tables.signatures().withIds(trip, ids, fetched.signatures::add);
        tables.signatures().ofSigners(trip, identities, fetched.signatures::add);
        return fetched;
    }

    /** Lays it on the desks of its petitions. */
    void layOn(Map<PetitionId, Desk> desks) {
        for (OfPetition<FirstResult> result : firstResults) {
            Objects.requireNonNull(desks.get(result.petition())).lay(result.value());
        }
        signatures.sort(Comparator.comparingLong(SignatureRow::number));
        for (SignatureRow row : signatures) {
            Objects.requireNonNull(desks.get(row.signature().petition())).lay(row);
        }
    }
}
