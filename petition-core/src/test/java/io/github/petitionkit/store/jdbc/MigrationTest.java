package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.MovableClock;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.jdbc.cipher.AesGcmCipher;
import io.github.petitionkit.store.jdbc.cipher.AesGcmCipherTest;
import io.github.petitionkit.tally.Tally;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Takes over what the first version left: its tables, and in {@code V1.sql} the rows that its code wrote on 2026-03-03, by its
 * clock, and the day after. Nobody may ever change those.
 */
@Tag("thorough")
class MigrationTest {
    private static final Keyring KEYRING =
            Keyring.of("k1", "a secret of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8));
    private static final AesGcmCipher CIPHER = AesGcmCipher.of("2026-03", AesGcmCipherTest.secret(1));
    private static final PetitionId FOOTBRIDGE = petition(1);
    private static final PetitionId LIBRARY = petition(9);
    private static final String KEYED = "aaaa7a52-6d4a-4a37-8e0d-2f5f4d8f3a11";

    private static PetitionId petition(long number) {
        return new PetitionId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number));
    }

    /** Hears all, or fails on all. */
    private record Listener(String name, Consumer<PetitionEvent> hears) implements PetitionListener {
        @Override
        public void on(PetitionEvent event) {
            hears.accept(event);
        }
    }

    /** A node of this release on the migrated tables. */
    private static final class Node implements AutoCloseable {
        private final MovableClock clock = new MovableClock("2026-03-04T10:00:00Z");
        private final List<PetitionEvent> archive = new ArrayList<>();
        private final List<PetitionEvent> newsletter = new ArrayList<>();
        private final List<PetitionEvent> crm = new ArrayList<>();
        private final List<Mail> mails = new ArrayList<>();
        private final JdbcPetitionStore store;
        private final Petitions petitions;

        Node(TestDatabase database) {
            store = JdbcPetitionStore.builder(database.pool())
                    .clock(clock)
                    .cipher(CIPHER)
                    .build();
            petitions = Petitions.builder(KEYRING)
                    .store(store)
                    .clock(clock)
                    .executor(Runnable::run)
                    .mailer(mails::add)
                    .listener(new Listener("archive", archive::add))
                    .listener(new Listener("newsletter", newsletter::add))
                    .listener(new Listener("crm", crm::add))
                    .build();
        }

        Tally tally(PetitionId petition) {
            return petitions.progress(petition).tally();
        }

        @Override
        public void close() {
            store.close();
        }
    }

    static Stream<Supplier<TestDatabase>> databases() {
        return Stream.of(
                () -> filled(new H2Database(), "h2", ""),
                () -> filled(new PostgresDatabase(), "postgresql", ""),
                () -> filled(
                        new PostgresDatabase(),
                        "postgresql",
                        Partitions.script(4)
                                .replace("'idempotency'", "'first_result'")
                                .replace("'listener_offset', 'retry', 'dead_letter'", "'position', 'given_up'")));
    }

    static TestDatabase filled(TestDatabase database, String folder, String partitions) {
        SchemaTest.run(database.pool(), text("/META-INF/petitionkit/" + folder + "/V1__petitionkit.sql"));
        if (!partitions.isEmpty()) {
            SchemaTest.run(database.pool(), partitions);
        }
        SchemaTest.run(database.pool(), text("V1.sql"));
        return database;
    }

    static String text(String resource) {
        try (InputStream text = Objects.requireNonNull(MigrationTest.class.getResourceAsStream(resource), resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isAskedForWhereTheTablesAreOfTheFirstVersion(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get();
                JdbcPetitionStore store = JdbcPetitionStore.builder(database.pool())
                        .cipher(CIPHER)
                        .build()) {
            assertThatThrownBy(() -> store.find(FOOTBRIDGE))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("have version 1, this release needs")
                    .hasMessageContaining("stop the nodes of the older release")
                    .hasMessageContaining("V2__usual_names.sql");

            Schema.apply(database.pool());

            assertThat(store.find(FOOTBRIDGE)).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keepsEveryRowAndEveryCount(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get()) {
            requireAllKept(database);
        }
    }

    /** Migrates a database with the rows of the first version, and compares what a node of this release finds. */
    static void requireAllKept(TestDatabase database) {
        Schema.apply(database.pool());
        try (Node node = new Node(database)) {
            assertThat(node.store.petitions()).containsExactly(FOOTBRIDGE, LIBRARY);
            assertThat(node.petitions.find(FOOTBRIDGE).orElseThrow().life().state())
                    .isEqualTo(PetitionState.OPEN);
            assertThat(node.petitions.find(LIBRARY).orElseThrow().life().state())
                    .isEqualTo(PetitionState.CLOSED);
            assertThat(node.tally(FOOTBRIDGE))
                    .returns(2L, Tally::counted)
                    .returns(6L, Tally::raw)
                    .returns(1L, Tally::pending)
                    .returns(2L, Tally::held);
            assertThat(node.tally(LIBRARY)).returns(1L, Tally::counted).returns(3L, Tally::raw);
            for (PetitionId petition : List.of(FOOTBRIDGE, LIBRARY)) {
                Tally before = node.tally(petition);
                assertThat(node.petitions.maintenance().reconcile(petition).findings())
                        .isEmpty();
                assertThat(node.tally(petition)).isEqualTo(before);
            }
            assertThat(node.store.signatures(FOOTBRIDGE).map(Signature::state))
                    .containsExactly(
                            SignatureState.CONFIRMED,
                            SignatureState.CONFIRMED,
                            SignatureState.INVALIDATED,
                            SignatureState.HELD,
                            SignatureState.HELD,
                            SignatureState.PENDING);
            assertThat(node.store.signatures(LIBRARY).map(Signature::state))
                    .containsExactly(SignatureState.CONFIRMED, SignatureState.INVALIDATED, SignatureState.WITHDRAWN);
            assertThat(node.store.history(FOOTBRIDGE)).hasSize(16);
            assertThat(node.store.history(LIBRARY))
                    .extracting(HistoryEntry::cause)
                    .contains("bot");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void findsSignersByTheirMailboxAndOpensWhatWasSealed(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get()) {
            Schema.apply(database.pool());
            try (Node node = new Node(database)) {
                assertThat(node.petitions.sign(FOOTBRIDGE, SignatureRequest.of("Bob Example", "bob@example.org", "GB")))
                        .isInstanceOf(SigningResult.AlreadySigned.class);
                assertThat(node.petitions.privacy().export(new EmailAddress("readergil@example.org")))
                        .hasSize(1);
                assertThat(node.store
                                .signatures(LIBRARY)
                                .map(signature -> signature.signer().email()))
                        .startsWith(new EmailAddress("readergil@example.org"));
                assertThat(node.store.signatures(FOOTBRIDGE).filter(Signature::isErased))
                        .as("the signer who had asked for it")
                        .hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void deliversTheEventsThatWaitedWhereEachListenerHadCome(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get()) {
            Schema.apply(database.pool());
            try (Node node = new Node(database)) {
                assertThat(node.petitions.maintenance().undelivered())
                        .containsEntry("archive", 40L)
                        .containsEntry("newsletter", 9L)
                        .containsEntry("crm", 31L);

                node.petitions.maintenance().deliverEvents();

                assertThat(numbers(node.archive, FOOTBRIDGE))
                        .hasSize(31)
                        .isSorted()
                        .startsWith(0L);
                assertThat(numbers(node.archive, LIBRARY)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
                assertThat(numbers(node.newsletter, FOOTBRIDGE)).isEmpty();
                assertThat(numbers(node.newsletter, LIBRARY)).hasSize(9);
                assertThat(numbers(node.crm, FOOTBRIDGE)).hasSize(23).startsWith(8L);
                assertThat(node.mails).isEmpty();

                node.clock.move(Duration.ofMinutes(1));
                node.petitions.maintenance().deliverEvents();
                assertThat(SchemaTest.texts(database.pool(), "select document from petitionkit_event"))
                        .as("what every listener has been told is deleted within a minute, whichever node told it")
                        .isEmpty();
            }
        }
    }

    private static List<Long> numbers(List<PetitionEvent> events, PetitionId petition) {
        return events.stream()
                .filter(event -> event.petition().equals(petition))
                .map(event -> event.id().number())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void deliversADeadLetterThatIsTriedAgain(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get()) {
            Schema.apply(database.pool());
            try (Node node = new Node(database)) {
                assertThat(node.petitions.maintenance().deadLetters())
                        .singleElement()
                        .satisfies(letter -> {
                            assertThat(letter.listener()).isEqualTo("crm");
                            assertThat(node.petitions.maintenance().retry(letter))
                                    .isTrue();
                        });

                assertThat(node.crm).singleElement().isInstanceOf(PetitionEvent.PetitionStateChanged.class);
                assertThat(node.petitions.maintenance().deadLetters()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void repeatsTheResultOfAnIdempotencyKeyUntilItExpires(Supplier<TestDatabase> databases) {
        SignatureRequest gil = SignatureRequest.of("Gil Example", "readergil@example.org", "GB");
        SigningContext keyed = SigningContext.builder().idempotencyKey(KEYED).build();
        try (TestDatabase database = databases.get()) {
            Schema.apply(database.pool());
            try (Node node = new Node(database)) {
                assertThat(node.petitions.sign(LIBRARY, gil, keyed))
                        .isInstanceOfSatisfying(
                                SigningResult.Confirmed.class,
                                first -> assertThat(first.position()).isOne());
                node.clock.move(Duration.ofDays(1));

                assertThat(node.petitions.sign(LIBRARY, gil, keyed))
                        .as("the petition has been closed since")
                        .isInstanceOf(SigningResult.NotEligible.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isNotedAndDoneOnce(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get()) {
            Schema.apply(database.pool());
            Schema.apply(database.pool());

            assertThat(SchemaTest.texts(
                            database.pool(), "select cast(max(version) as varchar(9)) from petitionkit_schema"))
                    .containsExactly(String.valueOf(Schema.SCRIPTS.size()));
        }
    }
}
