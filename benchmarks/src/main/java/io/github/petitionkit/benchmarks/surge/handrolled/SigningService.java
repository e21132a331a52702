package io.github.petitionkit.benchmarks.surge.handrolled;

import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import java.time.Instant;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Signs, in one transaction. */
class SigningService {
    private final PlainSignatures signatures;
    private final CountedPetitions petitions;

    SigningService(PlainSignatures signatures, CountedPetitions petitions) {
        this.signatures = signatures;
        this.petitions = petitions;
    }

    /** Whether the signature is new. */
    @Transactional
    public boolean sign(UUID petition, SignatureRequest request, SigningContext context) {
        if (signatures.existsByPetitionAndEmail(petition, request.email())) {
            return false;
        }
        signatures.save(new PlainSignature(
                petition,
                request.name(),
                request.email(),
                request.country(),
                request.postalCode(),
                request.consents().get(0).purpose(),
                context.ip(),
                context.userAgent(),
                Instant.now()));
        petitions.count(petition);
        return true;
    }
}
