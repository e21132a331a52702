package io.github.petitionkit.privacy;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.request.Consent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which of a signer's consents are withdrawn. A component that is {@code null} does not narrow the scope.
 *
 * @param petition those given with the signature of one petition
 * @param organisation those of one organisation, by the host's code
 * @param purpose those for one purpose
 */
public record ConsentScope(
        @Nullable PetitionId petition,
        @Nullable String organisation,
        @Nullable String purpose) {
    /** Every consent. */
    public static final ConsentScope ALL = new ConsentScope(null, null, null);

    /**
     * Narrows the scope to one petition.
     *
     * @param petition which petition
     * @return the scope
     */
    public ConsentScope of(PetitionId petition) {
        return new ConsentScope(Objects.requireNonNull(petition, "petition"), organisation, purpose);
    }

    /**
     * Narrows the scope to one organisation.
     *
     * @param organisation the host's code
     * @return the scope
     */
    public ConsentScope to(String organisation) {
        return new ConsentScope(petition, Objects.requireNonNull(organisation, "organisation"), purpose);
    }

    /**
     * Narrows the scope to one purpose.
     *
     * @param purpose the purpose
     * @return the scope
     */
    public ConsentScope forPurpose(String purpose) {
        return new ConsentScope(petition, organisation, Objects.requireNonNull(purpose, "purpose"));
    }

    /**
     * Returns whether a consent is in the scope.
     *
     * @param signature the signature with which it was given
     * @param consent the consent
     * @return {@code true} if it is
     */
    public boolean covers(Signature signature, Consent consent) {
        return (petition == null || petition.equals(signature.petition()))
                && (organisation == null || organisation.equals(consent.organisation()))
                && (purpose == null || purpose.equals(consent.purpose()));
    }
}
