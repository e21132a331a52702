package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.movement.MovementProgress;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.tally.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three nodes on one database sign, withdraw, invalidate, restore, join and leave at once; a recount is the measure. */
@Tag("slow")
class MovementOnThreeNodesTest {
    private static final Hashtag ME_TOO = new Hashtag("MeToo");
    private static final String FOLLOWER = "petitionkit.movements";
    private static final int NODES = 3;
    private static final int PETITIONS = 6;
    private static final int STEPS = 250;
    private static final int PEOPLE = 120;
    private static final List<String> COUNTRIES = List.of("GB", "FR", "JP");
    private static final Reason WHY = Reason.of("mistake");
    private static final Actor STAFF = Actor.staff("7");

    private record Known(PetitionId petition, SignatureId signature) {}

    private final List<PetitionId> petitions = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void isExactOnEachNodeAfterTheLastEvent(long seed) throws Exception {
        try (PostgresDatabase database = new PostgresDatabase()) {
            database.withTables();
            List<JdbcPetitionStore> stores = new ArrayList<>();
            List<Petitions> nodes = new ArrayList<>();
            ExecutorService threads = Executors.newFixedThreadPool(NODES);
            try {
                for (int node = 0; node < NODES; node++) {
                    stores.add(JdbcPetitionStore.of(database.pool()));
                    nodes.add(Surge.site(stores.get(node)).followMovements().build());
                }
                for (int number = 0; number < PETITIONS; number++) {
                    petitions.add(open(nodes.get(0), number % 2 == 0 ? "#metoo" : "other"));
                }
                List<Callable<Void>> working = new ArrayList<>();
                for (int node = 0; node < NODES; node++) {
                    Random random = new Random(NODES * seed + node);
                    Petitions own = nodes.get(node);
                    Deque<Known> signatures = new ArrayDeque<>();
                    working.add(() -> {
                        for (int step = 0; step < STEPS; step++) {
                            act(own, signatures, random);
                        }
                        return null;
                    });
                }
                for (Future<Void> each : threads.invokeAll(working)) {
                    each.get();
                }
                deliverAll(nodes, stores.get(0));

                MovementProgress counted = recount(nodes.get(0), stores.get(0));
                for (Petitions node : nodes) {
                    assertThat(withoutWindows(node.movements().progress(ME_TOO)))
                            .isEqualTo(counted);
                }
                nodes.get(1).movements().rebuild(ME_TOO);
                assertThat(withoutWindows(nodes.get(2).movements().progress(ME_TOO)))
                        .isEqualTo(counted);
            } finally {
                threads.shutdown();
                nodes.forEach(Petitions::close);
                stores.forEach(JdbcPetitionStore::close);
            }
        }
    }

    @Test
    void isFollowedByTheNodeThatLeadsAloneUntilItsLeaseEnds() {
        try (PostgresDatabase database = new PostgresDatabase()) {
            database.withTables();
            try (JdbcPetitionStore store = JdbcPetitionStore.of(database.pool());
                    Petitions node = Surge.site(store)
                            .followMovements()
                            .executor(later -> {})
                            .build()) {
                UUID other = UUID.randomUUID();
                assertThat(store.outbox().lead(FOLLOWER, other, Duration.ofHours(1)))
                        .isTrue();
                PetitionId petition = open(node, "#metoo");
                node.sign(petition, SignatureRequest.of("Ada Example", "ada@example.org", "GB"));

                assertThat(node.maintenance().deliverEvents()).isZero();
                assertThat(node.movements().progress(ME_TOO).signatures()).isZero();
                assertThat(store.outbox().handOver(FOLLOWER, other))
                        .as("it knows of the other node")
                        .isFalse();

                assertThat(store.outbox().lead(FOLLOWER, other, Duration.ZERO)).isTrue();
                assertThat(node.maintenance().deliverEvents()).isPositive();
                assertThat(node.movements().progress(ME_TOO).signatures()).isOne();
                assertThat(store.outbox().lead(FOLLOWER, other, Duration.ofHours(1)))
                        .as("the node has handed over")
                        .isTrue();
            }
        }
    }

    private static PetitionId open(Petitions node, String tag) {
        Content content = Content.titled("Hear us")
                .creator("A Creator")
                .addressee("The Addressee")
                .tag(tag)
                .build();
        Policy policy = Policy.builder().confirmation(Confirmation.NOT_NEEDED).build();
        PetitionId id = node.create(content, policy).orElseThrow().id();
        node.open(id);
        return id;
    }

    private void act(Petitions node, Deque<Known> signatures, Random random) {
        PetitionId petition = petitions.get(random.nextInt(PETITIONS));
        Known known = signatures.peek();
        int kind = random.nextInt(20);
        if (kind < 13 || known == null) {
            SigningResult result = node.sign(
                    petition,
                    SignatureRequest.of(
                            "Ada Example",
                            "person" + random.nextInt(PEOPLE) + "@example.org",
                            COUNTRIES.get(random.nextInt(COUNTRIES.size()))));
            if (result instanceof SigningResult.Confirmed confirmed) {
                signatures.add(new Known(petition, confirmed.signature()));
            }
        } else if (kind < 15) {
            signatures.remove(known);
            node.withdraw(known.petition(), known.signature());
        } else if (kind < 18) {
            node.moderation().invalidate(known.petition(), known.signature(), WHY, STAFF);
            if (random.nextBoolean()) {
                node.moderation().restore(known.petition(), known.signature(), WHY, STAFF);
            }
            signatures.remove(known);
        } else if (kind == 18) {
            node.moderation().join(petition, ME_TOO);
        } else {
            node.moderation().leave(petition, ME_TOO);
        }
    }

    /** Delivers on all nodes until nothing waits; what another node has claimed is awaited by it. */
    private static void deliverAll(List<Petitions> nodes, JdbcPetitionStore store) {
        long waiting = 1;
        while (waiting > 0) {
            nodes.forEach(node -> node.maintenance().deliverEvents());
            waiting = store.outbox().waiting(FOLLOWER);
        }
    }

    private MovementProgress recount(Petitions node, JdbcPetitionStore store) {
        Set<Object> people = new HashSet<>();
        Map<Country, Long> byCountry = new TreeMap<>();
        Map<Instant, Long> byHour = new TreeMap<>();
        long counted = 0;
        for (PetitionId petition : petitions) {
            if (store.require(petition).movements().contains(ME_TOO)) {
                try (Stream<Signature> all = store.signatures(petition)) {
                    all.filter(signature -> signature.state() == SignatureState.CONFIRMED)
                            .forEach(signature ->
                                    people.add(signature.identity().keys().get(0)));
                }
                Tally tally = node.progress(petition).tally();
                counted += tally.counted();
                tally.byCountry().forEach((country, number) -> byCountry.merge(country, number, Long::sum));
                tally.byHour().forEach((hour, number) -> byHour.merge(hour, number, Long::sum));
            }
        }
        return new MovementProgress(
                ME_TOO, people.size(), counted, new TreeMap<>(byCountry), new TreeMap<>(byHour), 0, 0);
    }

    private static MovementProgress withoutWindows(MovementProgress progress) {
        return new MovementProgress(
                progress.movement(),
                progress.supporters(),
                progress.signatures(),
                progress.byCountry(),
                progress.byHour(),
                0,
                0);
    }
}
