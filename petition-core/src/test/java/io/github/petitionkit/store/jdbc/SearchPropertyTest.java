package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.MovableClock;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.search.FoundPetition;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.search.SearchKey;
import io.github.petitionkit.search.SearchOrder;
import io.github.petitionkit.search.SearchPage;
import io.github.petitionkit.search.Standing;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.store.InMemoryPetitionStore;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.threshold.Threshold;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Databases answer searches as the store in memory does, page by page, whatever has happened to the petitions. */
@Tag("slow")
class SearchPropertyTest {
    private static final Keyring KEYRING = Keyring.random();
    private static final int PETITIONS = 60;
    private static final int STEPS = 250;
    private static final int SEARCHES = 250;
    private static final List<String> WORDS =
            List.of("footbridge", "Höhe", "school", "bus", "river", "tax", "Straße", "環境", "park", "élan");
    private static final List<Area> AREAS = List.of(Country.of("DE"), new Region("N1"), new Region("N2"));

    static Stream<Supplier<TestDatabase>> databases() {
        return Stream.of(H2Database::new, PostgresDatabase::new);
    }

    /** A site in memory and one in a database to which the same happens. */
    private static final class Twins implements AutoCloseable {
        private final MovableClock clock = new MovableClock("2026-03-03T09:00:00.123456789Z");
        private final JdbcPetitionStore store;
        private final List<Petitions> sites = new ArrayList<>();
        private final List<PetitionId> ids = new ArrayList<>();
        private final Random random = new Random(20261129);

        Twins(TestDatabase database) {
            store = JdbcPetitionStore.builder(database.pool()).clock(clock).build();
            for (PetitionStore each : List.of(new InMemoryPetitionStore(clock), store)) {
                Random ids = new Random(7);
                sites.add(Petitions.builder(KEYRING)
                        .store(each)
                        .ids(() -> new UUID(ids.nextLong(), ids.nextLong()))
                        .build());
            }
        }

        private <T> T pick(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }

        void create() {
            Content.Builder content = Content.titled(pick(WORDS) + " " + pick(WORDS))
                    .summary(pick(WORDS) + ", " + pick(WORDS))
                    .creator("Ada")
                    .addressee("Council")
                    .tag("#" + (random.nextBoolean() ? "Climate" : "rail"));
            if (random.nextBoolean()) {
                content.concerns(pick(AREAS));
            }
            Policy.Builder policy =
                    Policy.openFor(Period.ofMonths(6), ZoneOffset.UTC).confirmation(Confirmation.NOT_NEEDED);
            if (random.nextBoolean()) {
                policy.moderated();
            }
            policy.threshold(Threshold.at("two", 2).opening(Outcome.RESPONSE).retractable());
            Content text = content.build();
            sites.forEach(site ->
                    ids.add(site.create(text, policy.build()).orElseThrow().id()));
            ids.remove(ids.size() - 1);
        }

        void step(int number) {
            if (random.nextInt(3) > 0) {
                clock.move(Duration.ofSeconds(random.nextInt(100)));
            }
            PetitionId id = pick(ids);
            Petition petition = sites.get(0).find(id).orElseThrow();
            int kind = random.nextInt(15);
            Reason reason = Reason.of(random.nextBoolean() ? "duplicate" : "off-topic");
            int crowd = random.nextInt(20);
            OutcomeStatus status = pick(List.of(OutcomeStatus.values()));
            String word = pick(WORDS);
            Set<String> names = Set.of("Transport", "home office").stream()
                    .filter(name -> random.nextBoolean())
                    .collect(Collectors.toSet());
            PetitionAction action = pick(List.copyOf(petition.allowedActions()));
            Actor moderator = Actor.staff(random.nextBoolean() ? "7" : "8");
            sites.forEach(site -> {
                switch (kind) {
                    case 0, 1, 2 -> {
                        if (site.moderation()
                                .desk()
                                .file(id)
                                .checkedOut(clock.instant())
                                .isEmpty()) {
                            if (action == PetitionAction.APPROVE) {
                                site.moderation().approve(id, petition.revision(), moderator);
                            } else {
                                site.moderation().act(id, action, moderator, reason);
                            }
                        }
                    }
                    case 3 -> site.moderation().desk().assign(id, names);
                    case 4 -> site.moderation().desk().label(id, names);
                    case 5 -> site.moderation().desk().checkOut(id, moderator, Duration.ofMinutes(2));
                    case 6 -> {
                        if (petition.life().state().isBeforePublication()
                                && !petition.life().hasBeenPublished()) {
                            site.revise(
                                    id,
                                    petition.content().toBuilder().title(word).build(),
                                    petition.policy());
                        }
                    }
                    case 7 -> site.maintenance().reconcile(id);
                    case 8 -> {
                        if (Set.of(PetitionState.OPEN, PetitionState.CLOSED)
                                .contains(petition.stateAt(clock.instant()))) {
                            site.outcomes().record(id, Outcome.RESPONSE, status, "");
                        }
                    }
                    case 10 -> withdrawOne(site, id);
                    case 9, 11 -> {
                        for (int person = 0; person < crowd; person++) {
                            site.sign(id, person(1_000 * (number + 1) + person));
                        }
                    }
                    default -> site.sign(id, person(number));
                }
            });
        }

