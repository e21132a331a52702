package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.MovableClock;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.PetitionsBuilder;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.tally.Reconciliation;
import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.threshold.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody edits the rows by hand: pages and signing go on, nothing follows from a wrong figure, and a repair finds it. */
@Tag("thorough")
class HandMadeErrorsTest {
    private static final int NEEDED = 7;

    static Stream<Supplier<TestDatabase>> databases() {
        return Stream.of(H2Database::new, PostgresDatabase::new);
    }

    /** A node whose petition has a threshold at 7 signatures. */
    private static final class Node implements AutoCloseable {
        private final MovableClock clock = new MovableClock("2026-03-03T09:00:00Z");
        private final Queue<PetitionEvent> told = new ConcurrentLinkedQueue<>();
        private final List<SignatureId> signed = new ArrayList<>();
        private final TestDatabase database;
        private JdbcPetitionStore store;
        private Petitions petitions;
        private final PetitionId petition;

        Node(TestDatabase database) {
            this.database = database;
            store = store();
            petitions = petitions(store);
            petition = Surge.open(
                    petitions,
                    Policy.builder()
                            .confirmation(Confirmation.NOT_NEEDED)
                            .threshold(Threshold.at("answer", NEEDED).opening("response")));
        }

        private JdbcPetitionStore store() {
            return JdbcPetitionStore.builder(database.pool()).clock(clock).build();
        }

        private Petitions petitions(JdbcPetitionStore durable) {
            PetitionsBuilder site = Surge.site(durable).clock(clock).executor(Runnable::run);
            return site.listener(new PetitionListener() {
                        @Override
                        public void on(PetitionEvent event) {
                            told.add(event);
                        }

                        @Override
                        public String name() {
                            return "archive";
                        }
                    })
                    .build();
        }

        void sign(int people) {
            for (int person = 0; person < people; person++) {
                SigningResult result = petitions.sign(petition, Surge.person(signed.size()));
                assertThat(result).isInstanceOf(SigningResult.Confirmed.class);
                signed.add(((SigningResult.Confirmed) result).signature());
            }
        }

        void edit(String table, String change) {
            SchemaTest.run(
                    database.pool(), "update petitionkit_" + table + " set " + change.formatted(petition.value()));
        }

        void restart() {
            petitions.close();
            store.close();
            store = store();
            petitions = petitions(store);
        }

        Tally tally() {
            return petitions.progress(petition).tally();
        }

        Reconciliation reconcile() {
            return petitions.maintenance().reconcile(petition);
        }

        boolean isReached() {
            return petitions.find(petition).orElseThrow().reachedAt("answer").isPresent();
        }

        List<String> thresholdEvents() {
            petitions.maintenance().deliverEvents();
            return told.stream()
                    .map(event -> event.getClass().getSimpleName())
                    .filter(name -> name.startsWith("Threshold"))
                    .toList();
        }

