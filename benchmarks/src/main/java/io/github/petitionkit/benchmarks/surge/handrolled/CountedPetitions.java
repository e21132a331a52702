package io.github.petitionkit.benchmarks.surge.handrolled;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The petitions. */
interface CountedPetitions extends JpaRepository<CountedPetition, UUID> {
    @Modifying
    @Query("update CountedPetition p set p.signatures = p.signatures + 1 where p.id = :id")
    void count(UUID id);
}
