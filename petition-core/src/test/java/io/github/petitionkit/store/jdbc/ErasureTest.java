package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.privacy.Erasure;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErasureTest {
    static final List<String> ORIGINALS =
            List.of("quibble", "mailbox.example", "sw1a", "203.0.113.77", "peculiar", "my own reason");

    static Stream<Supplier<TestDatabase>> databases() {
        return Stream.of(H2Database::new, PostgresDatabase::new);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void leavesNothingThatLeadsToThePersonInAnyTable(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get().withTables();
                JdbcPetitionStore store = JdbcPetitionStore.of(database.pool())) {
            Petitions petitions = Surge.site(store).build();
            PetitionId petition = Surge.open(petitions);
            petitions.sign(
                    petition,
                    SignatureRequest.builder()
                            .name("Grandissima Quibble")
                            .email("quibble@mailbox.example.org")
                            .country("GB")
                            .postalCode("SW1A 1AA")
                            .reason("my own reason")
                            .build(),
                    SigningContext.builder()
                            .ip("203.0.113.77")
                            .userAgent("Peculiar/9.9")
                            .build());
            petitions.sign(petition, Surge.person(1));
            assertThat(texts(database.pool())).contains(ORIGINALS);

            Erasure erasure = petitions.privacy().erase(new EmailAddress("quibble@mailbox.example.org"));

            assertThat(erasure).isEqualTo(new Erasure(1, 0));
            assertThat(texts(database.pool())).doesNotContain(ORIGINALS).contains("person1@example.org");
            assertThat(petitions.progress(petition).tally().counted()).isEqualTo(2);
            assertThat(petitions.maintenance().reconcile(petition).findings()).isEmpty();
        }
    }

    /** Everything that is in the tables. */
    static String texts(DataSource source) {
        List<String> found = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TestDatabase.TABLES) {
                try (ResultSet rows = statement.executeQuery("select * from petitionkit_" + table)) {
                    while (rows.next()) {
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            found.add(String.valueOf(rows.getString(column)));
                        }
                    }
                }
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
        return String.join("\n", found).toLowerCase(Locale.ROOT);
    }
}
