package io.github.petitionkit.benchmarks.imports;

import com.zaxxer.hikari.HikariDataSource;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.benchmarks.Footbridge;
import io.github.petitionkit.benchmarks.People;
import io.github.petitionkit.benchmarks.PostgresServer;
import io.github.petitionkit.file.SignatureImport;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.jdbc.JdbcPetitionStore;
import io.github.petitionkit.store.jdbc.Schema;
import io.github.petitionkit.transfer.FormerSignature;
import io.github.petitionkit.transfer.ImportReport;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Compares {@code signAll} and a migration with {@code async().sign} in windows of a thousand, in turns; then enters a
 * file of a million lines.
 */
public final class ImportsBenchmark {
    private static final int ROUNDS = 5;
    private static final int LINES = 20_000;
    private static final int WINDOW = 1_000;
    private static final int LINES_BETWEEN_SAMPLES = 50_000;
    private static final SigningContext PARTNER =
            SigningContext.builder().channel(Channel.PARTNER).build();
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T09:00:00Z");

    private final Petitions petitions;
    private final PetitionId petition;
    private final int each;
    private long person;

    private ImportsBenchmark(Petitions petitions, PetitionId petition, int each) {
        this.petitions = petitions;
        this.petition = petition;
        this.each = each;
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments the number of lines of the file, a million without it; and of each list in the comparison, 20,000
     *     without it
     * @throws SQLException if the database fails
     * @throws IOException if the server cannot be stopped
     */
    public static void main(String... arguments) throws SQLException, IOException {
        long lines = arguments.length == 0 ? 1_000_000 : Long.parseLong(arguments[0]);
        int each = arguments.length < 2 ? LINES : Integer.parseInt(arguments[1]);
        try (PostgresServer server = PostgresServer.start();
                HikariDataSource pool = server.pool(12)) {
            server.settings();
            Schema.apply(pool);
            try (JdbcPetitionStore store = JdbcPetitionStore.of(pool);
                    Petitions petitions =
                            Petitions.builder(Keyring.random()).store(store).build()) {
                new ImportsBenchmark(petitions, Footbridge.open(petitions), each).run(lines);
            }
        }
    }

    private void run(long lines) {
        signAsync();
        signAll();
        migrate();
        List<Double> async = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        List<Double> migration = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            async.add(rate(this::signAsync));
            all.add(rate(this::signAll));
            migration.add(rate(this::migrate));
        }
        System.out.printf("%-34s %10s%n", "", "a second");
        System.out.printf("%-34s %,10.0f%n", "async().sign, windows of 1,000", median(async));
        System.out.printf("%-34s %,10.0f%n", "signAll", median(all));
        System.out.printf("%-34s %,10.0f%n", "migration", median(migration));

        long before = petitions.progress(petition).tally().counted();
        long begin = System.nanoTime();
        long[] heap = {0};
        ImportReport report = petitions
                .imports()
                .enter(
                        petition,
                        SignatureImport.of(Channel.PARTNER).file(new PeopleFile(person, lines)),
                        line -> heap[0] =
                                line.line() % LINES_BETWEEN_SAMPLES == 0 ? Math.max(heap[0], liveHeap()) : heap[0]);
        double seconds = (System.nanoTime() - begin) / 1e9;
        long counted = petitions.progress(petition).tally().counted() - before;
        System.out.printf("%-34s %,10.0f%n", "a file of %,d lines".formatted(lines), lines / seconds);
        System.out.printf(
                "%nimport: over_async=%.2f heap_mb=%d lines=%d lost=%d%n",
                Math.min(median(all), median(migration)) / median(async),
                heap[0] >> 20,
                report.lines(),
                lines - counted);
    }

    private static long liveHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private double rate(Runnable lines) {
        long begin = System.nanoTime();
        lines.run();
        return each / ((System.nanoTime() - begin) / 1e9);
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }

    private Stream<SignatureRequest> people() {
        long first = person;
        person += each;
        return LongStream.range(first, first + each).mapToObj(People::request);
    }

    private void signAsync() {
        List<CompletableFuture<SigningResult>> window = new ArrayList<>(WINDOW);
        people().forEach(request -> {
            CompletionStage<SigningResult> signing = petitions.async().sign(petition, request, PARTNER);
            window.add(signing.toCompletableFuture());
            if (window.size() == WINDOW) {
                window.forEach(CompletableFuture::join);
                window.clear();
            }
        });
        window.forEach(CompletableFuture::join);
    }

    private void signAll() {
        requireAll(petitions.imports().signAll(petition, people().toList(), PARTNER));
    }

    private void migrate() {
        long first = person;
        requireAll(petitions
                .imports()
                .migration(petition)
                .enter(people().map(request -> FormerSignature.of(request.email() + "/" + first, request, LONG_AGO)
                        .confirmedAt(LONG_AGO)
                        .build())));
    }

    private void requireAll(ImportReport report) {
        if (report.entered() != each) {
            throw new IllegalStateException("Of " + each + " lines entered " + report.outcomes());
        }
    }
}
