package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SigningResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The database loses its last writes under running nodes, as by an asynchronous failover, a crash without synchronous commit
 * or a restored backup: the nodes forget what it has lost.
 */
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
        SchemaTest.run(
                database.pool(),
                TABLES.stream()
                        .map(table ->
                                "delete from petitionkit_%1$s; insert into petitionkit_%1$s select * from saved_%1$s"
                                        .formatted(table))
                        .collect(Collectors.joining("; ")));
    }

    /** A node with a listener that writes down whose signatures it was told of. */
    private static final class Node implements AutoCloseable {
        private final Queue<SignatureId> told = new ConcurrentLinkedQueue<>();
        private final JdbcPetitionStore store;
        private final Petitions petitions;

        Node(TestDatabase database) {
            store = JdbcPetitionStore.of(database.pool());
            petitions = Surge.site(store)
                    .executor(Runnable::run)
                    .listener(new PetitionListener() {
                        @Override
                        public void on(PetitionEvent event) {
                            if (event instanceof PetitionEvent.SignatureStateChanged moved) {
                                told.add(moved.signature());
                            }
                        }

                        @Override
                        public String name() {
                            return "listener";
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
            here.petitions.maintenance().deliverEvents();
            there.petitions.maintenance().deliverEvents();
            Set<SignatureId> told = new HashSet<>(here.told);
            told.addAll(there.told);
            assertThat(told).containsAll(later);
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
            here.petitions.post(petition, "News", "that is lost");
            assertThat(here.petitions.find(petition).orElseThrow().updates()).hasSize(1);
            assertThat(here.counted(petition)).isEqualTo(3);

            restore(database);
            there.petitions.withdraw(petition, there.sign(petition, 4));
            SignatureId kept = there.sign(petition, 5);
            there.petitions.post(petition, "Other news", "that is kept");

            assertThat(here.counted(petition)).isEqualTo(2);
            assertThat(here.petitions.find(petition).orElseThrow().updates())
                    .singleElement()
                    .satisfies(update -> assertThat(update.title()).isEqualTo("Other news"));
            assertThat(here.petitions.find(petition, lost)).isEmpty();
            assertThat(here.petitions.find(petition, kept)).isPresent();
            here.sign(petition, 6);
            assertThat(here.counted(petition)).isEqualTo(3);
            assertThat(here.petitions.maintenance().reconcile(petition).findings())
                    .isEmpty();
        }
    }
}
