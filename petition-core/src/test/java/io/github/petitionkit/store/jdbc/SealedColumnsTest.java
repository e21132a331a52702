package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.store.jdbc.cipher.AesGcmCipher;
import io.github.petitionkit.store.jdbc.cipher.AesGcmCipherTest;
import io.github.petitionkit.store.jdbc.cipher.ColumnCipher;
import io.github.petitionkit.tally.Tally;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("thorough")
class SealedColumnsTest {
    private static final AesGcmCipher FIRST = AesGcmCipher.of("k1", AesGcmCipherTest.secret(1));
    private static final AesGcmCipher BOTH = FIRST.rotatedTo("k2", AesGcmCipherTest.secret(2));
    private static final AesGcmCipher SECOND = AesGcmCipher.of("k2", AesGcmCipherTest.secret(2));

    /** A site on tables that others have used before. */
    private static final class Run implements AutoCloseable {
        private final JdbcPetitionStore store;
        private final Petitions petitions;

        Run(TestDatabase database, @Nullable ColumnCipher cipher) {
            JdbcPetitionStore.Builder builder = JdbcPetitionStore.builder(database.pool());
            store = (cipher == null ? builder : builder.cipher(cipher)).build();
            petitions = Surge.site(store).build();
        }

        PetitionId open() {
            return Surge.open(petitions);
        }

        void signAll(PetitionId petition, int from, int to) {
            IntStream.range(from, to)
                    .mapToObj(person -> petitions.async().sign(petition, Surge.person(person), SigningContext.UNKNOWN))
                    .toList()
                    .forEach(signing -> signing.toCompletableFuture().join());
        }

        SignatureId sign(PetitionId petition, int person) {
            return ((SigningResult.Confirmed) petitions.sign(petition, Surge.person(person))).signature();
        }

        Signature signature(PetitionId petition, SignatureId id) {
            return petitions.reader().signature(petition, id).orElseThrow();
        }

        Tally tally(PetitionId petition) {
            return store.tally(petition, Instant.EPOCH);
        }

        @Override
        public void close() {
            store.close();
        }
    }

    static Stream<Supplier<TestDatabase>> databases() {
        return Stream.of(H2Database::new, PostgresDatabase::new);
    }

    private static List<String> keyIds(TestDatabase database) {
        return SchemaTest.texts(
                database.pool(), "select distinct coalesce(key_id, 'none') k from petitionkit_signature order by k");
    }

