package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.PetitionsBuilder;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.search.FoundPetition;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.search.SearchKey;
import io.github.petitionkit.search.SearchOrder;
import io.github.petitionkit.search.SearchPage;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Takes over the index of searches of version 13, whose steps of the count were longer: its tables, and in {@code V13.sql}
 * the rows of petitions that its code wrote, without their signatures. Nobody may ever change those.
 */
@Tag("thorough")
class MagnitudeMigrationTest {
    private static final int OLD = 13;
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final List<Integer> COUNTS = List.of(1400, 0, 1151, 3, 1536, 1024, 1023, 1100, 1152, 4, 1300, 1535);
    private static final PetitionSearch TAGGED = mostSigned().tag("rail").build();
    private static final PetitionSearch IN_THE_NORTH =
            mostSigned().signedIn(new Region("N1")).build();

    /** What the code of version 13 answered. */
    private static final List<Long> TAGGED_BEFORE =
            List.of(1536L, 1535L, 1400L, 1300L, 1152L, 1151L, 1100L, 1024L, 1023L, 4L, 3L, 0L);

    private static final List<Long> IN_THE_NORTH_BEFORE =
            List.of(1521L, 1520L, 1386L, 1287L, 1141L, 1140L, 1089L, 1014L, 1013L, 4L, 3L);

    private static PetitionSearch.Builder mostSigned() {
        return PetitionSearch.builder().order(SearchOrder.MOST_SIGNED);
    }

    static Stream<Supplier<TestDatabase>> databases() {
        return Stream.of(() -> filled(new H2Database(), "h2"), () -> filled(new PostgresDatabase(), "postgresql"));
    }

    private static TestDatabase filled(TestDatabase database, String folder) {
        for (String script : Schema.SCRIPTS.subList(0, OLD)) {
            SchemaTest.run(database.pool(), text("/META-INF/petitionkit/" + folder + "/" + script));
        }
        SchemaTest.run(database.pool(), text("V13.sql"));
        return database;
    }

    private static String text(String resource) {
        try (InputStream text =
                Objects.requireNonNull(MagnitudeMigrationTest.class.getResourceAsStream(resource), resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PetitionsBuilder site() {
        AtomicLong ids = new AtomicLong(0x8000_0000_0000_0000L);
        return Petitions.builder(Keyring.random())
                .clock(InstantSource.fixed(NOW))
                .ids(() -> new UUID(0x0190_0000_0000_7000L, ids.incrementAndGet()));
    }

    /** The same petitions in memory, signed as often. */
    private static Petitions inMemory() {
        Petitions petitions = site().build();
        Policy policy = Policy.openFor(Period.ofMonths(6), ZoneOffset.UTC)
                .confirmation(Confirmation.NOT_NEEDED)
                .build();
        List<PetitionId> opened = new ArrayList<>();
        for (int count : COUNTS) {
            Content content = Content.titled("Petition of " + count)
                    .creator("Ada")
                    .addressee("Council")
                    .tag("rail")
                    .build();
            PetitionId petition =
                    petitions.create(content, policy).orElseThrow().id();
            petitions.open(petition);
            opened.add(petition);
        }
        SigningContext partner =
                SigningContext.builder().channel(Channel.PARTNER).build();
        for (int index = 0; index < COUNTS.size(); index++) {
            for (int number = 0; number < COUNTS.get(index); number++) {
                petitions.sign(opened.get(index), person(number), partner);
            }
        }
        return petitions;
    }

    private static SignatureRequest person(int number) {
        return SignatureRequest.builder()
                .name("Ada Example")
                .email("person" + number + "@example.org")
                .country("DE")
                .region(number % 100 == 99 ? "N2" : "N1")
                .build();
    }

    private static List<FoundPetition> all(Petitions site, PetitionSearch search, int size) {
        List<FoundPetition> all = new ArrayList<>();
        @Nullable SearchKey key = null;
        do {
            SearchPage page = key == null
                    ? site.reader().search(search, size)
                    : site.reader().search(search, key, size);
            all.addAll(page.petitions());
            key = page.nextKey();
        } while (key != null);
        return all;
    }

    private static List<Long> counts(Petitions site, PetitionSearch search, int size) {
        return all(site, search, size).stream()
                .map(found -> found.standing().counted())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keepsTheOrderOfTheCountsOnPagesOfEverySize(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get()) {
            Schema.apply(database.pool());
            try (JdbcPetitionStore store = JdbcPetitionStore.of(database.pool());
                    Petitions migrated = site().store(store).build()) {
                for (int size = 1; size <= COUNTS.size() + 1; size++) {
                    assertThat(counts(migrated, TAGGED, size)).isEqualTo(TAGGED_BEFORE);
                    assertThat(counts(migrated, IN_THE_NORTH, size)).isEqualTo(IN_THE_NORTH_BEFORE);
                }
            }
            assertThat(SchemaTest.texts(
                            database.pool(), "select cast(petition as varchar(36)) from petitionkit_unindexed"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void answersAsMemoryDoesAtEveryBound(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get();
                Petitions memory = inMemory()) {
            Schema.apply(database.pool());
            try (JdbcPetitionStore store = JdbcPetitionStore.of(database.pool());
                    Petitions migrated = site().store(store).build()) {
                for (PetitionSearch search : searches()) {
                    assertThat(standings(migrated, search)).as("%s", search).isEqualTo(standings(memory, search));
                }
            }
        }
    }

    private static List<Object> standings(Petitions site, PetitionSearch search) {
        return all(site, search, 3).stream()
                .<Object>map(FoundPetition::standing)
                .toList();
    }

    /** Bounds one below, at and above each count. */
    private static List<PetitionSearch> searches() {
        List<PetitionSearch> searches = new ArrayList<>(List.of(TAGGED, IN_THE_NORTH));
        for (long count : COUNTS) {
            for (long bound = Math.max(0, count - 1); bound <= count + 1; bound++) {
                searches.add(
                        mostSigned().tag("rail").counted(bound, Long.MAX_VALUE).build());
                searches.add(mostSigned().tag("rail").counted(0, bound).build());
                searches.add(mostSigned()
                        .signedIn(new Region("N1"))
                        .counted(0, bound)
                        .build());
            }
        }
        return searches;
    }
}
