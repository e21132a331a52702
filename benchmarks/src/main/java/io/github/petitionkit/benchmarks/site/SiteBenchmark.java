package io.github.petitionkit.benchmarks.site;

import io.github.petitionkit.benchmarks.Measurement;
import io.github.petitionkit.benchmarks.PostgresServer;
import io.github.petitionkit.petition.PetitionId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

/** Measures how many people a second can sign on a whole site, and whether all that was acknowledged is in its database. */
public final class SiteBenchmark {
    private static final double FIRST_RATE = 20;
    private static final double FASTER = 1.4;
    private static final double KEPT_UP = 0.8;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final int MOST_WARM_UPS = 10;
    private static final double STILL_COLD = 0.95;
    private static final int SECONDS_UNTIL_UNDER_WAY = 10;
    private static final int SECONDS_TO_FINISH = 60;

    private final RunningSite site;
    private final Visitors visitors;
    private final Duration each;

    private SiteBenchmark(RunningSite site, Visitors visitors, Duration each) {
        this.site = site;
        this.visitors = visitors;
        this.each = each;
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments seconds for each measurement; eight without it
     * @throws Exception if the site or its database fails
     */
    public static void main(String... arguments) throws Exception {
        Duration each = Duration.ofSeconds(arguments.length == 0 ? 8 : Long.parseLong(arguments[0]));
        try (PostgresServer server = PostgresServer.start();
                Letterbox letterbox = new Letterbox()) {
            System.out.println("PostgreSQL " + server.settings());
            PetitionId petition = RunningSite.prepare(server);
            try (RunningSite site = RunningSite.start(server.url(), letterbox.port(), "site");
                    Visitors visitors = new Visitors(site.address(), petition)) {
                letterbox.readBy(visitors::read);
                new SiteBenchmark(site, visitors, each).run(petition, server);
            }
        }
    }

    private void run(PetitionId petition, PostgresServer server) throws InterruptedException, SQLException {
        warmUp();
        System.out.printf(
                "%n%9s %9s %9s %19s %19s %19s%n", "come", "sign", "confirm", "page", "form", "link and button");
        System.out.printf(
                "%9s %9s %9s %19s %19s %19s%n",
                "a minute", "a minute", "a minute", "p50, p99 ms", "p50, p99 ms", "p50, p99 ms");
        double capacity = rise();
        if (capacity == 0) {
            throw new IllegalStateException("Nobody got through: " + visitors.errors());
        }
        visitors.finish(Duration.ofSeconds(SECONDS_TO_FINISH));
        Stage calm = measure(capacity / 2, each.multipliedBy(2));
        visitors.finish(Duration.ofSeconds(SECONDS_TO_FINISH));
        tell(capacity, calm.measured(Step.FORM).percentile(99), Rows.of(petition, server));
    }

    /** People come until the site no longer takes less of the processor for each than for those before. */
    private void warmUp() throws InterruptedException {
        double before;
        double now = Double.MAX_VALUE;
        int times = 0;
        do {
            before = now;
            Duration spent = site.processorTime();
            int people = visitors.signed().size();
            visitors.come(FIRST_RATE, WARM_UP);
            visitors.finish(Duration.ofSeconds(SECONDS_TO_FINISH));
            now = site.processorTime().minus(spent).toMillis()
                    / Math.max(1.0, visitors.signed().size() - people);
            System.out.printf(Locale.ROOT, "warming up: %.1f ms of the site's processor time for each person%n", now);
        } while (now < STILL_COLD * before && ++times < MOST_WARM_UPS);
    }

    /** Ever more people come, until they twice do not get through as fast as they come; gives how many a second did at best. */
    private double rise() throws InterruptedException {
        double best = 0;
        int behind = 0;
        for (double rate = FIRST_RATE; ; rate *= FASTER) {
            Stage stage = measure(rate, each);
            double through = Math.min(
                    stage.measured(Step.FORM).perSecond(),
                    stage.measured(Step.BUTTON).perSecond());
            best = Math.max(best, through);
            behind = through < KEPT_UP * rate ? behind + 1 : 0;
            if (behind == 2) {
                return best;
            }
        }
    }

    private Stage measure(double rate, Duration time) throws InterruptedException {
        visitors.come(rate, Duration.ofSeconds(SECONDS_UNTIL_UNDER_WAY));
        Stage stage = visitors.begin();
        visitors.come(rate, time);
        stage.end();
        Measurement page = stage.measured(Step.PAGE);
        Measurement form = stage.measured(Step.FORM);
        Measurement button = stage.measured(Step.BUTTON);
        System.out.printf(
                Locale.ROOT,
                "%,9.0f %,9.0f %,9.0f %,9.1f %,9.1f %,9.1f %,9.1f %,9.1f %,9.1f%n",
                60 * rate,
                60 * form.perSecond(),
                60 * button.perSecond(),
                page.percentile(50),
                page.percentile(99),
                form.percentile(50),
                form.percentile(99),
                button.percentile(50),
                button.percentile(99));
        return stage;
    }

    private void tell(double capacity, double p99, Rows rows) {
        if (rows.counting() != rows.counted()) {
            throw new IllegalStateException("The site counts " + rows.counted() + ", its rows are " + rows.counting());
        }
        System.out.printf(
                Locale.ROOT,
                """

                %,d signatures and %,d confirmations were acknowledged; %,d rows, %,d of them confirmed, %,d held,
                %,d counted. Errors: %s

                signed_per_s        = people a second who got through page, form, mail, link and button, at best
                p99_ms_half_load    = from the moment at which the form was due to the page after it, when half of these come
                lost                = signatures and confirmations that were acknowledged and are not in the database

                site: signed_per_s=%.0f p99_ms_half_load=%.1f lost=%d
                """,
                visitors.signed().size(),
                visitors.confirmed().size(),
                rows.received().size(),
                rows.confirmed().size(),
                rows.held(),
                rows.counted(),
                visitors.errors(),
                capacity,
                p99,
                rows.lost(visitors.signed(), visitors.confirmed()));
    }
}
