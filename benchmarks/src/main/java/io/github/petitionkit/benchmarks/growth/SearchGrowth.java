package io.github.petitionkit.benchmarks.growth;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.benchmarks.PostgresServer;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.search.SearchOrder;
import io.github.petitionkit.search.SearchPage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Measures one page of each kind of search among growing numbers of petitions. */
final class SearchGrowth {
    private static final List<Long> SIZES = List.of(10_000L, 1_000_000L);
    private static final int PAGE = 20;

    private SearchGrowth() {}

    static void run(Duration each, long largest) throws Exception {
        Map<String, List<Double>> medians = new LinkedHashMap<>();
        try (PostgresServer server = PostgresServer.start();
                GrowingRegister register = new GrowingRegister(server)) {
            for (long size : SIZES.stream().filter(known -> known <= largest).toList()) {
                long start = System.nanoTime();
                register.growTo(size);
                System.out.printf(
                        "%,d petitions in PostgreSQL after %d s%n", size, (System.nanoTime() - start) / 1_000_000_000);
                questions(size)
                        .forEach((name, question) -> medians.computeIfAbsent(name, first -> new ArrayList<>())
                                .add(median(register.petitions(), question, each)));
            }
        }
        System.out.printf("%n%-28s %14s %14s %8s%n", "a page of 20", "10,000", "1,000,000", "ratio");
        StringBuilder line = new StringBuilder("growth:");
        medians.forEach((name, figures) -> {
            double ratio = figures.get(figures.size() - 1) / figures.get(0);
            System.out.printf(
                    "%-28s %11.0f us %11.0f us %8.2f%n", name, figures.get(0), figures.get(figures.size() - 1), ratio);
            line.append(" %s=%.2f".formatted(name.replace(' ', '_'), ratio));
        });
        System.out.printf("%n%s%n", line);
    }

    private static Map<String, Function<Random, PetitionSearch.Builder>> questions(long size) {
        Map<String, Function<Random, PetitionSearch.Builder>> questions = new LinkedHashMap<>();
        questions.put("state", random -> all().state(PetitionState.IN_MODERATION));
        questions.put(
                "waiting since",
                random -> all().state(PetitionState.IN_MODERATION)
                        .since(null, Instant.now().minusSeconds(size * (1 + random.nextInt(4)) / 10))
                        .free());
        questions.put("region", random -> all().concerns(new Region("R" + random.nextInt(GrowingRegister.REGIONS))));
        questions.put("tag", random -> all().order(SearchOrder.LATEST).tag("t" + random.nextInt(GrowingRegister.TAGS)));
        questions.put(
                "department",
                random ->
                        all().state(PetitionState.OPEN).department("d" + random.nextInt(GrowingRegister.DEPARTMENTS)));
        questions.put(
                "state and tag",
                random -> all().state(PetitionState.OPEN)
                        .order(SearchOrder.LATEST)
                        .tag("t" + random.nextInt(GrowingRegister.TAGS)));
        questions.put(
                "department waiting",
                random -> all().state(PetitionState.IN_MODERATION)
                        .since(null, Instant.now().minusSeconds(size * (1 + random.nextInt(4)) / 10))
                        .department("d" + random.nextInt(GrowingRegister.DEPARTMENTS)));
        questions.put("label", random -> all().label("l" + random.nextInt(GrowingRegister.LABELS)));
        questions.put(
                "count",
                random -> all().state(PetitionState.OPEN)
                        .order(SearchOrder.MOST_SIGNED)
                        .counted(0, 1_000L * (1 + random.nextInt(10))));
        questions.put("text", random -> all().order(SearchOrder.LATEST).text("w" + random.nextInt(60)));
        questions.put(
                "text and department",
                random -> all().order(SearchOrder.LATEST)
                        .text("w" + random.nextInt(2))
                        .department("d" + random.nextInt(GrowingRegister.DEPARTMENTS)));
        questions.put(
                "region by count",
                random -> mostSigned().concerns(new Region("R" + random.nextInt(GrowingRegister.REGIONS))));
        questions.put("tag by count", random -> mostSigned().tag("t" + random.nextInt(GrowingRegister.TAGS)));
        questions.put(
                "department by count",
                random -> mostSigned()
                        .state(PetitionState.OPEN)
                        .department("d" + random.nextInt(GrowingRegister.DEPARTMENTS)));
        questions.put("text by count", random -> mostSigned().text("w" + random.nextInt(60)));
        questions.put(
                "signed in region",
                random -> mostSigned()
                        .state(PetitionState.OPEN)
                        .signedIn(new Region("R" + random.nextInt(GrowingRegister.REGIONS))));
        questions.put(
                "tag within counts",
                random -> mostSigned()
                        .counted(10, 1_000L * (1 + random.nextInt(10)))
                        .tag("t" + random.nextInt(GrowingRegister.TAGS)));
        return questions;
    }

    private static PetitionSearch.Builder mostSigned() {
        return all().order(SearchOrder.MOST_SIGNED);
    }

    private static PetitionSearch.Builder all() {
        return PetitionSearch.builder();
    }

    /** The median time of the first and the second page, in microseconds, after a third of the time to warm up. */
    private static double median(Petitions site, Function<Random, PetitionSearch.Builder> question, Duration each) {
        Random random = new Random(7);
        Runnable pages = () -> {
            PetitionSearch search = question.apply(random).build();
            SearchPage first = site.reader().search(search, PAGE);
            first.next().ifPresent(key -> site.reader().search(search, key, PAGE));
        };
        GrowthBenchmark.median(pages, each.dividedBy(3));
        return GrowthBenchmark.median(pages, each);
    }
}
