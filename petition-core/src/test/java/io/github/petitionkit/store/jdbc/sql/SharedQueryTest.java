package io.github.petitionkit.store.jdbc.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedQueryTest {
    private final ExecutorService readers = Executors.newCachedThreadPool();
    private final List<Set<String>> queries = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch firstHasBegun = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);
    private final AtomicInteger state = new AtomicInteger();
    private final SharedQuery<String, Integer> shared = new SharedQuery<>(this::query);

    private Map<String, Integer> query(Set<String> keys) {
        int seen = state.get();
        queries.add(Set.copyOf(keys));
        if (keys.contains("first")) {
            firstHasBegun.countDown();
            Futures.await(CompletableFuture.runAsync(this::awaitFirst, readers));
        }
        if (keys.contains("broken")) {
            throw new IllegalStateException("The database is away");
        }
        return keys.stream().collect(Collectors.toMap(key -> key, key -> seen));
    }

    private void awaitFirst() {
        try {
            firstMayEnd.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<Map<String, Integer>> reading(String... keys) {
        return CompletableFuture.supplyAsync(() -> shared.read(List.of(keys)), readers);
    }

    private CompletableFuture<Map<String, Integer>> readingFirst() throws InterruptedException {
        CompletableFuture<Map<String, Integer>> first = reading("first");
        firstHasBegun.await();
        return first;
    }

    @AfterEach
    void stop() {
        firstMayEnd.countDown();
        readers.shutdownNow();
    }

    @Test
    void asksForTheKeysOfAReader() {
        assertThat(shared.read(List.of("a", "b"))).containsOnlyKeys("a", "b");
    }

    @Test
    void asksOnceForAllWhoComeDuringAQuery() throws Exception {
        CompletableFuture<Map<String, Integer>> first = readingFirst();
        List<Thread> others = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            String key = "key " + number;
            Thread other = new Thread(() -> shared.read(List.of(key)));
            other.start();
            others.add(other);
        }
        while (!others.stream().allMatch(other -> other.getState() == Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        firstMayEnd.countDown();
        for (Thread other : others) {
            other.join();
        }

        assertThat(first.join()).containsOnlyKeys("first");
        assertThat(queries).hasSize(2);
        assertThat(queries.get(1)).hasSize(20);
    }

    @Test
    void givesNoReaderWhatWasReadBeforeItCame() throws Exception {
        CompletableFuture<Map<String, Integer>> first = readingFirst();
        state.set(1);
        CompletableFuture<Map<String, Integer>> later = reading("first");
        firstMayEnd.countDown();

        assertThat(first.join()).containsEntry("first", 0);
        assertThat(later.join()).containsEntry("first", 1);
    }

    @Test
    void goesOnAfterAFailure() {
        assertThatThrownBy(() -> shared.read(List.of("broken"))).hasMessage("The database is away");
        assertThat(shared.read(List.of("a"))).containsOnlyKeys("a");
    }
}
