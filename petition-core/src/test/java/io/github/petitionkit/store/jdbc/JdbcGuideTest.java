package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.jdbc.cipher.AesGcmCipher;
import io.github.petitionkit.store.jdbc.cipher.AesGcmCipherTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

/** Runs the snippets of docs/store-jdbc.md. */
class JdbcGuideTest {
    @Test
    void givesTheFirstResultWhenAnAttemptIsRepeated() {
        try (TestDatabase database = new H2Database().withTables();
                JdbcPetitionStore store = JdbcPetitionStore.of(database.pool())) {
            Petitions petitions = Surge.site(store).build();
            PetitionId petition = Surge.open(petitions);
            SignatureRequest request = Surge.person(1);

            SigningContext context = SigningContext.builder()
                    .idempotencyKey("0c2d7a52-6d4a-4a37-8e0d-2f5f4d8f3a11")
                    .build();
            SigningResult first = petitions.sign(petition, request, context);
            SigningResult again = petitions.sign(petition, request, context);

            assertThat(first).isInstanceOf(SigningResult.Confirmed.class).isEqualTo(again);
        }
    }

    @Test
    void sealsWhatIsPersonal() {
        byte[] secret = AesGcmCipherTest.secret(1);
        byte[] newSecret = AesGcmCipherTest.secret(2);
        try (TestDatabase database = new H2Database().withTables()) {
            DataSource dataSource = database.pool();

            AesGcmCipher cipher = AesGcmCipher.of("2026-11", secret);
            JdbcPetitionStore store =
                    JdbcPetitionStore.builder(dataSource).cipher(cipher).build();

            Petitions petitions = Surge.site(store).build();
            PetitionId petition = Surge.open(petitions);
            petitions.sign(petition, Surge.person(1));
            store.close();

            AesGcmCipher rotated = cipher.rotatedTo("2027-05", newSecret);
            JdbcPetitionStore next =
                    JdbcPetitionStore.builder(dataSource).cipher(rotated).build();
            long resealed = next.reseal();

            assertThat(resealed).isOne();
            next.close();

            AesGcmCipher without = AesGcmCipher.of("2027-05", newSecret).destroyed("2026-11");

            try (JdbcPetitionStore last =
                    JdbcPetitionStore.builder(dataSource).cipher(without).build()) {
                assertThat(last.signatures(petition)).noneMatch(Signature::isErased);
            }
        }
    }

    @Test
    void namesEveryTableAndEveryIndexWithItsQuery() throws IOException {
        String page = Files.readString(Path.of("../docs/store-jdbc.md"));
        String rows = page.replace("`, `…", "`, `petitionkit_signature");
        try (TestDatabase database = new PostgresDatabase().withTables()) {
            String made = "select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                    + " where n.nspname = current_schema() and relkind in ('r', 'i') and relname not like '%_pkey'";

            assertThat(SchemaTest.texts(database.pool(), made))
                    .hasSizeGreaterThan(TestDatabase.TABLES.size())
                    .allSatisfy(name -> assertThat(rows).containsPattern("(?m)^\\|.*`" + name + "`.*\\| \\S.*\\|$"));
        }
    }

    @Test
    void keepsPetitionsInADatabase() {
        Keyring keyring = Keyring.of("k1", "a secret of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8));

        DataSource dataSource = JdbcConnectionPool.create("jdbc:h2:mem:petitions;DB_CLOSE_DELAY=-1", "sa", "");
        Schema.apply(dataSource);
        JdbcPetitionStore store = JdbcPetitionStore.of(dataSource);
        Petitions petitions = Petitions.builder(keyring).store(store).build();

        PetitionId petition = Surge.open(petitions);
        petitions.sign(petition, Surge.person(1));
        store.close();

        try (JdbcPetitionStore later = JdbcPetitionStore.of(dataSource)) {
            Petitions restarted = Petitions.builder(keyring).store(later).build();
            assertThat(restarted.progress(petition).tally().counted()).isEqualTo(1);
        }
    }
}
