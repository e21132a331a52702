package io.github.petitionkit.benchmarks.surge;

import com.zaxxer.hikari.HikariDataSource;
import io.github.petitionkit.benchmarks.BarChart;
import io.github.petitionkit.benchmarks.Measurement;
import io.github.petitionkit.benchmarks.PostgresServer;
import io.github.petitionkit.benchmarks.surge.handrolled.HandRolledSite;
import io.github.petitionkit.petition.PetitionId;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Measures how many signatures a second get into PostgreSQL, and how long each caller waits. */
public final class SurgeBenchmark {
    private static final long CONTENT = 100_000;
    private static final long COPIED_AT_ONCE = 50_000;
    private static final int COPIES = 3;
    private static final int BUSY = 200;
    private static final int TURNS = 2;
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Path PICTURE = Path.of("docs/images/surge.svg");

    private final PostgresServer server;
    private final Duration each;
    private final AtomicLong person = new AtomicLong();
    private final List<Result> results = new ArrayList<>();

    private SurgeBenchmark(PostgresServer server, Duration each) {
        this.server = server;
        this.each = each;
    }

    private record Result(String way, boolean own, Measurement measurement) {}

    /**
     * Runs the benchmark.
     *
     * @param arguments seconds for each measurement; eight without it. Or the address of the coordinator of a Citus cluster and
     *     that of a single PostgreSQL, to compare these
     * @throws Exception if the database fails
     */
    public static void main(String... arguments) throws Exception {
        if (arguments.length == 2) {
            ClusterSurge.run(arguments[0], arguments[1]);
            return;
        }
        Duration each = Duration.ofSeconds(arguments.length == 0 ? 8 : Long.parseLong(arguments[0]));
        try (PostgresServer server = PostgresServer.start()) {
            new SurgeBenchmark(server, each).run();
        }
    }

    private void run() throws Exception {
        System.out.println("PostgreSQL " + server.settings());
        System.out.printf(
                Locale.ROOT,
                "%n%-26s %7s %10s %9s %9s %9s%n",
                "",
                "callers",
                "a second",
                "p50 ms",
                "p99 ms",
                "p99.9 ms");
        try (PetitionKitSite site = new PetitionKitSite(server.pool(PetitionKitSite.CONNECTIONS))) {
            Load.closed(64, Duration.ofMinutes(10), person, CONTENT, site::sign);
            site.takeTokens();
            site.settle();

            double byHand = Math.max(handRolled(16), handRolled(64));
            StoredRows rows = new StoredRows(server);
            for (int callers : List.of(16, 64, 256)) {
                signAndConfirm(site, callers);
            }
            double ours = last("sign()").perSecond();
            Measurement calm = atHalfOf(ours, site);
            double busyOverOne = busyOverOne(site);
            double single = Math.max(single(rows, 16), single(rows, 64));
            double copied = copied(rows);
            tell(byHand, single, ours, copied, calm.percentile(99), busyOverOne);
        }
    }

    private double handRolled(int callers) throws Exception {
        try (HikariDataSource pool = server.pool(callers);
                HandRolledSite site = new HandRolledSite(pool)) {
            server.run("insert into plainsignature (id, petition, name, email, country, postalcode, consent, ip,"
                    + " useragent, receivedat) select signature, '" + site.petition() + "', 'Somebody', signature ||"
                    + " '@mail.example', country, null, 'updates', '10.0.0.1', 'Browser', received_at"
                    + " from petitionkit_signature order by number limit " + CONTENT);
            calmDown("plainsignature");
            AtomicLong signer = new AtomicLong();
            Load.closed(callers, WARM_UP, signer, Long.MAX_VALUE, site::sign);
            Measurement measured = Load.closed(callers, each, signer, Long.MAX_VALUE, site::sign);
            if (site.counted() != signer.get()) {
                throw new IllegalStateException(site.counted() + " were counted of " + signer.get());
            }
            return note("JPA, counter in a row", false, measured);
        }
    }

    private void signAndConfirm(PetitionKitSite site, int callers) throws Exception {
        calmDown("petitionkit_signature");
        note("sign()", true, Load.closed(callers, each, person, Long.MAX_VALUE, site::sign));
        site.settle();
        List<String> tokens = site.takeTokens();
        AtomicLong next = new AtomicLong();
        calmDown("petitionkit_signature");
        note(
                "confirm()",
                true,
                Load.closed(callers, each, next, tokens.size(), number -> site.confirm(tokens.get((int) number))));
        site.settle();
    }

