package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.Desk;
import io.github.petitionkit.MovableClock;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.event.DeliveryOrder;
import io.github.petitionkit.event.DeliveryPolicy;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.mailing.Audience;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.mailing.MailingId;
import io.github.petitionkit.mailing.MailingPolicy;
import io.github.petitionkit.mailing.MailingState;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.DeadLetter;
import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.threshold.Threshold;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What another release wrote, or a hand in the database, stops what it is about and nothing else. */
@Tag("thorough")
class UnreadableRowsTest {
    /** A node whose listener notes what it is told. */
    private static final class Node implements AutoCloseable {
        private final MovableClock clock = new MovableClock("2026-03-03T09:00:00Z");
        private final TestDatabase database;
        private final DeliveryOrder order;
        private final List<PetitionEvent> told = new ArrayList<>();
        private boolean fails;
        private JdbcPetitionStore store;
        private Petitions petitions;

        Node(TestDatabase database) {
            this(database, DeliveryOrder.BY_PETITION);
        }

        Node(TestDatabase database, DeliveryOrder order) {
            this.database = database;
            this.order = order;
            store = store();
            petitions = petitions();
        }

        private JdbcPetitionStore store() {
            return JdbcPetitionStore.builder(database.pool())
                    .writers(1)
                    .clock(clock)
                    .build();
        }

        private Petitions petitions() {
            return Surge.site(store)
                    .clock(clock)
                    .executor(Runnable::run)
                    .listener(new PetitionListener() {
                        @Override
                        public void on(PetitionEvent event) {
                            if (fails) {
                                throw new IllegalStateException("the listener is down");
                            }
                            told.add(event);
                        }

                        @Override
                        public String name() {
                            return "archive";
                        }

                        @Override
                        public DeliveryOrder order() {
                            return order;
                        }
                    })
                    .build();
        }

        /** So that nothing is known from before. */
        void restart() {
            store.close();
            store = store();
            petitions = petitions();
        }

        PetitionId open() {
            return Surge.open(
                    petitions,
                    Policy.openFor(Period.ofDays(30), ZoneOffset.UTC)
                            .confirmation(Confirmation.NOT_NEEDED)
                            .threshold(Threshold.at("answer", 100)));
        }

        SignatureId sign(PetitionId petition, int person) {
            return ((SigningResult.Confirmed) petitions.sign(petition, Surge.person(person))).signature();
        }

        /** Brings the movements of two petitions up to date, which is one step for a few signatures. */
        void follow(PetitionId one, PetitionId other) {
            assertThat(store.movements()
                            .follow(
                                    Map.of(one, Set.of(), other, Set.of()),
                                    signature -> signature.identity().keys()))
                    .isTrue();
        }

        long supporters(Hashtag movement) {
            return store.movements().progress(movement, clock.instant()).supporters();
        }

        void run(String sql) {
            SchemaTest.run(database.pool(), sql);
        }

        @Override
        public void close() {
            store.close();
            database.close();
        }
    }

    static Stream<Supplier<TestDatabase>> databases() {
        return Stream.of(H2Database::new, PostgresDatabase::new);
    }

