package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.result.SigningResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The database loses its last writes under running nodes, as by an asynchronous failover, a crash without synchronous commit
 * or a restored backup: the nodes forget what it has lost.
 */
@Tag("thorough")
class LostWritesTest {
    private static final List<String> TABLES = TestDatabase.TABLES;

    static Stream<Supplier<TestDatabase>> databases() {
        return Stream.of(H2Database::new, PostgresDatabase::new);
    }

    private static void save(TestDatabase database) {
        TABLES.forEach(table -> SchemaTest.run(
                database.pool(), "create table saved_%1$s as select * from petitionkit_%1$s".formatted(table)));
    }

    private static void restore(TestDatabase database) {
        restore(database, Set.of());
    }

    private static void restore(TestDatabase database, Set<String> spared) {
        SchemaTest.run(
                database.pool(),
                TABLES.stream()
                        .filter(table -> !spared.contains(table))
                        .map(table ->
                                "delete from petitionkit_%1$s; insert into petitionkit_%1$s select * from saved_%1$s"
                                        .formatted(table))
                        .collect(Collectors.joining("; ")));
    }

    /** A node with a listener that writes down whose signatures it was told of. */
    private static final class Node implements AutoCloseable {
        private final Queue<SignatureId> told = new ConcurrentLinkedQueue<>();
        private final Queue<String> mailed = new ConcurrentLinkedQueue<>();
        private final JdbcPetitionStore store;
        private final Petitions petitions;

        Node(TestDatabase database) {
            this(database, "listener");
        }

        Node(TestDatabase database, String listener) {
            store = JdbcPetitionStore.of(database.pool());
            petitions = Surge.site(store)
                    .executor(Runnable::run)
                    .mailer(mail -> mailed.add(mail.to().value()))
                    .listener(new PetitionListener() {
                        @Override
                        public void on(PetitionEvent event) {
                            if (event instanceof PetitionEvent.SignatureStateChanged moved) {
                                told.add(moved.signature());
                            }
                        }

                        @Override
                        public String name() {
                            return listener;
                        }
                    })
                    .build();
        }

        SignatureId sign(PetitionId petition, int person) {
            SigningResult result = petitions.sign(petition, Surge.person(person));
            assertThat(result).isInstanceOf(SigningResult.Confirmed.class);
            return ((SigningResult.Confirmed) result).signature();
        }

        long counted(PetitionId petition) {
            return petitions.progress(petition).tally().counted();
        }