    @ParameterizedTest
    @Tag("slow")
    @MethodSource("databases")
    void leavesNothingThatLeadsToASignerReadableInAnyTable(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get().withTables();
                Run run = new Run(database, FIRST)) {
            PetitionId petition = run.open();
            SignatureRequest request = SignatureRequest.builder()
                    .name("Grandissima Quibble")
                    .email("quibble@mailbox.example.org")
                    .country("GB")
                    .postalCode("SW1A 1AA")
                    .reason("my own reason")
                    .build();
            SigningContext context = SigningContext.builder()
                    .ip("203.0.113.77")
                    .userAgent("Peculiar/9.9")
                    .idempotencyKey("a-key-of-the-visitor")
                    .build();

            SigningResult result = run.petitions.sign(petition, request, context);

            assertThat(ErasureTest.texts(database.pool()))
                    .doesNotContain(ErasureTest.ORIGINALS)
                    .doesNotContain("a-key-of-the-visitor");
            SignatureId id = ((SigningResult.Confirmed) result).signature();
            Signature signature = run.signature(petition, id);
            assertThat(signature.signer().email()).isEqualTo(new EmailAddress("quibble@mailbox.example.org"));
            assertThat(signature.statement().reason()).isEqualTo("my own reason");
            assertThat(signature.context()).isEqualTo(context.asStored());
            assertThat(run.store.signatures(petition)).containsExactly(signature);
            assertThat(run.petitions.sign(petition, request)).isInstanceOf(SigningResult.AlreadySigned.class);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("slow")
    void erasesTheSignersOfADestroyedKeyAndKeepsWhatCounts(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get().withTables()) {
            PetitionId petition;
            SignatureId signature;
            Tally before;
            try (Run run = new Run(database, FIRST)) {
                petition = run.open();
                signature = run.sign(petition, 1);
                before = run.tally(petition);
            }

            try (Run run = new Run(database, SECOND.destroyed("k1"))) {
                Signature erased = run.signature(petition, signature);
                assertThat(erased.isErased()).isTrue();
                assertThat(erased.signer().country().code()).isEqualTo("GB");
                assertThat(run.store.signatures(petition)).containsExactly(erased);
                assertThat(run.tally(petition)).isEqualTo(before);
                assertThat(run.petitions.maintenance().reconcile(petition).findings())
                        .isEmpty();
                assertThat(run.store.history(petition)).hasSize(1);
                assertThat(run.petitions.sign(petition, Surge.person(1)))
                        .as("who was erased cannot sign twice")
                        .isInstanceOf(SigningResult.AlreadySigned.class);
                assertThat(run.petitions.privacy().export(new EmailAddress("person1@example.org")))
                        .hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void takesOverWhatAnotherKeySealedOrNobodyWhileSigningGoesOn(Supplier<TestDatabase> databases) {
        int people = 450;
        try (TestDatabase database = databases.get().withTables()) {
            PetitionId petition;
            try (Run run = new Run(database, null)) {
                petition = run.open();
                run.signAll(petition, 0, 30);
                run.petitions.privacy().erase(new EmailAddress("person3@example.org"));
            }
            try (Run run = new Run(database, FIRST)) {
                run.signAll(petition, 30, 250);
            }
            assertThat(keyIds(database)).containsExactly("k1", "none");

            try (Run run = new Run(database, BOTH)) {
                CompletableFuture<Void> signing = CompletableFuture.runAsync(() -> run.signAll(petition, 250, people));
                long resealed = run.store.reseal();
                signing.join();

                assertThat(resealed).isEqualTo(250);
                assertThat(run.store.reseal())
                        .as("what is done is not done again")
                        .isZero();
            }

            assertThat(keyIds(database)).containsExactly("k2");
            try (Run run = new Run(database, SECOND)) {
                assertThat(run.store
                                .signatures(petition)
                                .map(signature -> signature.signer().email()))
                        .containsOnlyOnce(
                                new EmailAddress("person0@example.org"), new EmailAddress("person42@example.org"))
                        .hasSize(people)
                        .filteredOn(email -> email == null)
                        .as("the one who was erased")
                        .hasSize(1);
                assertThat(run.petitions.maintenance().reconcile(petition).findings())
                        .isEmpty();
                assertThat(run.tally(petition).counted()).isEqualTo(people);
            }
        }
    }

    @Test
    void refusesWhatWasChangedOrMovedAndGoesOnWithTheOthers() {
        try (TestDatabase database = new PostgresDatabase().withTables();
                Run run = new Run(database, FIRST)) {
            PetitionId petition = run.open();
            SignatureId changed = run.sign(petition, 1);
            SignatureId source = run.sign(petition, 2);
            SignatureId moved = run.sign(petition, 3);
            SchemaTest.run(
                    database.pool(),
                    "update petitionkit_signature set encrypted = 'AAAA' || substr(encrypted, 5) where signature = '"
                            + changed + "'");
            SchemaTest.run(
                    database.pool(),
                    "update petitionkit_signature set encrypted = (select encrypted from petitionkit_signature where"
                            + " signature = '" + source + "') where signature = '" + moved + "'");

            for (SignatureId each : List.of(changed, moved)) {
                assertThatThrownBy(() -> run.signature(petition, each))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining(each.toString())
                        .hasMessageContaining("changed or moved in the database");
                assertThatThrownBy(() -> run.petitions.withdraw(petition, each)).isInstanceOf(StoreException.class);
            }
            assertThat(run.signature(petition, source).isErased()).isFalse();
            run.sign(petition, 4);

            try (Run rotated = new Run(database, BOTH)) {
                assertThatThrownBy(() -> rotated.store.reseal())
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("cannot be decrypted");
                assertThat(rotated.signature(petition, source).isErased()).isFalse();
            }
            assertThat(SchemaTest.texts(database.pool(), "select key_id from petitionkit_signature order by number"))
                    .containsExactly("k1", "k2", "k1", "k2");
        }
    }

    @Test
    void sealsNothingWithAnotherSecretThanTheKeyHadBefore() {
        try (TestDatabase database = new H2Database().withTables()) {
            PetitionId petition;
            try (Run run = new Run(database, FIRST)) {
                petition = run.open();
                run.sign(petition, 1);
            }

            try (Run run = new Run(database, AesGcmCipher.of("k1", AesGcmCipherTest.secret(9)))) {
                assertThatThrownBy(() -> run.petitions.sign(petition, Surge.person(2)))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("key k1 is not the one used in this database before")
                        .hasMessageContaining("give it the former secret");
            }
            assertThat(SchemaTest.texts(database.pool(), "select key_id from petitionkit_signature"))
                    .hasSize(1);
        }
    }

    @Test
    void saysWhatToDoWithoutTheKeyOrTheCipher() {
        try (TestDatabase database = new H2Database().withTables()) {
            PetitionId petition;
            SignatureId signature;
            try (Run run = new Run(database, FIRST)) {
                petition = run.open();
                signature = run.sign(petition, 1);
            }

            try (Run run = new Run(database, SECOND)) {
                assertThatThrownBy(() -> run.signature(petition, signature))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("encrypted with key k1")
                        .hasMessageContaining("add the missing one");
            }
            try (Run run = new Run(database, null)) {
                assertThatThrownBy(() -> run.signature(petition, signature))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("give the store its cipher");
                assertThatThrownBy(() -> run.store.reseal()).isInstanceOf(IllegalStateException.class);
            }
        }
    }
}
