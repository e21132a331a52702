package io.github.petitionkit.spring.web;

import io.github.petitionkit.mailing.Audience;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Admits only the owner of a petition, in addition to the host's own rules on paths.
 *
 * @param owners says whose it is
 */
record Creators(PetitionOwners owners) {
    /**
     * Returns to whom the signed-in account may write about a petition.
     *
     * @throws AuthenticationCredentialsNotFoundException if nobody is signed in; Spring Security then asks for
     *     credentials
     * @throws NoSuchPetitionException if it is somebody else's
     */
    Audience admit(PetitionId petition) {
        return organisation(petition)
                .map(organisation -> Audience.of(petition, organisation))
                .orElseThrow(() -> new NoSuchPetitionException(petition));
    }

    /** Returns whether each petition of a mailing belongs to the signed-in account, in the name that writes it. */
    boolean own(Mailing mailing) {
        Optional<String> writer = Optional.of(mailing.audience().organisation());
        return mailing.audience().petitions().stream()
                .allMatch(petition -> organisation(petition).equals(writer));
    }

    private Optional<String> organisation(PetitionId petition) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known == null || known instanceof AnonymousAuthenticationToken || !known.isAuthenticated()) {
            throw new AuthenticationCredentialsNotFoundException("Creators must sign in");
        }
        return owners.organisation(known, petition);
    }
}
