package io.github.petitionkit.benchmarks.surge.handrolled;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A petition with its counter. */
@Entity
class CountedPetition {
    @Id
    private UUID id;

    private long signatures;

    protected CountedPetition() {}

    CountedPetition(UUID id) {
        this.id = id;
    }

    UUID id() {
        return id;
    }

    long signatures() {
        return signatures;
    }
}