    private Measurement atHalfOf(double capacity, PetitionKitSite site) throws Exception {
        calmDown("petitionkit_signature");
        Measurement measured = Load.open(256, capacity / 2, each, person, site::sign);
        note("sign(), half the load", true, measured);
        site.settle();
        return measured;
    }

    /**
     * Compares as many petitions as {@link #BUSY} with one, in turns, because the table grows all the time and the machine's speed
     * changes. Both have been warmed up: the lines before were of one petition.
     */
    private double busyOverOne(PetitionKitSite site) throws Exception {
        List<PetitionId> many = site.openMore(BUSY);
        Load.closed(256, each, person, Long.MAX_VALUE, number -> site.signOneOf(many, number));
        String way = "sign(), " + BUSY + " petitions";
        double ofMany = 0;
        double ofOne = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            Measurement measured = turn(site, way, number -> site.signOneOf(many, number));
            if (turn == 0) {
                results.add(new Result(way, true, measured));
            }
            ofMany += measured.perSecond();
            ofOne += turn(site, "sign(), one again", site::sign).perSecond();
        }
        site.settle();
        return ofMany / ofOne;
    }

    private Measurement turn(PetitionKitSite site, String way, Load.Call call) throws Exception {
        site.settle();
        site.takeTokens();
        calmDown("petitionkit_signature");
        Measurement measured = Load.closed(256, each, person, Long.MAX_VALUE, call);
        print(way, measured);
        return measured;
    }

    private double single(StoredRows rows, int callers) throws Exception {
        String table = "inserted_" + callers;
        rows.prepare(table, CONTENT);
        List<Object[]> values = rows.values(CONTENT, 2 * COPIED_AT_ONCE);
        try (HikariDataSource pool = server.pool(callers)) {
            return note(
                    "one insert each",
                    false,
                    Load.closed(callers, each, new AtomicLong(), values.size(), rows.inserting(pool, table, values)));
        }
    }

    /** The best of a few, for it is the limit. */
    private double copied(StoredRows rows) throws Exception {
        rows.prepare("copied", CONTENT);
        double best = 0;
        for (int copy = 0; copy < COPIES; copy++) {
            best = Math.max(best, rows.copy("copied", CONTENT + copy * COPIED_AT_ONCE, COPIED_AT_ONCE));
        }
        System.out.printf(Locale.ROOT, "%-26s %7d %,10.0f%n", "COPY", 1, best);
        return best;
    }

    private void calmDown(String table) throws SQLException {
        server.run("vacuum analyze " + table);
        server.run("checkpoint");
    }

    private double note(String way, boolean own, Measurement measured) {
        results.add(new Result(way, own, measured));
        print(way, measured);
        return measured.perSecond();
    }

    private static void print(String way, Measurement measured) {
        System.out.printf(
                Locale.ROOT,
                "%-26s %7d %,10.0f %9.2f %9.2f %9.2f%n",
                way,
                measured.callers(),
                measured.perSecond(),
                measured.percentile(50),
                measured.percentile(99),
                measured.percentile(99.9));
    }

    private Measurement last(String way) {
        return results.stream()
                .filter(result -> result.way().equals(way))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .measurement();
    }

    private void tell(double byHand, double single, double ours, double copied, double p99, double busy)
            throws Exception {
        BarChart chart = new BarChart("Signatures a second in PostgreSQL, each durable before its caller is answered");
        results.stream()
                .filter(result -> !result.way().contains("half"))
                .forEach(result -> chart.add(
                        result.way() + ", " + result.measurement().callers() + " callers",
                        result.measurement().perSecond(),
                        result.own()));
        chart.add("COPY, rows of the same kind", copied, false);
        chart.write(PICTURE);
        System.out.printf(Locale.ROOT, """

                over_jpa            = sign() a second at 256 callers / the better of the two by JPA
                over_single_insert  = the same / the better of the two by single inserts of the same rows
                of_copy             = the same / rows a second of COPY of the same rows into a table with the same indexes
                p99_ms              = sign() with 256 callers when signatures come at half of what was measured, from the
                                      moment each was due
                busy_200_over_one   = sign() a second at 256 callers over 200 petitions / over one, in turns

                surge: over_jpa=%.1f over_single_insert=%.2f of_copy=%.2f p99_ms=%.1f busy_200_over_one=%.2f
                """, ours / byHand, ours / single, ours / copied, p99, busy);
    }
}
