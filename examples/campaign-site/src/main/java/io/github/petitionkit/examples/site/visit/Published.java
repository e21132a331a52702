package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.Progress;
import io.github.petitionkit.jackson.PublicView;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.TokenReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Petitions that a visitor may see: published ones, and by an invitation one that seeks its sponsors. */
@Component
public class Published {
    private final Petitions petitions;

    Published(Petitions petitions) {
        this.petitions = petitions;
    }

    /**
     * A published petition.
     *
     * @param id which petition
     * @return how far it has come
     * @throws NoSuchPetitionException if there is none, or none for everybody
     */
    public Progress progress(PetitionId id) {
        Progress progress = petitions.progress(id);
        if (PublicView.of(progress).isEmpty()) {
            throw new NoSuchPetitionException(id);
        }
        return progress;
    }

    /**
     * A petition that may be signed by who holds this invitation, or is published.
     *
     * @param id which petition
     * @param invitation the token of a sponsor's invitation, or {@code null}
     * @return how far it has come
     * @throws NoSuchPetitionException if there is none, or none for this visitor
     */
    public Progress progress(PetitionId id, @Nullable String invitation) {
        boolean invited = invitation != null
                && petitions.links().read(invitation, TokenPurpose.SPONSOR) instanceof TokenReading.Valid valid
                && valid.token().petition().equals(id);
        return invited ? petitions.progress(id) : progress(id);
    }
}
