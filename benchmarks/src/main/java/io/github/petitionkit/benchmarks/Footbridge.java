package io.github.petitionkit.benchmarks;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.threshold.Threshold;

/** The petition that is signed in benchmarks: double opt-in and two thresholds. */
public final class Footbridge {
    private static final Content CONTENT = Content.titled("Repair the footbridge")
            .summary("It has been closed since spring.")
            .creator("Friends of the River Path")
            .addressee("Town Council")
            .build();
    private static final Policy POLICY = Policy.builder()
            .threshold(Threshold.at("response", 10_000))
            .threshold(Threshold.at("debate", 100_000))
            .build();

    private Footbridge() {}

    /**
     * Opens the petition.
     *
     * @param petitions where
     * @return its id
     */
    public static PetitionId open(Petitions petitions) {
        PetitionId id = petitions.create(CONTENT, POLICY).orElseThrow().id();
        petitions.open(id);
        return id;
    }
}
