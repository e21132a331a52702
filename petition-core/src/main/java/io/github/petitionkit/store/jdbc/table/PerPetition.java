package io.github.petitionkit.store.jdbc.table;

import io.github.petitionkit.petition.PetitionId;
import java.util.Collection;
import java.util.UUID;

/** Something that belongs to a petition. */
public record PerPetition<T>(PetitionId petition, T value) {
    /** The petition of each, as the array that a statement takes. */
    static UUID[] petitions(Collection<? extends PerPetition<?>> all) {
        return all.stream().map(each -> each.petition().value()).toArray(UUID[]::new);
    }
}
