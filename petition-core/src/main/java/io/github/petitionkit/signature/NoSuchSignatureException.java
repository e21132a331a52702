package io.github.petitionkit.signature;

import io.github.petitionkit.petition.PetitionException;
import io.github.petitionkit.petition.PetitionId;

/** The petition has no signature with the given id. */
public final class NoSuchSignatureException extends PetitionException {
    private static final long serialVersionUID = 1L;

    /**
     * Names the signature that is missing.
     *
     * @param petition the petition
     * @param signature the requested id
     */
    public NoSuchSignatureException(PetitionId petition, SignatureId signature) {
        super("Petition %s has no signature %s; check both ids".formatted(petition, signature));
    }
}
