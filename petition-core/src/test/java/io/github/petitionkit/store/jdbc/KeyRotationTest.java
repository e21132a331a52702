package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.UnsharedKeyException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A keyring is rotated node by node: nobody can sign twice meanwhile, on whatever node. */
@Tag("thorough")
class KeyRotationTest {
    private static final byte[] FORMER = secret("the former secret of thirty-two bytes");
    private static final byte[] NEW = secret("a new secret of thirty-two bytes or so");
    private static final Keyring BEFORE = Keyring.of("k1", FORMER);
    private static final Keyring FIRST_STEP = BEFORE.alsoReading("k2", NEW);
    private static final Keyring SECOND_STEP = BEFORE.rotatedTo("k2", NEW);

    static Stream<Supplier<TestDatabase>> databases() {
        return Stream.of(H2Database::new, PostgresDatabase::new);
    }

    private static byte[] secret(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final class Node implements AutoCloseable {
        private final JdbcPetitionStore store;
        private final Petitions petitions;

        Node(TestDatabase database, Keyring keyring) {
            store = JdbcPetitionStore.of(database.pool());
            try {
                petitions = Petitions.builder(keyring)
                        .store(store)
                        .fraudPolicy(FraudPolicy.NONE)
                        .build();
            } catch (RuntimeException refused) {
                store.close();
                throw refused;
            }
        }

        PetitionId open() {
            return Surge.open(petitions, Policy.builder().confirmation(Confirmation.NOT_NEEDED));
        }

        SigningResult sign(PetitionId petition, int person) {
            return petitions.sign(petition, Surge.person(person));
        }

        /** As the process would be if it were killed: its row stays. */
        void die(TestDatabase database) {
            petitions.close();
            List<String> row = SchemaTest.texts(
                    database.pool(), "select cast(node as varchar(36)) from petitionkit_node order by ends_at desc");
            store.close();
            SchemaTest.run(
                    database.pool(),
                    "insert into petitionkit_node values ('%s', 'k1', 'k1', %s + interval '60' second)"
                            .formatted(row.get(0), "current_timestamp"));
        }

        @Override
        public void close() {
            petitions.close();
            store.close();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void inOneStepIsRefusedWhileAnotherNodeCannotReadTheNewKey(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get().withTables();
                Node here = new Node(database, BEFORE)) {
            PetitionId petition = here.open();

            assertThatThrownBy(() -> new Node(database, SECOND_STEP))
                    .isInstanceOf(UnsharedKeyException.class)
                    .hasMessageContaining("This node writes with key k2, another running node reads only [k1]")
                    .hasMessageContaining("Rotate in two steps")
                    .hasMessageContaining("next-secrets");

            assertThat(here.sign(petition, 1)).isInstanceOf(SigningResult.Confirmed.class);
        }
    }

    @ParameterizedTest
    @Tag("slow")
    @MethodSource("databases")
    void countsNobodyTwiceInTwoStepsWhilePeopleSignOnBothNodes(Supplier<TestDatabase> databases)
            throws InterruptedException {
        try (TestDatabase database = databases.get().withTables()) {
            PetitionId petition;
            try (Node only = new Node(database, BEFORE)) {
                petition = only.open();
            }
            List<List<Keyring>> steps = List.of(
                    List.of(BEFORE, FIRST_STEP), List.of(FIRST_STEP, SECOND_STEP), List.of(SECOND_STEP, SECOND_STEP));
            AtomicInteger counted = new AtomicInteger();
            int people = 0;
            for (List<Keyring> keyrings : steps) {
                try (Node here = new Node(database, keyrings.get(0));
                        Node there = new Node(database, keyrings.get(1))) {
                    people += 200;
                    signAll(people, petition, counted, here, there);
                    assertThat(here.petitions.progress(petition).tally().counted())
                            .isEqualTo(people);
                }
            }
            assertThat(counted).as("told that they signed").hasValue(people);
        }
    }

    /** Everybody, also those of former steps, on both nodes at about the same time. */
    private static void signAll(int people, PetitionId petition, AtomicInteger counted, Node... nodes)
            throws InterruptedException {
        ExecutorService signers = Executors.newFixedThreadPool(8);
        CountDownLatch begin = new CountDownLatch(1);
        for (int person = 0; person < people; person++) {
            for (Node node : nodes) {
                int who = person;
                signers.execute(() -> {
                    try {
                        begin.await();
                        if (node.sign(petition, who) instanceof SigningResult.Confirmed) {
                            counted.incrementAndGet();
                        }
                    } catch (InterruptedException stop) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
        }
        begin.countDown();
        signers.shutdown();
        assertThat(signers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void waitsForADeadNodeNoLongerThanItsRowLasts(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get().withTables()) {
            new Node(database, BEFORE).die(database);
            assertThatThrownBy(() -> new Node(database, SECOND_STEP)).isInstanceOf(UnsharedKeyException.class);

            SchemaTest.run(database.pool(), "update petitionkit_node set ends_at = current_timestamp");

            try (Node next = new Node(database, SECOND_STEP)) {
                assertThat(next.sign(next.open(), 1)).isInstanceOf(SigningResult.Confirmed.class);
                assertThat(SchemaTest.texts(database.pool(), "select current_key from petitionkit_node"))
                        .containsExactly("k2");
            }
            assertThat(SchemaTest.texts(database.pool(), "select current_key from petitionkit_node"))
                    .as("a node that ends takes its row away")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void letsANodeThatWasAwayWriteAgainOnlyIfItCanReadWhatOthersWrite(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get().withTables();
                Node here = new Node(database, BEFORE)) {
            PetitionId petition = here.open();
            SchemaTest.run(database.pool(), "update petitionkit_node set ends_at = current_timestamp");
            assertThat(here.sign(petition, 1)).as("nobody else has come").isInstanceOf(SigningResult.Confirmed.class);

            SchemaTest.run(database.pool(), "update petitionkit_node set ends_at = current_timestamp");
            try (Node there = new Node(database, SECOND_STEP)) {
                assertThat(there.sign(petition, 1)).isInstanceOf(SigningResult.AlreadySigned.class);
                assertThatThrownBy(() -> here.sign(petition, 2))
                        .isInstanceOf(UnsharedKeyException.class)
                        .hasMessageContaining("Another running node writes with key k2, this node reads only [k1]");
                assertThat(there.sign(petition, 2)).isInstanceOf(SigningResult.Confirmed.class);
            }
            assertThat(here.sign(petition, 3)).isInstanceOf(SigningResult.Confirmed.class);
        }
    }
}
