package io.github.petitionkit.spring.web;

import io.github.petitionkit.mailing.Audience;
import io.github.petitionkit.petition.PetitionId;
import java.util.Optional;
import org.springframework.security.core.Authentication;

/**
 * Says which account speaks for a petition, and in whose name. The library has no accounts: a bean of this type switches
 * creators' calls on. Called in each of them; must be thread-safe.
 */
@FunctionalInterface
public interface PetitionOwners {
    /**
     * Returns the organisation in whose name an account writes to the supporters of a petition. Only supporters who have
     * agreed to hear from that organisation get its mailings.
     *
     * @param account the signed-in account
     * @param petition a petition, which may not exist
     * @return the organisation's code, as in {@link Audience#organisation()}; empty if the petition is somebody else's, and
     *     then the answer is that there is none
     */
    Optional<String> organisation(Authentication account, PetitionId petition);
}
