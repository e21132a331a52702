package io.github.petitionkit.examples.site.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.examples.site.SiteProperties;
import io.github.petitionkit.petition.PetitionId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class AllowanceTest {
    private static final int MOST = 10;
    private static final PetitionId PETITION = PetitionId.of("7b1a53a6-8d2c-4b5e-9a53-0d2f6f9c2a11");

    private final JdbcClient jdbc = JdbcClient.create(database());
    private final Allowance allowance = at("2026-11-30T08:00:00Z");

    private static DataSource database() {
        DataSource database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("schema.sql")).execute(database);
        return database;
    }

    private Allowance at(String now) {
        SiteProperties.Operator operator = new SiteProperties.Operator("A Circle", "1 Street", "post@example.org");
        SiteProperties site = new SiteProperties(
                "Site",
                URI.create("https://example.org"),
                "Heard",
                "post@example.org",
                30,
                Duration.ZERO,
                MOST,
                operator,
                List.of(),
                List.of(),
                null,
                null);
        return new Allowance(jdbc, InstantSource.fixed(Instant.parse(now)), site);
    }

    @Test
    void smallRunsAddUpAndWhatIsNotLeftIsNotSpent() {
        assertThat(allowance.spend(PETITION, "mo", 4)).isTrue();
        assertThat(allowance.spend(PETITION, "mo", 7)).isFalse();
        assertThat(allowance.left(PETITION, "mo")).isEqualTo(6);
        assertThat(allowance.spend(PETITION, "mo", 6)).isTrue();
        assertThat(allowance.spend(PETITION, "mo", 1)).isFalse();
        assertThat(allowance.spend(PETITION, "mo", 0)).isTrue();
    }

    @Test
    void eachModeratorHasOneForEachPetition() {
        PetitionId other = PetitionId.of(UUID.randomUUID().toString());
        assertThat(allowance.spend(PETITION, "mo", MOST)).isTrue();
        assertThat(allowance.spend(PETITION, "jo", MOST)).isTrue();
        assertThat(allowance.spend(other, "mo", MOST)).isTrue();
    }

    @Test
    void aDayLaterItIsThereAgain() {
        assertThat(allowance.spend(PETITION, "mo", MOST)).isTrue();
        assertThat(at("2026-12-01T07:59:59Z").left(PETITION, "mo")).isZero();
        assertThat(at("2026-12-01T08:00:00Z").left(PETITION, "mo")).isEqualTo(MOST);
    }

    @Test
    void ordersAtOnceDoNotGoBeyondIt() {
        long granted = IntStream.range(0, 40)
                .parallel()
                .filter(order -> allowance.spend(PETITION, "mo", 1))
                .count();
        assertThat(granted).isLessThanOrEqualTo(MOST);
    }
}
