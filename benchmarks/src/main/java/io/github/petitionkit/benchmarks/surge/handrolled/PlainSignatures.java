package io.github.petitionkit.benchmarks.surge.handrolled;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The signatures. */
interface PlainSignatures extends JpaRepository<PlainSignature, UUID> {
    boolean existsByPetitionAndEmail(UUID petition, String email);
}
