package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.Progress;
import io.github.petitionkit.jackson.PublicView;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.TokenReading;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Petitions that a visitor may see: published ones, and with an invitation one that collects sponsors. */
@Component
public class Published {
    private final Petitions petitions;
    private final PetitionStore store;
    private final InstantSource clock;

    Published(Petitions petitions, PetitionStore store, InstantSource clock) {
        this.petitions = petitions;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Returns a published petition.
     *
     * @param id which petition
     * @return its progress
     * @throws NoSuchPetitionException if it does not exist or is not published
     */
    public Progress progress(PetitionId id) {
        return find(id).orElseThrow(() -> new NoSuchPetitionException(id));
    }

    /** Returns the progress of a petition that exists; empty if it is not published. */
    Optional<Progress> find(PetitionId id) {
        return Optional.of(petitions.progress(id))
                .filter(progress -> PublicView.of(progress).isPresent());
    }

    /**
     * Returns a petition that is published or that this invitation allows to sign.
     *
     * @param id which petition
     * @param invitation the token of a sponsor's invitation, or {@code null}
     * @return its progress
     * @throws NoSuchPetitionException if it does not exist, or this visitor may not see it
     */
    public Progress progress(PetitionId id, @Nullable String invitation) {
        return isInvited(id, invitation) ? petitions.progress(id) : progress(id);
    }

    private boolean isInvited(PetitionId id, @Nullable String invitation) {
        return invitation != null
                && petitions.links().read(invitation, TokenPurpose.SPONSOR) instanceof TokenReading.Valid valid
                && valid.token().petition().equals(id);
    }

    /** Requires that this visitor may see a petition, as it was a tenth of a second ago at most. */
    void require(PetitionId id, @Nullable String invitation) {
        if (recent(id).isEmpty() && !isInvited(id, invitation)) {
            throw new NoSuchPetitionException(id);
        }
    }

    /** Returns a petition without its figures, as it was a tenth of a second ago at most; empty if it is not published. */
    Optional<Petition> recent(PetitionId id) {
        return store.recent(id)
                .filter(petition -> PublicView.of(petition, clock.instant()).isPresent());
    }
}