        private static void withdrawOne(Petitions site, PetitionId id) {
            try (Stream<Signature> all = site.reader().signatures(id)) {
                all.filter(signature -> signature.state() == SignatureState.CONFIRMED)
                        .findFirst()
                        .map(Signature::id)
                        .ifPresent(signature -> site.withdraw(id, signature));
            }
        }

        private static SignatureRequest person(int number) {
            return SignatureRequest.builder()
                    .name("Ada Example")
                    .email("person" + number + "@example.org")
                    .country(number % 4 == 0 ? "FR" : "DE")
                    .region(number % 3 == 0 ? "N1" : "N2")
                    .build();
        }

        PetitionSearch search() {
            PetitionSearch.Builder search = PetitionSearch.builder().order(pick(List.of(SearchOrder.values())));
            if (random.nextBoolean()) {
                search.state(pick(List.of(PetitionState.values())));
                search.state(pick(List.of(PetitionState.OPEN, PetitionState.IN_MODERATION)));
            }
            switch (random.nextInt(18)) {
                case 0 -> search.concerns(pick(AREAS));
                case 1 -> search.tag("CLIMATE");
                case 2 -> search.department("TRANSPORT");
                case 3 -> search.label("Home Office");
                case 4 -> search.text(pick(WORDS));
                case 5 -> search.text("strasse hohe").tag("#rail");
                case 6 -> search.free();
                case 7 -> search.heldBy(Actor.staff("7"));
                case 8 -> search.outcome(Outcome.RESPONSE, pick(List.of(OutcomeStatus.values())));
                case 9 -> search.reached("two");
                case 10 -> search.unlabelled();
                case 14, 15 -> search.signedIn(pick(AREAS));
                case 16 -> search.signedIn(pick(AREAS)).tag("#rail");
                case 12 -> search.unreached("two");
                case 13 -> search.reason("duplicate");
                case 11 -> search.unassigned().tag("#rail");
                default -> {}
            }
            if (random.nextInt(4) == 0) {
                int atLeast = random.nextInt(random.nextBoolean() ? 3 : 12);
                search.counted(atLeast, atLeast + random.nextInt(random.nextBoolean() ? 3 : 12));
            }
            if (random.nextInt(4) == 0) {
                search.since(
                        clock.instant().minusSeconds(random.nextInt(9_000)),
                        random.nextBoolean() ? null : clock.instant());
            }
            return search.build();
        }

        @Override
        public void close() {
            sites.forEach(Petitions::close);
            store.close();
        }
    }

    private static List<Standing> all(Petitions site, PetitionSearch search, int size) {
        List<Standing> all = new ArrayList<>();
        @Nullable SearchKey key = null;
        do {
            SearchPage page = key == null
                    ? site.reader().search(search, size)
                    : site.reader().search(search, SearchKey.parse(key.toString()), size);
            page.petitions().stream().map(FoundPetition::standing).forEach(all::add);
            key = page.nextKey();
        } while (key != null);
        return all;
    }

    @ParameterizedTest
    @MethodSource("databases")
    void answersEachSearchAsMemoryDoes(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get().withTables();
                Twins twins = new Twins(database)) {
            for (int number = 0; number < PETITIONS; number++) {
                twins.create();
            }
            for (int number = 0; number < STEPS; number++) {
                twins.step(number);
            }
            int found = 0;
            for (int number = 0; number < SEARCHES; number++) {
                PetitionSearch search = twins.search();
                List<Standing> expected = all(twins.sites.get(0), search, PETITIONS);
                Iterator<Petitions> sites = twins.sites.iterator();

                assertThat(all(sites.next(), search, 3)).as("%s", search).isEqualTo(expected);
                assertThat(all(sites.next(), search, 7)).as("%s", search).isEqualTo(expected);
                found += expected.size();
            }
            assertThat(found).isGreaterThan(SEARCHES);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void indexesPetitionsThatAreOlderThanTheIndex(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get().withTables();
                Twins twins = new Twins(database)) {
            for (int number = 0; number < PETITIONS; number++) {
                twins.create();
            }
            for (int number = 0; number < STEPS; number++) {
                twins.step(number);
            }
            SchemaTest.run(
                    database.pool(),
                    "delete from petitionkit_term; delete from petitionkit_standing;"
                            + " insert into petitionkit_unindexed select petition from petitionkit_petition");

            for (SearchOrder order : SearchOrder.values()) {
                PetitionSearch search = PetitionSearch.builder().order(order).build();
                assertThat(all(twins.sites.get(1), search, 7)).isEqualTo(all(twins.sites.get(0), search, PETITIONS));
            }
            PetitionSearch assigned =
                    PetitionSearch.builder().department("transport").build();
            assertThat(all(twins.sites.get(1), assigned, 7))
                    .isNotEmpty()
                    .isEqualTo(all(twins.sites.get(0), assigned, 7));
            PetitionSearch north = PetitionSearch.builder()
                    .signedIn(new Region("N1"))
                    .order(SearchOrder.MOST_SIGNED)
                    .build();
            assertThat(all(twins.sites.get(1), north, 7)).isNotEmpty().isEqualTo(all(twins.sites.get(0), north, 7));
            PetitionSearch unlabelled = PetitionSearch.builder().unlabelled().build();
            assertThat(all(twins.sites.get(1), unlabelled, 7))
                    .isNotEmpty()
                    .isEqualTo(all(twins.sites.get(0), unlabelled, 7));
        }
    }
}
