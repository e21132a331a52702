package io.github.petitionkit.benchmarks.timing;

import io.github.petitionkit.benchmarks.PostgresServer;
import io.github.petitionkit.benchmarks.site.Browser;
import io.github.petitionkit.benchmarks.site.Letterbox;
import io.github.petitionkit.benchmarks.site.RunningSite;
import io.github.petitionkit.petition.PetitionId;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Measures on a whole site whether the time of an answer tells what an address has done before. */
public final class TimingBenchmark {
    private static final int SAMPLES = 300;
    private static final int ATTEMPTS = 7;
    private static final int WARM_UP = 60;
    private static final int MAILS_TO_A_MAILBOX = 12;
    private static final int ATTEMPTS_THAT_SPEND_IT = 14;
    private static final int SECONDS_FOR_MAIL = 120;
    private static final int SECONDS_OF_QUIET = 3;

    private final Map<String, String> links = new ConcurrentHashMap<>();
    private final URI site;
    private final String page;
    private long strangers;

    private TimingBenchmark(URI site, PetitionId petition) {
        this.site = site;
        this.page = "/petitions/" + petition;
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments addresses of each kind; 300 without it
     * @throws Exception if the site or its database fails
     */
    public static void main(String... arguments) throws Exception {
        int samples = arguments.length == 0 ? SAMPLES : Integer.parseInt(arguments[0]);
        try (PostgresServer server = PostgresServer.start();
                Letterbox letterbox = new Letterbox()) {
            PetitionId petition = RunningSite.prepare(server);
            try (RunningSite site = RunningSite.start(
                    server.url(),
                    letterbox.port(),
                    "timing",
                    "--petitionkit.mail.per-mailbox=" + MAILS_TO_A_MAILBOX,
                    "--petitionkit.mail.mailbox-window=24h")) {
                TimingBenchmark benchmark = new TimingBenchmark(site.address(), petition);
                letterbox.readBy(benchmark.links::put);
                benchmark.run(samples);
            }
        }
    }

    private void run(int samples) throws IOException, InterruptedException {
        List<Address> warmUp = addresses(WARM_UP, 0);
        prepare(warmUp);
        measure(warmUp);
        List<Address> all = addresses(samples, (long) Past.values().length * WARM_UP);
        prepare(all);
        tell(samples, measure(all));
    }

    private static List<Address> addresses(int each, long first) {
        List<Address> all = new ArrayList<>();
        long person = first;
        for (Past past : Past.values()) {
            for (int sample = 0; sample < each; sample++) {
                all.add(new Address(past, person++));
            }
        }
        return all;
    }

    private void prepare(List<Address> all) throws IOException, InterruptedException {
        for (Address address : all) {
            int attempts = switch (address.past()) {
                case NEW -> 0;
                case PENDING, SIGNED, HELD -> 1;
                case BUDGET_SPENT -> ATTEMPTS_THAT_SPEND_IT;
            };
            for (int attempt = 0; attempt < attempts; attempt++) {
                Browser browser = address.past() == Past.BUDGET_SPENT
                        ? new Browser(site, Address.stranger(strangers++))
                        : new Browser(site, address.home());
                browser.open(page + "/form");
                browser.submit(page + "/sign", address.form(address.past() == Past.HELD ? "filled in" : ""));
            }
        }
        for (Address address : all) {
            if (address.past() == Past.SIGNED || address.past() == Past.HELD) {
                Browser browser = new Browser(site, address.home());
                browser.open(link(address.email()));
                browser.press("/confirm");
            }
        }
        TimeUnit.SECONDS.sleep(SECONDS_OF_QUIET);
    }

    private String link(String email) throws InterruptedException {
        for (int tenth = 0; tenth < 10 * SECONDS_FOR_MAIL && !links.containsKey(email); tenth++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return Objects.requireNonNull(links.get(email), "No mail came");
    }

    /** Seven attempts on each address one after another, the addresses in any order. */
    private Map<Past, List<long[]>> measure(List<Address> all) throws IOException, InterruptedException {
        Map<Past, List<long[]>> times = new EnumMap<>(Past.class);
        List<Address> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(7));
        for (Address address : shuffled) {
            long[] taken = new long[ATTEMPTS];
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Browser stranger = new Browser(site, Address.stranger(strangers++));
                stranger.open(page + "/form");
                long begin = System.nanoTime();
                stranger.submit(page + "/sign", address.form(""));
                taken[attempt] = System.nanoTime() - begin;
            }
            times.computeIfAbsent(address.past(), first -> new ArrayList<>()).add(taken);
        }
        return times;
    }

    private static void tell(int samples, Map<Past, List<long[]>> times) {
        System.out.printf(
                Locale.ROOT,
                "Median times of the answer in ms, and in how many of two cases one takes longer than an answer about a new"
                        + " address (%d addresses of each kind)%n%n%-13s",
                samples,
                "attempt");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            System.out.printf("%14d", attempt);
        }
        System.out.printf("%14s%n", "all");
        double lowest = 1;
        double highest = 0;
        double worst = 0;
        for (Past past : Past.values()) {
            System.out.printf("%-13s", past.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                double auc = Separation.of(of(times, past, attempt), of(times, Past.NEW, attempt));
                System.out.printf(Locale.ROOT, "%8.1f %.3f", median(of(times, past, attempt)) / 1e6, auc);
                if (past != Past.NEW) {
                    lowest = Math.min(lowest, auc);
                    highest = Math.max(highest, auc);
                }
            }
            double overall = Separation.of(all(times, past), all(times, Past.NEW));
            worst = past == Past.NEW ? worst : Math.max(worst, Math.abs(overall - 0.5));
            System.out.printf(Locale.ROOT, "%8.1f %.3f%n", median(all(times, past)) / 1e6, overall);
        }
        System.out.printf(
                Locale.ROOT,
                """

                auc_lowest, auc_highest = of the four kinds against new at each of seven attempts; by chance alone one of
                                          them is known to +-%.3f (two standard deviations)
                all_attempts_off        = how far the kind that can be told best is from 0.5, over all attempts

                timing: auc_lowest=%.3f auc_highest=%.3f all_attempts_off=%.3f
                """,
                2 * Math.sqrt((2 * samples + 1) / (12.0 * samples * samples)),
                lowest,
                highest,
                worst);
    }

    private static long[] of(Map<Past, List<long[]>> times, Past past, int attempt) {
        return Objects.requireNonNull(times.get(past)).stream()
                .mapToLong(taken -> taken[attempt])
                .toArray();
    }

    private static long[] all(Map<Past, List<long[]>> times, Past past) {
        return Objects.requireNonNull(times.get(past)).stream()
                .flatMapToLong(Arrays::stream)
                .toArray();
    }

    private static double median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
