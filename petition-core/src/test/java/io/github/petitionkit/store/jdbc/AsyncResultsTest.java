package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.Decision;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinWorkerThread;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("thorough") // a database of its own
class AsyncResultsTest {
    @Test
    void runsWhatFollowsAResultInThreadsThatAllResultsShare() {
        try (TestDatabase database = new H2Database().withTables();
                JdbcPetitionStore store = JdbcPetitionStore.of(database.pool())) {
            PetitionId petition = Surge.open(Surge.site(store).build());
            CompletableFuture<Void> isExpected = new CompletableFuture<>();

            CompletableFuture<Thread> following = store.executeAsync(petition, view -> {
                        isExpected.join();
                        return Decision.unchanged("written");
                    })
                    .thenApply(result -> Thread.currentThread())
                    .toCompletableFuture();
            isExpected.complete(null);

            assertThat(following.join()).isInstanceOf(ForkJoinWorkerThread.class);
        }
    }
}
