package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of the driver, the role or the database that a host has made for other tables. */
@Tag("thorough")
class HostSettingsTest {
    private static final int PEOPLE = 40;
    private static final Hashtag RIVERS = new Hashtag("rivers");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "defaultRowFetchSize=1",
                "autosave=always",
                "prepareThreshold=0",
                "preferQueryMode=simple",
                "binaryTransfer=false",
                "stringtype=unspecified",
                "options=-c%20array_nulls=off",
                "options=-c%20DateStyle=German%20-c%20TimeZone=Asia/Kolkata%20-c%20bytea_output=escape",
                "options=-c%20default_transaction_isolation=serializable",
                "options=-c%20enable_indexscan=off%20-c%20enable_bitmapscan=off"
            })
    void keepNobodyFromSigningAndBeingCounted(String setting) {
        Queue<String> tokens = new ConcurrentLinkedQueue<>();
        try (PostgresDatabase database = new PostgresDatabase();
                ConnectionPool pool = new ConnectionPool(database.url() + '&' + setting, PostgresDatabase.USER)) {
            Schema.apply(database.pool());
            try (JdbcPetitionStore store = JdbcPetitionStore.of(pool);
                    Petitions petitions = Surge.site(store)
                            .mailer(mail -> tokens.add(mail.token()))
                            .followMovements()
                            .build()) {
                PetitionId petition = Surge.open(petitions, Policy.builder());
                petitions.moderation().join(petition, RIVERS);
                IntStream.range(0, PEOPLE).parallel().forEach(person -> petitions.sign(petition, Surge.person(person)));
                petitions.maintenance().deliverEvents();
                assertThat(tokens).hasSize(PEOPLE);
                tokens.parallelStream().forEach(petitions::confirm);
                petitions.maintenance().deliverEvents();

                assertThat(petitions.progress(petition).tally().counted()).isEqualTo(PEOPLE);
                assertThat(petitions.maintenance().undelivered().values()).containsOnly(0L);
                assertThat(petitions.movements().progress(RIVERS).supporters()).isEqualTo(PEOPLE);
                assertThat(petitions.maintenance().reconcile(petition).isClean())
                        .isTrue();
            }
        }
    }
}
