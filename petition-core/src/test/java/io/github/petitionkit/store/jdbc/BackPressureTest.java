package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.store.StoreOverloadedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("thorough")
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

            try {
                assertThat(store.waiting()).isEqualTo(SEATS);
                assertThatThrownBy(() -> petitions.sign(petition, Surge.person(1)))
                        .isInstanceOf(StoreOverloadedException.class)
                        .hasMessageContaining("5 commands wait")
                        .hasMessageContaining("nothing was written")
                        .hasMessageContaining("try again");
                assertThatThrownBy(() -> sign(petitions, petition, 1).join())
                        .as("by the stage, where nobody waits")
                        .isInstanceOf(CompletionException.class)
                        .hasCauseInstanceOf(StoreOverloadedException.class);
            } finally {
                goOn.countDown();
            }
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

    @Test
    void answersEverybodyWhoSignsWithoutWaitingWhenItIsClosed() {
        try (TestDatabase database = new H2Database().withTables()) {
            JdbcPetitionStore store = JdbcPetitionStore.of(database.pool());
            Petitions petitions = Surge.site(store).build();
            PetitionId petition = Surge.open(petitions);

            List<CompletableFuture<SigningResult>> signing = IntStream.range(0, 200)
                    .mapToObj(person -> sign(petitions, petition, person))
                    .toList();
            store.close();

            assertThat(signing).extracting(CompletableFuture::join).allMatch(SigningResult.Confirmed.class::isInstance);
            assertThatThrownBy(() -> sign(petitions, petition, 200).join())
                    .hasCauseInstanceOf(StoreException.class)
                    .hasMessageContaining("closed");
            assertThat(store.signatures(petition)).hasSize(200);
        }
    }

    private static CompletableFuture<SigningResult> sign(Petitions petitions, PetitionId petition, int person) {
        return petitions
                .async()
                .sign(petition, Surge.person(person), SigningContext.UNKNOWN)
                .toCompletableFuture();
    }

    @Test
    void failsOnlyTheOneOfManyWhoseDataTheDatabaseRefuses() {
        try (TestDatabase database = new PostgresDatabase().withTables();
                JdbcPetitionStore store =
                        JdbcPetitionStore.builder(database.pool()).writers(1).build()) {
            Petitions petitions = Surge.site(store).build();
            PetitionId petition = Surge.open(petitions);
            SignatureId signature = ((SigningResult.Confirmed) petitions.sign(petition, Surge.person(0))).signature();
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            store.executeAsync(petition, view -> {
                begun.countDown();
                await(goOn);
                return Decision.unchanged(0);
            });
            await(begun);
            List<CompletableFuture<SigningResult>> neighbours = new ArrayList<>();
            neighbours.add(sign(petitions, petition, 1));
            CompletableFuture<Signature> refused = CompletableFuture.supplyAsync(() -> petitions
                    .moderation()
                    .invalidate(petition, signature, Reason.of("suspected"), Actor.staff("no text can hold \u0000")));
            while (store.waiting() < 2) {
                Thread.onSpinWait();
            }
            neighbours.add(sign(petitions, petition, 2));
            goOn.countDown();

            assertThatThrownBy(refused::join)
                    .hasCauseInstanceOf(StoreException.class)
                    .hasMessageContaining("the database rejects these data");
            assertThat(neighbours)
                    .extracting(CompletableFuture::join)
                    .allMatch(SigningResult.Confirmed.class::isInstance);
            assertThat(petitions.progress(petition).tally().counted()).isEqualTo(3);
            assertThat(petitions.maintenance().reconcile(petition).findings()).isEmpty();
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