        @Override
        public void close() {
            petitions.close();
            store.close();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void areForgottenByEveryNodeAndLaterSignersAreCountedAndTold(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get().withTables();
                Node here = new Node(database);
                Node there = new Node(database)) {
            PetitionId petition = Surge.open(here.petitions);
            for (int person = 0; person < 3; person++) {
                here.sign(petition, person);
            }
            save(database);
            for (int person = 3; person < 8; person++) {
                here.sign(petition, person);
                there.sign(petition, 100 + person);
            }
            assertThat(here.counted(petition)).isEqualTo(13);
            assertThat(there.counted(petition)).isEqualTo(13);
            here.told.clear();
            there.told.clear();

            restore(database);

            assertThat(here.counted(petition)).isEqualTo(3);
            assertThat(there.counted(petition)).isEqualTo(3);
            List<SignatureId> later = new ArrayList<>();
            for (int person = 5; person < 17; person++) {
                later.add((person % 3 == 0 ? there : here).sign(petition, person));
            }
            assertThat(here.counted(petition)).isEqualTo(15);
            assertThat(there.counted(petition)).isEqualTo(15);
            assertThat(here.petitions.maintenance().reconcile(petition).findings())
                    .isEmpty();
            assertThat(there.store.signatures(petition)).hasSize(15);
            deliver(here, there);
            assertThat(told(here, there)).containsAll(later);
            assertThat(here.petitions.maintenance().undelivered().values()).containsOnly(0L);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void areForgottenThoughTheNumbersOfTheLaterWritesAreTheSame(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get().withTables();
                Node here = new Node(database);
                Node there = new Node(database)) {
            PetitionId petition = Surge.open(here.petitions);
            here.sign(petition, 1);
            save(database);
            here.sign(petition, 2);
            SignatureId lost = here.sign(petition, 3);
            here.petitions.updates().post(petition, "News", "that is lost");
            assertThat(here.petitions.find(petition).orElseThrow().updates()).hasSize(1);
            assertThat(here.counted(petition)).isEqualTo(3);

            restore(database);
            there.petitions.withdraw(petition, there.sign(petition, 4));
            SignatureId kept = there.sign(petition, 5);
            there.petitions.updates().post(petition, "Other news", "that is kept");

            assertThat(here.counted(petition)).isEqualTo(2);
            assertThat(here.petitions.find(petition).orElseThrow().updates())
                    .singleElement()
                    .satisfies(update -> assertThat(update.title()).isEqualTo("Other news"));
            assertThat(here.petitions.reader().signature(petition, lost)).isEmpty();
            assertThat(here.petitions.reader().signature(petition, kept)).isPresent();
            here.sign(petition, 6);
            assertThat(here.counted(petition)).isEqualTo(3);
            assertThat(here.petitions.maintenance().reconcile(petition).findings())
                    .isEmpty();
        }
    }

    /** Somebody rolls some tables back by hand and not those of listeners: their positions are ahead of the events. */
    @ParameterizedTest
    @MethodSource("databases")
    void leaveNoListenerAheadOfTheEventsThatComeAfterThem(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get().withTables();
                Node here = new Node(database);
                Node there = new Node(database)) {
            PetitionId petition = Surge.open(here.petitions);
            here.sign(petition, 1);
            save(database);
            for (int person = 2; person < 12; person++) {
                (person % 2 == 0 ? here : there).sign(petition, person);
            }
            deliver(here, there);
            here.told.clear();
            there.told.clear();

            restore(database, Set.of("listener", "listener_offset", "retry", "dead_letter"));
            List<SignatureId> later =
                    List.of(here.sign(petition, 20), there.sign(petition, 21), here.sign(petition, 22));
            assertThat(here.petitions.maintenance().undelivered().get("listener"))
                    .as("as many as the listener has not been told")
                    .isEqualTo(later.size() - here.told.size() - there.told.size());
            deliver(here, there);

            assertThat(told(here, there)).containsExactlyInAnyOrderElementsOf(later);
            assertThat(here.petitions.maintenance().undelivered().values()).containsOnly(0L);
            assertThat(here.counted(petition)).isEqualTo(4);
            assertThat(here.petitions.maintenance().reconcile(petition).findings())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Timeout(60)
    void bringListenersBackThatAreYoungerThanTheBackup(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get().withTables();
                Node elder = new Node(database, "elder")) {
            PetitionId petition = Surge.open(elder.petitions);
            elder.sign(petition, 1);
            elder.petitions.maintenance().deliverEvents();
            save(database);
            try (Node younger = new Node(database, "younger")) {
                younger.sign(petition, 2);
                younger.told.clear();

                restore(database);
                SignatureId later = younger.sign(petition, 3);
                awaitTold(younger);

                assertThat(younger.told).contains(later);
                elder.petitions.maintenance().deliverEvents();
                assertThat(elder.told).contains(later);
                assertThat(younger.petitions.maintenance().undelivered()).containsEntry("younger", 0L);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keepNoMailFromLaterSigners(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get().withTables();
                Node here = new Node(database);
                Node there = new Node(database)) {
            PetitionId petition = Surge.open(here.petitions, Policy.builder());
            here.petitions.sign(petition, Surge.person(1));
            save(database);
            for (int person = 2; person < 12; person++) {
                (person % 2 == 0 ? here : there).petitions.sign(petition, Surge.person(person));
            }
            deliver(here, there);
            here.mailed.clear();
            there.mailed.clear();

            restore(database);
            for (int person = 7; person < 17; person++) {
                (person % 3 == 0 ? here : there).petitions.sign(petition, Surge.person(person));
            }
            deliver(here, there);

            List<String> mailed =
                    Stream.concat(here.mailed.stream(), there.mailed.stream()).toList();
            assertThat(mailed)
                    .containsAll(IntStream.range(7, 17)
                            .mapToObj(person -> "person" + person + "@example.org")
                            .toList());
            assertThat(here.petitions.maintenance().undelivered().values()).containsOnly(0L);
        }
    }

    /** What a node cannot know it looks for once a second. */
    private static void awaitTold(Node node) {
        while (node.told.isEmpty()) {
            node.petitions.maintenance().deliverEvents();
            Thread.onSpinWait();
        }
    }

    private static void deliver(Node... nodes) {
        for (Node node : nodes) {
            node.petitions.maintenance().deliverEvents();
        }
    }

    private static Set<SignatureId> told(Node... nodes) {
        return Stream.of(nodes).flatMap(node -> node.told.stream()).collect(Collectors.toSet());
    }
}
