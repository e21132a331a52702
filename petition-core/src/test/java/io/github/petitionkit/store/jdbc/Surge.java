package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.PetitionsBuilder;
import io.github.petitionkit.event.DeliveryPolicy;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.threshold.Threshold;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An application in a process of its own that signs a petition for a range of people with many threads. It says on its
 * standard output what it was told: {@code signed 17} for a person, {@code reached every-500 12} for an event.
 */
public final class Surge {
    static final int STEP = 500;
    /** How long the events of a node that was killed wait for another one. */
    static final Duration LEASE = Duration.ofSeconds(2);

    private static final int STEPS = 400;
    private static final Keyring KEYRING =
            Keyring.of("k1", "a secret of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8));

    private Surge() {}

    /** Signs for people {@code from} to {@code to}: {@code url petition from to threads}. */
    public static void main(String... arguments) throws InterruptedException {
        PetitionId petition = new PetitionId(UUID.fromString(arguments[1]));
        AtomicInteger next = new AtomicInteger(Integer.parseInt(arguments[2]));
        int end = Integer.parseInt(arguments[3]);
        int threads = Integer.parseInt(arguments[4]);
        try (ConnectionPool pool = new ConnectionPool(arguments[0], PostgresDatabase.USER);
                JdbcPetitionStore store = JdbcPetitionStore.of(pool)) {
            Petitions petitions = site(store).listener(new Teller()).build();
            ExecutorService signers = Executors.newFixedThreadPool(threads);
            for (int thread = 0; thread < threads; thread++) {
                signers.execute(() -> {
                    for (int person = next.getAndIncrement(); person < end; person = next.getAndIncrement()) {
                        sign(petitions, petition, person);
                    }
                });
            }
            signers.shutdown();
            if (!signers.awaitTermination(1, TimeUnit.HOURS)) {
                throw new IllegalStateException("The signers did not end");
            }
            petitions.maintenance().deliverEvents();
            petitions.close();
        }
        tell("done");
    }

    /** How many thresholds a count has reached. */
    static int steps(long counted) {
        return (int) Math.min(STEPS, counted / STEP);
    }

    private static void sign(Petitions petitions, PetitionId petition, int person) {
        try {
            petitions.sign(petition, person(person));
            tell("signed " + person);
        } catch (StoreException failure) {
            tell("failed " + person);
        }
    }

    private static void tell(String line) {
        System.out.println(line);
    }

    public static PetitionsBuilder site(JdbcPetitionStore store) {
        return Petitions.builder(KEYRING)
                .store(store)
                .delivery(DeliveryPolicy.standard().withLease(LEASE))
                .fraudPolicy(FraudPolicy.NONE);
    }

    /** A petition that counts at once and has a threshold at every 500. */
    static PetitionId open(Petitions petitions) {
        Policy.Builder policy = Policy.builder().confirmation(Confirmation.NOT_NEEDED);
        for (int step = 1; step <= STEPS; step++) {
            policy.threshold(Threshold.at("every-" + step * STEP, (long) step * STEP));
        }
        return open(petitions, policy);
    }

    public static PetitionId open(Petitions petitions, Policy.Builder policy) {
        Content content = Content.titled("Repair the footbridge")
                .summary("It has been closed since spring.")
                .creator("Friends of the River Path")
                .addressee("Town Council")
                .build();
        PetitionId id = petitions.create(content, policy.build()).orElseThrow().id();
        petitions.open(id);
        return id;
    }

    public static SignatureRequest person(int number) {
        return SignatureRequest.of("Ada Example", "person" + number + "@example.org", "GB");
    }

    /** Says which thresholds it was told of. */
    static final class Teller implements PetitionListener {
        @Override
        public void on(PetitionEvent event) {
            if (event instanceof PetitionEvent.ThresholdReached reached) {
                tell("reached " + reached.threshold() + " " + event.id().number());
            }
        }

        @Override
        public String name() {
            return "teller";
        }
    }
}
