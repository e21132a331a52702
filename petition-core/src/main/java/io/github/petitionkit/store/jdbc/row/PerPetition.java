package io.github.petitionkit.store.jdbc.row;

import io.github.petitionkit.petition.PetitionId;
import java.util.Collection;
import java.util.UUID;

/** A value that belongs to a petition. */
public record PerPetition<T>(PetitionId petition, T value) {
    /** Returns the petitions as an array for a statement. */
    public static UUID[] petitions(Collection<? extends PerPetition<?>> all) {
        return all.stream().map(each -> each.petition().value()).toArray(UUID[]::new);
    }
}
