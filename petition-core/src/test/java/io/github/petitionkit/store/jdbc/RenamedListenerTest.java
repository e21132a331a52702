package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.petition.PetitionId;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A listener is removed or has another name in the next release. */
@Tag("thorough")
class RenamedListenerTest {
    static Stream<Supplier<TestDatabase>> databases() {
        return Stream.of(H2Database::new, PostgresDatabase::new);
    }

    /** A release of the host with one listener. */
    private static final class Release implements AutoCloseable {
        private final Queue<String> told = new ConcurrentLinkedQueue<>();
        private final JdbcPetitionStore store;
        private final Petitions petitions;

        Release(TestDatabase database, String name, boolean fails) {
            store = JdbcPetitionStore.of(database.pool());
            petitions = Surge.site(store)
                    .executor(Runnable::run)
                    .listener(new PetitionListener() {
                        @Override
                        public void on(PetitionEvent event) {
                            if (fails) {
                                throw new IllegalStateException("the receiver is away");
                            }
                            told.add(event.getClass().getSimpleName());
                        }

                        @Override
                        public String name() {
                            return name;
                        }
                    })
                    .build();
        }

        @Override
        public void close() {
            petitions.close();
            store.close();
        }
    }

    private static int waiting(TestDatabase database) {
        return SchemaTest.texts(database.pool(), "select 'row' from petitionkit_event")
                        .size()
                + SchemaTest.texts(database.pool(), "select 'row' from petitionkit_retry")
                        .size();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keepsItsEventsUntilItComesBackOrIsDeletedAndTheNewNameBeginsAnew(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get().withTables()) {
            PetitionId petition;
            try (Release first = new Release(database, "partner", true)) {
                petition = Surge.open(first.petitions);
                first.petitions.sign(petition, Surge.person(1));
            }
            try (Release renamed = new Release(database, "partner-2", false)) {
                assertThat(renamed.told)
                        .as("a new listener hears what comes from now on")
                        .isEmpty();
                renamed.petitions.sign(petition, Surge.person(2));
                renamed.petitions.maintenance().deliverEvents();

                assertThat(renamed.told).isNotEmpty();
                assertThat(renamed.petitions.maintenance().undelivered()).containsOnlyKeys("partner-2");
                assertThat(renamed.petitions.maintenance().undelivered()).containsEntry("partner-2", 0L);
                assertThat(waiting(database))
                        .as("those of the former name wait")
                        .isPositive();
            }
            SchemaTest.run(
                    database.pool(),
                    "update petitionkit_retry set due_at = timestamp with time zone '2020-01-01 00:00:00+00'");
            try (Release back = new Release(database, "partner", false)) {
                back.petitions.maintenance().deliverEvents();

                assertThat(back.told).as("it is told what it has missed").hasSizeGreaterThanOrEqualTo(4);
                SchemaTest.run(database.pool(), "delete from petitionkit_listener where listener = 'partner-2'");
                back.petitions.sign(petition, Surge.person(3));
                back.petitions.maintenance().deliverEvents();

                assertThat(waiting(database)).as("nobody waits any more").isZero();
            }
        }
    }
}