    private static String replacing(String table, String what, String by, PetitionId petition) {
        return "update petitionkit_%s set document = replace(document, '%s', '%s') where petition = '%s'"
                .formatted(table, what, by, petition);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofAPetitionAreNamedAndStopNoOtherPetition(Supplier<TestDatabase> databases) {
        try (Node node = new Node(databases.get().withTables())) {
            PetitionId strange = node.open();
            PetitionId other = node.open();
            node.run(replacing("document", "\"total\"", "\"magic\"", strange));
            node.restart();

            assertThatThrownBy(() -> node.petitions.find(strange))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("Petition " + strange + " cannot be read")
                    .hasMessageContaining("Criterion \"magic\"")
                    .hasMessageContaining("run the newer release on all nodes");
            assertThat(node.store.find(Set.of(strange, other)))
                    .extracting(Petition::id)
                    .containsExactly(other);
            List<?> answers = IntStream.range(0, 20)
                    .mapToObj(person -> {
                        PetitionId petition = person % 2 == 0 ? strange : other;
                        return node.petitions
                                .async()
                                .sign(petition, Surge.person(person), SigningContext.UNKNOWN)
                                .toCompletableFuture()
                                .handle((result, failure) -> failure == null ? result : unwrapped(failure));
                    })
                    .map(answer -> answer.join())
                    .toList();
            assertThat(answers)
                    .filteredOn(SigningResult.Confirmed.class::isInstance)
                    .hasSize(10);
            assertThat(answers).filteredOn(StoreException.class::isInstance).hasSize(10);

            node.clock.move(Duration.ofDays(40));
            assertThat(node.petitions.maintenance().closeDue()).containsExactly(other);
            assertThat(node.petitions.find(other).orElseThrow().life().state()).isEqualTo(PetitionState.CLOSED);
        }
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofASignatureAreNamedAndStopNoOtherSignature(Supplier<TestDatabase> databases) {
        try (Node node = new Node(databases.get().withTables())) {
            PetitionId petition = node.open();
            List<SignatureId> ids = IntStream.range(0, 4)
                    .mapToObj(person -> node.sign(petition, person))
                    .toList();
            Tally before = node.petitions.progress(petition).tally();
            node.run("update petitionkit_signature set document = replace(document, '\"v\":2', '\"v\":9')"
                    + " where signature = '" + ids.get(1) + "'");
            node.run("update petitionkit_signature set state = 'DOUBTED' where signature = '" + ids.get(2) + "'");
            node.restart();

            assertThatThrownBy(() -> node.petitions.reader().signature(petition, ids.get(1)))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("Signature " + ids.get(1) + " of petition " + petition)
                    .hasMessageContaining("document version 9, this release reads 1 to 2")
                    .hasMessageNotContaining("person1@example.org");
            assertThatThrownBy(() -> node.petitions.reader().signature(petition, ids.get(2)))
                    .hasMessageContaining("SignatureState \"DOUBTED\"");

            List<SignatureId> read = new ArrayList<>();
            assertThatThrownBy(() ->
                            node.store.signatures(petition).map(Signature::id).forEach(read::add))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("2 rows cannot be read, all others were")
                    .hasMessageContaining(ids.get(1).toString());
            assertThat(read).containsExactly(ids.get(0), ids.get(3));

            assertThatThrownBy(() -> node.petitions.maintenance().reconcile(petition))
                    .as("a recount without them would be wrong")
                    .isInstanceOf(StoreException.class);
            assertThat(node.petitions.progress(petition).tally()).isEqualTo(before);
            node.sign(petition, 9);
            assertThat(node.petitions.progress(petition).tally().counted()).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofASignatureStopOnlyTheMovementsThatCountIt(Supplier<TestDatabase> databases) {
        Hashtag rivers = new Hashtag("rivers");
        Hashtag roads = new Hashtag("roads");
        try (Node node = new Node(databases.get().withTables())) {
            PetitionId strange = node.open();
            PetitionId other = node.open();
            node.petitions.moderation().join(strange, rivers);
            node.petitions.moderation().join(other, roads);
            SignatureId unreadable = node.sign(strange, 1);
            node.sign(other, 2);
            String ofSignature = " where signature = '" + unreadable + "'";
            node.run("update petitionkit_signature set document = replace(document, '\"v\":2', '\"v\":9')"
                    + ofSignature);
            node.restart();

            assertThatThrownBy(() -> node.follow(strange, other))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("Signature " + unreadable);
            assertThat(node.supporters(roads)).isOne();
            assertThat(node.supporters(rivers)).isZero();

            node.run("update petitionkit_signature set document = replace(document, '\"v\":9', '\"v\":2')"
                    + ofSignature);
            node.follow(strange, other);

            assertThat(node.supporters(rivers)).isOne();
            assertThat(node.supporters(roads)).isOne();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofAnEventWaitAndStopNeitherOtherPetitionsNorOtherListeners(Supplier<TestDatabase> databases) {
        try (Node node = new Node(databases.get().withTables())) {
            node.fails = true;
            PetitionId strange = node.open();
            PetitionId other = node.open();
            node.run(replacing("event", "petition-state-changed", "petition-forked", strange));
            node.restart();
            node.fails = false;
            node.clock.move(Duration.ofHours(2));

            node.petitions.maintenance().deliverEvents();

            assertThat(node.told)
                    .filteredOn(event -> event.petition().equals(other))
                    .hasSize(2);
            assertThat(node.told)
                    .as("what comes before it")
                    .filteredOn(event -> event.petition().equals(strange))
                    .hasSizeLessThan(2);
            assertThat(node.petitions.maintenance().undelivered().get("archive"))
                    .isPositive();
            node.sign(other, 1);
            assertThat(node.told).last().isInstanceOf(PetitionEvent.SignatureStateChanged.class);

            node.run(replacing("event", "petition-forked", "petition-state-changed", strange));
            node.clock.move(Duration.ofMinutes(2));
            node.petitions.maintenance().deliverEvents();

            assertThat(node.told)
                    .filteredOn(event -> event.petition().equals(strange))
                    .hasSize(2);
            assertThat(node.petitions.maintenance().undelivered()).containsEntry("archive", 0L);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofADeadLetterHideNoOther(Supplier<TestDatabase> databases) {
        try (Node node = new Node(databases.get().withTables())) {
            node.fails = true;
            PetitionId strange = node.open();
            PetitionId other = node.open();
            IntStream.range(0, DeliveryPolicy.standard().attempts()).forEach(attempt -> {
                node.clock.move(Duration.ofHours(2));
                node.petitions.maintenance().deliverEvents();
            });
            node.run(replacing("dead_letter", "petition-created", "petition-forked", strange));

            assertThat(node.petitions.maintenance().deadLetters())
                    .extracting(DeadLetter::event)
                    .filteredOn(PetitionEvent.PetitionCreated.class::isInstance)
                    .extracting(PetitionEvent::petition)
                    .containsExactly(other);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofAnIdempotencyKeyFailTheAttemptThatHasIt(Supplier<TestDatabase> databases) {
        SigningContext keyed = SigningContext.builder()
                .idempotencyKey("0c2d7a52-6d4a-4a37-8e0d-2f5f4d8f3a11")
                .build();
        try (Node node = new Node(databases.get().withTables())) {
            PetitionId petition = node.open();
            node.petitions.sign(petition, Surge.person(1), keyed);
            node.run(replacing("idempotency", "\"confirmed\"", "\"deferred\"", petition));

            assertThatThrownBy(() -> node.petitions.sign(petition, Surge.person(1), keyed))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("petition " + petition + " stores for an idempotency key cannot be read")
                    .hasMessageContaining("SigningResult \"deferred\"");
            assertThat(node.sign(petition, 2)).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofARetryWaitAndStopNoOtherEventOfTheListener(Supplier<TestDatabase> databases) {
        try (Node node = new Node(databases.get().withTables(), DeliveryOrder.INDEPENDENT)) {
            node.fails = true;
            PetitionId strange = node.open();
            PetitionId other = node.open();
            node.petitions.maintenance().deliverEvents();
            node.run(replacing("retry", "petition-created", "petition-forked", strange));
            node.restart();
            node.fails = false;
            node.clock.move(Duration.ofHours(2));

            node.petitions.maintenance().deliverEvents();
            SignatureId later = node.sign(other, 1);

            assertThat(node.told)
                    .filteredOn(event -> event.petition().equals(other))
                    .hasSize(3)
                    .last()
                    .hasFieldOrPropertyWithValue("signature", later);
            assertThat(node.told)
                    .filteredOn(event -> event.petition().equals(strange))
                    .singleElement()
                    .isInstanceOf(PetitionEvent.PetitionStateChanged.class);
            assertThat(node.petitions.maintenance().undelivered().get("archive"))
                    .isPositive();
            assertThat(node.petitions.maintenance().longestWaits())
                    .as("nobody can read since when it waits")
                    .isEmpty();

            node.run(replacing("retry", "petition-forked", "petition-created", strange));
            node.clock.move(Duration.ofMinutes(2));
            node.petitions.maintenance().deliverEvents();

            assertThat(node.told)
                    .filteredOn(event -> event.petition().equals(strange))
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofAMailingAreNamedAndStopNoOtherMailing(Supplier<TestDatabase> databases) {
        try (Node node = new Node(databases.get().withTables())) {
            PetitionId petition = node.open();
            Mailing strange = sending(node, petition, 1);
            Mailing other = sending(node, petition, 2);
            String ofMailing = " where mailing = '" + strange.id() + "'";
            node.run("update petitionkit_mailing set document = replace(document, '\"v\":2', '\"v\":9')" + ofMailing);

            assertThatThrownBy(() -> node.store.mailings().find(strange.id()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("Mailing " + strange.id() + " cannot be read")
                    .hasMessageContaining("document version 9, this release reads 1 to 2")
                    .hasMessageNotContaining("They listen.");
            assertThat(node.store.mailings().mailings(petition, 10)).containsExactly(other);
            assertThat(node.store.mailings().mailings(MailingState.SENDING, 10)).containsExactly(other);
            assertThat(claimed(node)).contains(other.id());
            assertThat(claimed(node)).isEmpty();

            node.run("update petitionkit_mailing set document = replace(document, '\"v\":9', '\"v\":2')" + ofMailing);
            node.clock.move(Duration.ofMinutes(1));

            assertThat(claimed(node)).isPresent();
            assertThat(claimed(node)).isPresent();
        }
    }

    private static Mailing sending(Node node, PetitionId petition, int number) {
        MailingId id = new MailingId(new UUID(7, number));
        Audience audience = Audience.of(List.of(petition), "council " + number);
        node.store.mailings().add(Mailing.draft(id, audience, "News", "They listen.", node.clock.instant()));
        return node.store
                .mailings()
                .change(id, (known, others, now) -> known.sending(MailingPolicy.standard(), others, now))
                .mailing();
    }

    private static Optional<MailingId> claimed(Node node) {
        return node.store
                .mailings()
                .claim(10, Duration.ofMinutes(1))
                .map(claim -> claim.mailing().id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofACaseFileAreNamedAndStopNoSearch(Supplier<TestDatabase> databases) {
        try (Node node = new Node(databases.get().withTables())) {
            PetitionId strange = node.open();
            PetitionId other = node.open();
            Desk desk = node.petitions.moderation().desk();
            desk.label(strange, List.of("urgent"));
            desk.label(other, List.of("urgent"));
            node.run(replacing("case_file", "\"v\":2", "\"v\":9", strange));
            node.run("insert into petitionkit_unindexed (petition) select petition from petitionkit_petition");
            node.restart();

            assertThatThrownBy(() -> node.petitions.moderation().desk().file(strange))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("The case file of petition " + strange + " cannot be read")
                    .hasMessageContaining("document version 9, this release reads 1 to 2");
            assertThat(node.petitions
                            .reader()
                            .search(PetitionSearch.builder().build(), 10)
                            .petitions())
                    .extracting(found -> found.petition().id())
                    .containsExactlyInAnyOrder(strange, other);
            assertThat(node.petitions
                            .reader()
                            .search(PetitionSearch.builder().label("urgent").build(), 10)
                            .petitions())
                    .extracting(found -> found.petition().id())
                    .containsExactly(other);
        }
    }
}
