package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.store.PetitionStore;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** Databases that tests use one after the other, each emptied first, which costs a fraction of what a new one costs. */
final class ReusedDatabases {
    private static final Deque<TestDatabase> FREE = new ArrayDeque<>();
    private static final List<Loan> LOANS = new ArrayList<>();

    private record Loan(TestDatabase database, JdbcPetitionStore store) {}

    private ReusedDatabases() {}

    static synchronized PetitionStore store(Supplier<TestDatabase> another, InstantSource clock) {
        TestDatabase free = FREE.poll();
        TestDatabase database = free == null ? another.get().withTables() : free.emptied();
        JdbcPetitionStore store = JdbcPetitionStore.builder(database.pool())
                .writers(1)
                .clock(clock)
                .build();
        LOANS.add(new Loan(database, store));
        return store;
    }

    /** Closes the stores that the test has opened, for the next test to use their databases. */
    static synchronized void takeBack() {
        for (Loan loan : LOANS) {
            loan.store().close();
            // a thread that a test has left behind may still write
            if (loan.database().isIdle()) {
                FREE.add(loan.database());
            }
        }
        LOANS.clear();
    }
}
