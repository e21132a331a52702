package io.github.petitionkit.spring.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.spring.PetitionAutoConfiguration;
import io.github.petitionkit.spring.Scene;
import io.github.petitionkit.spring.Servers;
import io.github.petitionkit.spring.event.PetitionEventsAutoConfiguration;
import io.github.petitionkit.store.InMemoryPetitionStore;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.jdbc.JdbcPetitionStore;
import io.github.petitionkit.store.jdbc.SchemaException;
import io.github.petitionkit.store.jdbc.cipher.AesGcmCipher;
import io.github.petitionkit.store.jdbc.cipher.ColumnCipher;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PetitionJdbcAutoConfigurationTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ValidationAutoConfiguration.class,
                    DataSourceAutoConfiguration.class,
                    FlywayAutoConfiguration.class,
                    PetitionAutoConfiguration.class,
                    PetitionEventsAutoConfiguration.class,
                    PetitionJdbcAutoConfiguration.class))
            .withPropertyValues(
                    "petitionkit.secret=" + Scene.SECRET,
                    "spring.flyway.enabled=false",
                    "spring.datasource.generate-unique-name=true");

    @Test
    void keepsPetitionsInAnEmbeddedDatabaseAndMakesItsTables() {
        runner.run(context -> {
            Petitions petitions = context.getBean(Petitions.class);
            assertThat(context.getBean(PetitionStore.class)).isInstanceOf(JdbcPetitionStore.class);
            PetitionId id = Scene.open(petitions);
            assertThat(new JdbcTemplate(context.getBean(DataSource.class))
                            .queryForObject("select count(*) from petitionkit_petition", Long.class))
                    .isOne();
            assertThat(petitions.find(id)).isPresent();
        });
    }

    /** As {@code @ServiceConnection} and Spring Boot's support for Compose describe a container. */
    @Test
    void keepsPetitionsInTheDatabaseThatConnectionDetailsDescribe() {
        String[] database = Servers.database();
        JdbcConnectionDetails container = new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return database[0].substring("spring.datasource.url=".length());
            }
        };
        runner.withBean(JdbcConnectionDetails.class, () -> container)
                .withPropertyValues(
                        "spring.datasource.url=jdbc:h2:mem:elsewhere", "petitionkit.jdbc.initialize-schema=always")
                .run(context -> {
                    Scene.open(context.getBean(Petitions.class));

                    assertThat(new JdbcTemplate(Servers.source(database))
                                    .queryForObject("select count(*) from petitionkit_petition", Long.class))
                            .isOne();
                });
    }

    @Test
    void staysInMemoryWithoutADataSource() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        ValidationAutoConfiguration.class,
                        PetitionAutoConfiguration.class,
                        PetitionJdbcAutoConfiguration.class))
                .run(context ->
                        assertThat(context.getBean(PetitionStore.class)).isInstanceOf(InMemoryPetitionStore.class));
    }

    @Test
    void staysInMemoryWithoutBootsSupportForJdbc() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        ValidationAutoConfiguration.class,
                        PetitionAutoConfiguration.class,
                        PetitionJdbcAutoConfiguration.class))
                .withUserConfiguration(TwoDataSources.class)
                .withClassLoader(new FilteredClassLoader(EmbeddedDatabaseConnection.class))
                .run(context ->
                        assertThat(context.getBean(PetitionStore.class)).isInstanceOf(InMemoryPetitionStore.class));
    }

    @Test
    void staysInMemoryWhenAskedTo() {
        runner.withPropertyValues("petitionkit.jdbc.enabled=false")
                .run(context ->
                        assertThat(context.getBean(PetitionStore.class)).isInstanceOf(InMemoryPetitionStore.class));
    }

    @Test
    void leavesTheStoreToTheHost() {
        InMemoryPetitionStore hosts = new InMemoryPetitionStore(Instant::now);
        runner.withBean(PetitionStore.class, () -> hosts)
                .run(context -> assertThat(context.getBean(PetitionStore.class)).isSameAs(hosts));
    }

    @Test
    void insistsOnASecretForWhatIsKept() {
        runner.withPropertyValues("petitionkit.secret=")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("its store outlives the process"));
    }

    @Test
    @Tag("thorough")
    void makesNoTablesInADatabaseOfTheHostUnlessAskedTo() {
        runner.withPropertyValues(Servers.database())
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().isInstanceOf(SchemaException.class));
        runner.withPropertyValues(Servers.database())
                .withPropertyValues("petitionkit.jdbc.initialize-schema=always")
                .run(context ->
                        assertThat(Scene.open(context.getBean(Petitions.class))).isNotNull());
        runner.withPropertyValues("petitionkit.jdbc.initialize-schema=never")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    @Tag("thorough")
    void letsFlywayMakeTheTables() {
        runner.withPropertyValues(Servers.database())
                .withPropertyValues(
                        "spring.flyway.enabled=true",
                        "spring.flyway.locations=classpath:META-INF/petitionkit/postgresql")
                .run(context -> {
                    assertThat(Scene.open(context.getBean(Petitions.class))).isNotNull();
                    assertThat(new JdbcTemplate(context.getBean(DataSource.class))
                                    .queryForObject("select count(*) from flyway_schema_history", Long.class))
                            .isPositive();
                });
    }

    /** The change log of docs/store-jdbc.md. */
    @Test
    @Tag("slow")
    void letsLiquibaseMakeTheTables() throws IOException {
        String changeLog = "db/changelog-with-petitionkit.yaml";
        assertThat(Path.of("..", "docs", "store-jdbc.md"))
                .content()
                .contains(new ClassPathResource(changeLog).getContentAsString(StandardCharsets.UTF_8));

        runner.withConfiguration(AutoConfigurations.of(LiquibaseAutoConfiguration.class))
                .withPropertyValues(Servers.database())
                .withPropertyValues("spring.liquibase.change-log=classpath:" + changeLog)
                .run(context -> {
                    assertThat(Scene.open(context.getBean(Petitions.class))).isNotNull();
                    assertThat(new JdbcTemplate(context.getBean(DataSource.class))
                                    .queryForList("select id from databasechangelog", String.class))
                            .startsWith("1", "2");
                });
    }

    @Test
    void saysHowTheTablesComeIntoTheDatabase() {
        runner.withPropertyValues(Servers.database()).run(context -> {
            Throwable failure = Objects.requireNonNull(context.getStartupFailure());
            assertThat(Objects.requireNonNull(new SchemaFailureAnalyzer().analyze(failure))
                            .getAction())
                    .contains("petitionkit.jdbc.initialize-schema=always", "spring.flyway.locations");
        });
    }

    @Test
    void saysWhereElsePetitionsCanBeKeptThanInMySql() {
        runner.withBean(DataSource.class, PetitionJdbcAutoConfigurationTest::callingItselfMySql)
                .run(context -> {
                    Throwable failure = Objects.requireNonNull(context.getStartupFailure());
                    FailureAnalysis analysis =
                            Objects.requireNonNull(new UnsupportedDatabaseFailureAnalyzer().analyze(failure));
                    assertThat(analysis.getDescription()).contains("PostgreSQL and H2, not MySQL");
                    assertThat(analysis.getAction()).contains("@PetitionDataSource");
                });
    }

    private static DataSource callingItselfMySql() {
        return new DelegatingDataSource(new DriverManagerDataSource("jdbc:h2:mem:mysql")) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                DatabaseMetaData real = connection.getMetaData();
                DatabaseMetaData mySql = proxy(DatabaseMetaData.class, real, "getDatabaseProductName", "MySQL");
                return proxy(Connection.class, connection, "getMetaData", mySql);
            }
        };
    }

    private static <T> T proxy(Class<T> type, T behind, String method, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, called, arguments) ->
                        called.getName().equals(method) ? answer : called.invoke(behind, arguments)));
    }

    @Test
    void usesTheDataSourceThatIsMarked() {
        runner.withUserConfiguration(TwoDataSources.class).run(context -> {
            Scene.open(context.getBean(Petitions.class));
            DataSource marked = context.getBean("petitions-database", DataSource.class);
            assertThat(new JdbcTemplate(marked).queryForObject("select count(*) from petitionkit_petition", Long.class))
                    .isOne();
            try (Connection other =
                    context.getBean("main-database", DataSource.class).getConnection()) {
                assertThat(other.getMetaData()
                                .getTables(null, null, "PETITIONKIT_PETITION", null)
                                .next())
                        .isFalse();
            }
        });
    }

    @Test
    void appliesCustomizersOfTheStore() {
        runner.withBean(
                        JdbcPetitionStoreCustomizer.class,
                        () -> store -> store.clock(() -> Instant.parse("2031-01-01T00:00:00Z")))
                .run(context -> {
                    Petitions petitions = context.getBean(Petitions.class);
                    PetitionId id = Scene.open(petitions);
                    assertThat(petitions.find(id).orElseThrow().life().openedAt())
                            .contains(Instant.parse("2031-01-01T00:00:00Z"));
                });
    }

    @Test
    @Tag("thorough")
    void sealsWhatIsPersonalWithASecretAndOpensItAfterARotation() {
        String[] database = Servers.database();
        String cipher = base64("a secret for the cipher, 32 long");
        String newer = base64("the next one for it, as long too");
        ApplicationContextRunner there =
                runner.withPropertyValues(database).withPropertyValues("petitionkit.jdbc.initialize-schema=always");
        there.withPropertyValues("petitionkit.cipher.secret=" + cipher).run(context -> {
            Petitions petitions = context.getBean(Petitions.class);
            petitions.sign(Scene.open(petitions), Scene.request(1), Scene.browser(1));
            Map<String, Object> row = row(context);
            assertThat(row.get("document")).asString().doesNotContain("example.org", "Signer");
            assertThat(row.get("encrypted")).isNotNull();
        });
        there.withPropertyValues("petitionkit.cipher.secret=" + newer, "petitionkit.cipher.previous-secrets=" + cipher)
                .run(context -> {
                    Object formerKey = row(context).get("key_id");
                    assertThat(signers(context))
                            .containsExactly(Scene.request(1).email());
                    assertThat(context.getBean(JdbcPetitionStore.class).reseal())
                            .isOne();
                    assertThat(row(context).get("key_id")).isNotEqualTo(formerKey);
                });
        there.withPropertyValues("petitionkit.cipher.secret=" + newer)
                .run(context -> assertThat(signers(context))
                        .containsExactly(Scene.request(1).email()));
    }

    @Test
    @Tag("thorough")
    void erasesWhatADestroyedKeyHasSealed() {
        String[] database = Servers.database();
        String cipher = base64("a secret for the cipher, 32 long");
        String newer = base64("the next one for it, as long too");
        String[] keyId = new String[1];
        ApplicationContextRunner there =
                runner.withPropertyValues(database).withPropertyValues("petitionkit.jdbc.initialize-schema=always");
        there.withPropertyValues("petitionkit.cipher.secret=" + cipher).run(context -> {
            Petitions petitions = context.getBean(Petitions.class);
            petitions.sign(Scene.open(petitions), Scene.request(1), Scene.browser(1));
            keyId[0] = String.valueOf(row(context).get("key_id"));
        });
        there.withPropertyValues("petitionkit.cipher.secret=" + newer, "petitionkit.cipher.destroyed-keys=" + keyId[0])
                .run(context -> {
                    assertThat(signers(context)).containsExactly("nobody");
                    assertThat(context.getBean(ColumnCipher.class)).asString().doesNotContain(newer);
                });
    }

    @Test
    void leavesTheCipherToTheHost() {
        AesGcmCipher hosts = AesGcmCipher.of("hosts", new byte[32]);
        runner.withBean(ColumnCipher.class, () -> hosts)
                .withPropertyValues("petitionkit.cipher.secret=" + base64("a secret for the cipher, 32 long"))
                .run(context -> {
                    Petitions petitions = context.getBean(Petitions.class);
                    petitions.sign(Scene.open(petitions), Scene.request(1), Scene.browser(1));
                    assertThat(context.getBean(ColumnCipher.class)).isSameAs(hosts);
                    assertThat(row(context).get("key_id")).isEqualTo("hosts");
                });
    }

    private static List<String> signers(AssertableApplicationContext context) {
        PetitionStore store = context.getBean(PetitionStore.class);
        return store.petitions()
                .flatMap(store::signatures)
                .map(signature -> signature.signer().email())
                .map(email -> email == null ? "nobody" : email.value())
                .toList();
    }

    private static Map<String, Object> row(AssertableApplicationContext context) {
        return new JdbcTemplate(context.getBean(DataSource.class)).queryForMap("select * from petitionkit_signature");
    }

    private static String base64(String secret) {
        return Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void closesTheStoreWithTheContext() {
        runner.run(context -> {
            Petitions petitions = context.getBean(Petitions.class);
            PetitionId id = Scene.open(petitions);
            context.close();
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> petitions.moderation().pause(id))
                    .hasMessageContaining("closed");
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoDataSources {
        @Bean("main-database")
        @Primary
        DataSource main() {
            return h2("main");
        }

        @Bean("petitions-database")
        @PetitionDataSource
        DataSource petitions() {
            return h2("petitions");
        }

        private static DataSource h2(String name) {
            JdbcDataSource source = new JdbcDataSource();
            source.setUrl("jdbc:h2:mem:" + name + "-" + java.util.UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            return source;
        }
    }
}
