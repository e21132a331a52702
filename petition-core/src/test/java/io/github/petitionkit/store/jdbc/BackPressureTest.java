package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.store.StoreOverloadedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackPressureTest {
    private static final int SEATS = 5;

    @Test
    void refusesWhoComesWhenAllSeatsAreTakenAndAnswersAllWhoWait() throws Exception {
        try (TestDatabase database = new H2Database().withTables();
                JdbcPetitionStore store = JdbcPetitionStore.builder(database.pool())
                        .writers(1)
                        .mostWaiting(SEATS)
                        .build()) {
            Petitions petitions = Surge.site(store).build();
            PetitionId petition = Surge.open(petitions);
            CountDownLatch writing = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            CompletableFuture<String> first = store.<String>executeAsync(petition, view -> {
                        writing.countDown();
                        await(goOn);
                        return Decision.unchanged("first");
                    })
                    .toCompletableFuture();
            writing.await();
            List<CompletableFuture<Integer>> waiting = new ArrayList<>();
            for (int seat = 0; seat < SEATS; seat++) {
                int number = seat;
                waiting.add(store.<Integer>executeAsync(petition, view -> Decision.unchanged(number))
                        .toCompletableFuture());
            }

            assertThat(store.waiting()).isEqualTo(SEATS);
            assertThatThrownBy(() -> petitions.sign(petition, Surge.person(1)))
                    .isInstanceOf(StoreOverloadedException.class)
                    .hasMessageContaining("5 steps wait")
                    .hasMessageContaining("nothing was written")
                    .hasMessageContaining("try again");

            goOn.countDown();
            assertThat(first.join()).isEqualTo("first");
            assertThat(waiting).extracting(CompletableFuture::join).containsExactly(0, 1, 2, 3, 4);
        }
    }

    @Test
    void writesWhatWaitsWhenItIsClosedAndTakesNoMore() throws Exception {
        try (TestDatabase database = new H2Database().withTables()) {
            JdbcPetitionStore store = JdbcPetitionStore.of(database.pool());
            Petitions petitions = Surge.site(store).build();
            PetitionId petition = Surge.open(petitions);
            List<CompletableFuture<Integer>> waiting = new ArrayList<>();
            for (int step = 0; step < 100; step++) {
                int number = step;
                waiting.add(store.<Integer>executeAsync(petition, view -> Decision.unchanged(number))
                        .toCompletableFuture());
            }
            store.close();

            assertThat(waiting)
                    .extracting(CompletableFuture::join)
                    .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
            assertThatThrownBy(() -> petitions.sign(petition, Surge.person(1)))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("closed");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
