package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.MovableClock;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.DeliveryResult;
import io.github.petitionkit.store.EventClaim;
import io.github.petitionkit.store.Settlement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events that every listener has received do not stay in the database, whichever node delivered them. */
class LeftoverEventsTest {
    private final MovableClock clock = new MovableClock("2026-11-30T12:00:00Z");

    static Stream<Supplier<TestDatabase>> databases() {
        return Stream.of(H2Database::new, PostgresDatabase::new);
    }

    private JdbcPetitionStore node(TestDatabase database) {
        return JdbcPetitionStore.builder(database.pool()).clock(clock).build();
    }

    private static List<Settlement> claim(JdbcPetitionStore node, String listener) {
        List<Settlement> done = new ArrayList<>();
        for (EventClaim claim : node.outbox().claim(listener, 100, Duration.ofMinutes(1))) {
            done.add(new Settlement(claim, Collections.nCopies(claim.events().size(), new DeliveryResult.Done())));
        }
        return done;
    }

    private static void deliver(JdbcPetitionStore node, String listener) {
        List<Settlement> settlements = claim(node, listener);
        assertThat(settlements).isNotEmpty();
        node.outbox().settle(settlements);
    }

    private static int rows(TestDatabase database) {
        return SchemaTest.texts(database.pool(), "select 'event' from petitionkit_event")
                .size();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void areDeletedByTheLastListenerOfANode(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get().withTables();
                JdbcPetitionStore node = node(database)) {
            node.outbox().subscribe("one");
            node.outbox().subscribe("other");
            Surge.open(Surge.site(node).build());

            deliver(node, "one");
            assertThat(rows(database)).isPositive();
            deliver(node, "other");
            assertThat(rows(database)).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void areDeletedWithinAMinuteIfTheLastListenersDeliveredOnDifferentNodes(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get().withTables();
                JdbcPetitionStore here = node(database);
                JdbcPetitionStore there = node(database)) {
            for (JdbcPetitionStore node : List.of(here, there)) {
                node.outbox().subscribe("one");
                node.outbox().subscribe("other");
                assertThat(claim(node, "one")).isEmpty();
            }
            Petitions petitions = Surge.site(here).build();
            PetitionId petition = Surge.open(petitions);
            clock.move(Duration.ofSeconds(1));

            deliver(here, "one");
            deliver(there, "other");
            assertThat(rows(database)).as("left over of %s", petition).isPositive();

            clock.move(Duration.ofMinutes(1));
            assertThat(claim(there, "other")).isEmpty();
            assertThat(rows(database)).isZero();
        }
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource("databases")
    void areDeletedOfAllPetitionsAfterTheListenerIsRemovedThatTheyWaitedFor(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get().withTables();
                JdbcPetitionStore node = node(database)) {
            node.outbox().subscribe("one");
            node.outbox().subscribe("gone");
            Petitions petitions = Surge.site(node).build();
            for (int number = 0; number < 150; number++) {
                Surge.open(petitions);
            }
            for (List<Settlement> some = claim(node, "one"); !some.isEmpty(); some = claim(node, "one")) {
                node.outbox().settle(some);
            }
            SchemaTest.run(database.pool(), "delete from petitionkit_listener where listener = 'gone'");
            assertThat(rows(database)).isGreaterThanOrEqualTo(150);

            clock.move(Duration.ofMinutes(1));
            claim(node, "one");
            assertThat(rows(database)).as("some at a time").isBetween(50, 100);
            clock.move(Duration.ofSeconds(1));
            claim(node, "one");
            assertThat(rows(database)).isZero();
        }
    }
}
