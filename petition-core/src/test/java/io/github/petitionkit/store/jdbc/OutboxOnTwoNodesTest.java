package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.event.EventId;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.DeliveryResult;
import io.github.petitionkit.store.EventClaim;
import io.github.petitionkit.store.Settlement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("thorough")
class OutboxOnTwoNodesTest {
    private static final String LISTENER = "listener";
    private static final Duration LEAD = Duration.ofMinutes(1);
    private static final int PEOPLE = 300;
    private static final int THREADS = 3;

    @Test
    void showsEachEventOnceAndInOrderAlthoughBothNodesCarry() {
        try (TestDatabase database = new PostgresDatabase().withTables();
                JdbcPetitionStore here = JdbcPetitionStore.of(database.pool());
                JdbcPetitionStore there = JdbcPetitionStore.of(database.pool())) {
            here.outbox().subscribe(LISTENER);
            there.outbox().subscribe(LISTENER);
            Petitions petitions = Surge.site(here).build();
            List<PetitionId> both = List.of(Surge.open(petitions), Surge.open(petitions));
            signAll(petitions, both);
            Queue<EventId> shown = new ConcurrentLinkedQueue<>();

            carryOnAllThreads(List.of(here, there), shown);

            for (PetitionId petition : both) {
                List<Long> numbers = shown.stream()
                        .filter(event -> event.petition().equals(petition))
                        .map(EventId::number)
                        .toList();
                assertThat(numbers)
                        .containsExactlyElementsOf(
                                LongStream.range(0, numbers.size()).boxed().toList())
                        .hasSizeGreaterThanOrEqualTo(PEOPLE);
            }
            assertThat(here.outbox().waiting(LISTENER)).isZero();
            assertThat(SchemaTest.texts(database.pool(), "select 'event' from petitionkit_event"))
                    .isEmpty();
        }
    }

    @Test
    void leavesBusyPetitionsThatAClaimHasNoRoomForToTheOtherNode() {
        try (TestDatabase database = new PostgresDatabase().withTables();
                JdbcPetitionStore here = JdbcPetitionStore.of(database.pool());
                JdbcPetitionStore there = JdbcPetitionStore.of(database.pool())) {
            here.outbox().subscribe(LISTENER);
            Petitions petitions = Surge.site(here).build();
            List<PetitionId> both = List.of(Surge.open(petitions), Surge.open(petitions));
            signAll(petitions, both);

            List<EventClaim> ofHere = here.outbox().claim(LISTENER, PEOPLE, Duration.ofMinutes(1));
            List<EventClaim> ofThere = there.outbox().claim(LISTENER, PEOPLE, Duration.ofMinutes(1));

            assertThat(ofHere).hasSize(1);
            assertThat(ofThere).hasSize(1);
            assertThat(Stream.of(ofHere, ofThere).map(claims -> claims.get(0).events()))
                    .extracting(events -> events.get(0).petition())
                    .containsExactlyInAnyOrderElementsOf(both);
        }
    }

    @Test
    void letsOneNodeLeadAndKeepsItThereUntilItHasSeenThatAnotherOneWasRefused() {
        try (TestDatabase database = new PostgresDatabase().withTables();
                JdbcPetitionStore here = JdbcPetitionStore.of(database.pool());
                JdbcPetitionStore there = JdbcPetitionStore.of(database.pool())) {
            here.outbox().subscribe(LISTENER);
            UUID one = UUID.randomUUID();
            UUID other = UUID.randomUUID();

            assertThat(here.outbox().lead(LISTENER, one, LEAD)).isTrue();
            assertThat(here.outbox().lead(LISTENER, one, LEAD)).isTrue();
            assertThat(there.outbox().lead(LISTENER, other, LEAD)).isFalse();
            assertThat(here.outbox().handOver(LISTENER, one)).as("it was told").isFalse();
            assertThat(here.outbox().lead(LISTENER, one, LEAD)).isTrue();
            assertThat(here.outbox().handOver(LISTENER, one)).isTrue();
            assertThat(here.outbox().handOver(LISTENER, one)).isTrue();
            assertThat(there.outbox().lead(LISTENER, other, LEAD.negated())).isTrue();
            assertThat(here.outbox().lead(LISTENER, one, LEAD))
                    .as("the lease has ended")
                    .isTrue();
            assertThat(there.outbox().handOver(LISTENER, other))
                    .as("it leads no more")
                    .isTrue();
        }
    }

    @Test
    void letsEachNodeLeadAListenerThatTheDatabaseHasLost() {
        try (TestDatabase database = new PostgresDatabase().withTables();
                JdbcPetitionStore here = JdbcPetitionStore.of(database.pool())) {
            here.outbox().subscribe(LISTENER);
            SchemaTest.run(database.pool(), "delete from petitionkit_listener");

            assertThat(here.outbox().lead(LISTENER, UUID.randomUUID(), LEAD)).isTrue();
            assertThat(here.outbox().lead(LISTENER, UUID.randomUUID(), LEAD)).isTrue();
        }
    }

    private static void signAll(Petitions petitions, List<PetitionId> both) {
        List<CompletionStage<SigningResult>> signing = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            for (PetitionId petition : both) {
                signing.add(petitions.async().sign(petition, Surge.person(person), SigningContext.UNKNOWN));
            }
        }
        signing.forEach(each -> each.toCompletableFuture().join());
    }

    /** A few events at a time, until nothing waits. */
    private static void carryOnAllThreads(List<JdbcPetitionStore> nodes, Queue<EventId> shown) {
        ExecutorService carriers = Executors.newFixedThreadPool(nodes.size() * THREADS);
        try {
            Stream<CompletableFuture<Void>> carrying = IntStream.range(0, THREADS)
                    .boxed()
                    .flatMap(thread -> nodes.stream())
                    .map(node -> CompletableFuture.runAsync(() -> carry(node, shown), carriers));
            carrying.toList().forEach(CompletableFuture::join);
        } finally {
            carriers.shutdown();
        }
    }

    private static void carry(JdbcPetitionStore node, Queue<EventId> shown) {
        while (node.outbox().waiting(LISTENER) > 0) {
            List<Settlement> settlements = new ArrayList<>();
            for (EventClaim claim : node.outbox().claim(LISTENER, 7, Duration.ofMinutes(1))) {
                List<DeliveryResult> receipts = new ArrayList<>();
                for (PetitionEvent event : claim.events()) {
                    shown.add(event.id());
                    receipts.add(new DeliveryResult.Done());
                }
                settlements.add(new Settlement(claim, receipts));
            }
            node.outbox().settle(settlements);
        }
    }
}
