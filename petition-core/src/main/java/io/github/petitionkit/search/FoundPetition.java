package io.github.petitionkit.search;

import io.github.petitionkit.desk.CaseFile;
import io.github.petitionkit.petition.Petition;
import java.util.Objects;

/**
 * A petition that a search has found, for staff. For the public, show the petition's public view alone.
 *
 * @param petition the petition
 * @param standing its state, since when, and its count
 * @param file what staff keep about it
 */
public record FoundPetition(Petition petition, Standing standing, CaseFile file) {
    /** Requires all parts. */
    public FoundPetition {
        Objects.requireNonNull(petition, "petition");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(file, "file");
    }
}
