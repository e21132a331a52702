package io.github.petitionkit.benchmarks.signing;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.benchmarks.Footbridge;
import io.github.petitionkit.benchmarks.People;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.secret.Keyring;
import java.lang.management.ManagementFactory;
import java.time.Instant;

/** How much memory a signature keeps in the in-memory store, with its history, keys and counts. */
final class Footprint {
    static final int SIGNATURES = 400_000;
    private static final int COLLECTIONS = 4;

    private Footprint() {}

    static long bytesPerSignature() {
        Petitions petitions = Petitions.builder(Keyring.random()).build();
        PetitionId petition = Footbridge.open(petitions);
        sign(petitions, petition, SIGNATURES, SIGNATURES / 10);
        long before = used();
        sign(petitions, petition, 0, SIGNATURES);
        long after = used();
        long raw = petitions.progress(petition).tally().raw();
        if (raw != SIGNATURES + SIGNATURES / 10) {
            throw new IllegalStateException("There are " + raw + " signatures");
        }
        return (after - before) / SIGNATURES;
    }

    /** As requests come in from a network: every text of each is another object. */
    private static void sign(Petitions petitions, PetitionId petition, int first, int count) {
        Instant now = Instant.now();
        for (int person = first; person < first + count; person++) {
            petitions.sign(petition, People.request(person), People.context(person, now));
        }
    }

    private static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
