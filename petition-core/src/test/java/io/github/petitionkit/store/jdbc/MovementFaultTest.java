package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.event.DeliveryPolicy;
import io.github.petitionkit.movement.MovementProgress;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.store.StoreException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A batch of events fails at every statement in turn, and is delivered again. */
@Tag("slow")
class MovementFaultTest {
    private static final Hashtag RIVERS = new Hashtag("rivers");
    private static final Hashtag ROADS = new Hashtag("roads");
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final int MOST_WORDS = 200;

    /** A site that follows its movements when it is told to. */
    private static final class Site implements AutoCloseable {
        private final TestDatabase database;
        private final BreakingPool pool;
        private final JdbcPetitionStore store;
        private final Petitions petitions;
        private final Petitions signing;
        private final PetitionId one;
        private final PetitionId other;

        Site(TestDatabase database) {
            this.database = database.withTables();
            pool = new BreakingPool(database.pool());
            store = JdbcPetitionStore.of(pool);
            petitions = Surge.site(store)
                    .executor(Runnable::run)
                    .delivery(DeliveryPolicy.standard().withLease(SHORT).withPauses(SHORT, SHORT))
                    .followMovements()
                    .build();
            signing = Surge.site(store).executor(Runnable::run).build();
            one = Surge.open(signing);
            other = Surge.open(signing);
            signing.moderation().join(one, RIVERS);
            signing.moderation().join(other, RIVERS);
            signing.moderation().join(other, ROADS);
            deliverAll();
        }

        void deliverAll() {
            while (petitions.maintenance().undelivered().values().stream().anyMatch(waiting -> waiting > 0)) {
                petitions.maintenance().deliverEvents();
            }
        }

        void assertFigures(Hashtag movement, long supporters, long signatures) {
            MovementProgress progress = petitions.movements().progress(movement);
            assertThat(progress.supporters()).isEqualTo(supporters);
            assertThat(progress.signatures()).isEqualTo(signatures);
            assertThat(progress.byCountry()).isEqualTo(Map.of(Country.of("GB"), signatures));
            assertThat(progress.last24Hours()).isEqualTo(signatures);
        }

        @Override
        public void close() {
            petitions.close();
            signing.close();
            store.close();
            database.close();
        }
    }

    static Stream<Arguments> breaks() {
        return Stream.of(BreakingPool.Moment.values())
                .flatMap(moment -> Stream.<Supplier<TestDatabase>>of(PostgresDatabase::new, H2Database::new)
                        .map(database -> Arguments.of(moment, database)));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void leavesFiguresExactWhateverFailsInTheStep(BreakingPool.Moment moment, Supplier<TestDatabase> database) {
        try (Site site = new Site(database.get())) {
            int word = 0;
            boolean broke = true;
            while (broke && word < MOST_WORDS) {
                word++;
                for (int signer = 0; signer < 2; signer++) {
                    site.signing.sign(site.one, Surge.person(2 * word + signer));
                    site.signing.sign(site.other, Surge.person(2 * word + signer));
                }
                site.pool.breakAt(word, moment);
                try {
                    site.petitions.maintenance().deliverEvents();
                } catch (StoreException failed) {
                    // the events wait for their lease
                }
                broke = !site.pool.isWhole();
                site.deliverAll();

                site.assertFigures(RIVERS, 2L * word, 4L * word);
                site.assertFigures(ROADS, 2L * word, 2L * word);
            }
            assertThat(broke).as("the last met no break").isFalse();
            assertThat(word).isGreaterThan(20);
            assertThat(site.petitions.maintenance().deadLetters()).isEmpty();
        }
    }
}