        @Override
        public void close() {
            petitions.close();
            store.close();
            database.close();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void showTheCountAndAreRepaired(Supplier<TestDatabase> databases) {
        try (Node node = new Node(databases.get().withTables())) {
            node.sign(3);
            Tally right = node.tally();
            node.edit("petition", "counted = counted + 40, held = -5");
            node.edit("tally", "figure = -2 where kind = 'COUNTRY'");
            node.edit("tally", "figure = 9223372036854775807 where kind = 'HOUR'");
            node.edit("tally", "figure = 17 where kind = 'MINUTE'");
            SchemaTest.run(node.database.pool(), """
                            insert into petitionkit_tally values
                              ('%1$s', 'COUNTRY', 'Narnia', 9, 1), ('%1$s', 'MOOD', '', 9, 1)""".formatted(node.petition.value()));
            node.restart();

            Tally shown = node.tally();
            assertThat(shown.counted()).isEqualTo(43);
            assertThat(shown.held()).isZero();
            assertThat(shown.counted(Country.of("GB"))).isZero();
            assertThat(shown.disagreements()).isNotEmpty();

            Reconciliation repair = node.reconcile();
            assertThat(repair.findings())
                    .contains(
                            "counted: 43 kept, 3 found",
                            "held: -5 kept, 0 found",
                            "country GB: -2 kept, 3 found",
                            "hour 2026-03-03T09:00:00Z: 9223372036854775807 kept, 3 found",
                            "last hour: 17 kept, 3 found",
                            "COUNTRY Narnia: 9 kept, no such count found",
                            "MOOD: 9 kept, no such count found")
                    .hasSize(8);
            assertThat(node.tally()).isEqualTo(right).isEqualTo(repair.after());
            assertThat(node.reconcile().isClean()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void reachNoThresholdAndRepairThemselvesWithTheNextSignature(Supplier<TestDatabase> databases) {
        try (Node node = new Node(databases.get().withTables())) {
            node.sign(NEEDED - 3);
            node.edit("petition", "counted = counted + 2");
            node.restart();

            node.sign(1);

            assertThat(node.tally().counted()).isEqualTo(NEEDED - 2);
            assertThat(node.isReached()).isFalse();
            assertThat(node.thresholdEvents()).isEmpty();
            assertThat(node.reconcile().findings()).isEmpty();
            node.sign(2);
            assertThat(node.isReached()).isTrue();
            assertThat(node.thresholdEvents()).containsExactly("ThresholdReached");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void reachNoThresholdThoughTheWrongFiguresAgree(Supplier<TestDatabase> databases) {
        try (Node node = new Node(databases.get().withTables())) {
            node.sign(NEEDED - 3);
            node.edit("petition", "counted = counted + 2, raw = raw + 2");
            node.edit("tally", "figure = figure + 2 where figure > 0");
            node.restart();

            node.sign(1);

            assertThat(node.tally().counted()).isEqualTo(NEEDED - 2);
            assertThat(node.isReached()).isFalse();
            node.sign(2);
            assertThat(node.isReached()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void inTotalsUnderARunningNodeReachNoThreshold(Supplier<TestDatabase> databases) {
        try (Node node = new Node(databases.get().withTables())) {
            node.sign(NEEDED - 3);
            node.edit("petition", "counted = counted + 2");

            node.sign(1);

            assertThat(node.tally().counted()).isEqualTo(NEEDED - 2);
            assertThat(node.isReached()).isFalse();
            assertThat(node.reconcile().findings()).isEmpty();
            node.sign(2);
            assertThat(node.thresholdEvents()).containsExactly("ThresholdReached");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void stopNobodyFromWithdrawing(Supplier<TestDatabase> databases) {
        try (Node node = new Node(databases.get().withTables())) {
            node.sign(3);
            node.edit("tally", "subject = 'FR' where kind = 'COUNTRY'");
            node.restart();

            node.petitions.withdraw(node.petition, node.signed.get(0));

            assertThat(node.tally().counted()).isEqualTo(2);
            assertThat(node.tally().counted(Country.of("GB"))).isEqualTo(2);
            assertThat(node.reconcile().findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @Tag("slow")
    @MethodSource("databases")
    void inCountersStopNobodyFromSigning(Supplier<TestDatabase> databases) {
        try (Node node = new Node(databases.get().withTables())) {
            node.sign(4);
            node.petitions.maintenance().deliverEvents();
            node.edit("petition", "signatures = 1, entries = 2, events = 3 where petition = '%s'");
            node.restart();
            node.told.clear();

            node.sign(3);
            node.petitions.maintenance().deliverEvents();

            assertThat(node.store.signatures(node.petition).map(Signature::id)).containsExactlyElementsOf(node.signed);
            assertThat(node.told)
                    .filteredOn(event -> event instanceof PetitionEvent.SignatureStateChanged)
                    .hasSize(3);
            assertThat(node.petitions.maintenance().undelivered()).containsEntry("archive", 0L);
            assertThat(node.reconcile().findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void inCountersUnderARunningNodeStopNobodyEither(Supplier<TestDatabase> databases) {
        try (Node node = new Node(databases.get().withTables())) {
            node.sign(4);
            node.edit("petition", "signatures = 1, entries = 2, events = 3 where petition = '%s'");

            node.sign(3);
            node.petitions.maintenance().deliverEvents();

            assertThat(node.store.signatures(node.petition).map(Signature::id)).containsExactlyElementsOf(node.signed);
            assertThat(SchemaTest.texts(
                            node.database.pool(), "select count(distinct number) from petitionkit_signature"))
                    .containsExactly("7");
            assertThat(node.isReached()).isTrue();
            assertThat(node.petitions.maintenance().undelivered()).containsEntry("archive", 0L);
            assertThat(node.reconcile().findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void inCountersAreFoundAndRepaired(Supplier<TestDatabase> databases) {
        try (Node node = new Node(databases.get().withTables())) {
            node.sign(4);
            node.petitions.maintenance().deliverEvents();
            node.edit("petition", "signatures = 90, entries = 2, events = 1 where petition = '%s'");

            assertThat(node.reconcile().findings())
                    .containsExactly(
                            "next signature: 90 kept, 4 found",
                            "next history entry: 2 kept, 4 found",
                            "next event: 1 kept, 6 found");
            node.sign(1);
            assertThat(node.reconcile().findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void inTheStateOfThresholdsAreFoundAndRepaired(Supplier<TestDatabase> databases) {
        try (Node node = new Node(databases.get().withTables())) {
            node.sign(NEEDED - 1);
            node.edit(
                    "document",
                    "document = replace(document, '\"sponsors\":0}', '\"sponsors\":0,\"thresholds\":{\"answer\":"
                            + "{\"code\":\"answer\",\"firstReachedAt\":\"2026-03-03T09:00:00Z\","
                            + "\"reachedAt\":\"2026-03-03T09:00:00Z\"}}}') where petition = '%s'");
            node.edit("petition", "revision_mark = 1 where petition = '%s'");
            node.restart();
            assertThat(node.isReached()).isTrue();

            assertThat(node.reconcile().findings())
                    .containsExactly("threshold answer: reached at 2026-03-03T09:00:00Z kept, never reached found");

            assertThat(node.isReached()).isFalse();
            assertThat(node.thresholdEvents()).containsExactly("ThresholdRetracted");
            node.sign(1);
            assertThat(node.isReached()).isTrue();
            assertThat(node.thresholdEvents()).containsExactly("ThresholdRetracted", "ThresholdReached");
            node.petitions.withdraw(node.petition, node.signed.get(0));
            assertThat(node.reconcile().findings())
                    .as("a threshold that was reached stays reached")
                    .isEmpty();
            assertThat(node.isReached()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void thatHideAThresholdAreRepairedToo(Supplier<TestDatabase> databases) {
        try (Node node = new Node(databases.get().withTables())) {
            node.sign(NEEDED - 1);
            node.edit("petition", "counted = 1, raw = 1");
            node.edit("tally", "figure = 1 where figure > 1");
            node.restart();
            node.sign(1);
            assertThat(node.isReached()).as("the figures agree with each other").isFalse();

            assertThat(node.reconcile().findings())
                    .contains("counted: 2 kept, 7 found", "threshold answer: not reached kept, reached found");

            assertThat(node.isReached()).isTrue();
            assertThat(node.thresholdEvents()).containsExactly("ThresholdReached");
        }
    }
}
