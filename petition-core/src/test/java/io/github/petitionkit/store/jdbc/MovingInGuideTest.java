package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.petitionkit.Migration;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.GivenConsent;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.transfer.FormerSignature;
import io.github.petitionkit.transfer.FormerTable;
import io.github.petitionkit.transfer.ImportOutcome;
import io.github.petitionkit.transfer.ImportReport;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs docs/moving-in.md: a site with a table of its own moves in, in the same database, and is compared with it by SQL. */
@Tag("slow")
class MovingInGuideTest {
    private static final String SITE = """
            create table old_signature (
              id bigint primary key,
              name text not null,
              email text not null,
              country text not null,
              created_at timestamptz not null,
              confirmed_at timestamptz,
              newsletter_at timestamptz,
              newsletter_text text
            )""";
    private static final String SIGNERS = """
            insert into old_signature
            select i, 'Signer Number', 'signer' || i || '@example.org', (array['GB', 'DE', 'FR'])[1 + i %% 3],
              timestamptz '2025-10-16 09:00Z' + i * interval '37 seconds',
              case when i %% 7 = 0 then null else timestamptz '2025-10-16 09:00Z' + i * interval '37 seconds' + interval '5 minutes' end,
              case when i %% 5 = 0 then timestamptz '2025-10-16 09:00Z' + i * interval '37 seconds' - interval '3 seconds' end,
              case when i %% 5 = 0 then 'v' || 1 + i %% 2 end
            from generate_series(1, %d) i""";
    private static final String SIGNED =
            "select md5(string_agg(concat_ws('|', email, country, extract(epoch from created_at)), ',' order by created_at, id)) from old_signature";
    private static final String MOVED =
            "select md5(string_agg(concat_ws('|', document::json->>'email', country, extract(epoch from (document::json->'context'->>'signedAt')::timestamptz)), ',' order by number)) from petitionkit_signature";

    private final List<Mail> mails = new CopyOnWriteArrayList<>();

    private FormerSignature former(ResultSet row) throws SQLException {
        FormerSignature.Builder former = FormerSignature.of(
                row.getString("id"),
                SignatureRequest.of(row.getString("name"), row.getString("email"), row.getString("country")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
        OffsetDateTime confirmedAt = row.getObject("confirmed_at", OffsetDateTime.class);
        if (confirmedAt != null) {
            former.confirmedAt(confirmedAt.toInstant());
        }
        OffsetDateTime newsletterAt = row.getObject("newsletter_at", OffsetDateTime.class);
        if (newsletterAt != null) {
            Consent newsletter = new Consent("updates", "friends-of-the-river", row.getString("newsletter_text"));
            former.consent(new GivenConsent(newsletter, newsletterAt.toInstant()));
        }
        return former.build();
    }

    private ImportReport moveIn(Petitions petitions, PetitionId petition, DataSource dataSource) throws SQLException {
        Migration migration = petitions.imports().migration(petition);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(1_000);
            try (ResultSet rows = statement.executeQuery("select * from old_signature order by created_at, id")) {
                return migration.enter(FormerTable.rows(rows, this::former));
            }
        }
    }

    private void moves(int people) throws SQLException {
        try (TestDatabase database = new PostgresDatabase().withTables()) {
            DataSource dataSource = database.pool();
            SchemaTest.run(dataSource, SITE);
            SchemaTest.run(dataSource, SIGNERS.formatted(people));
            PetitionId petition = stopInTheMiddle(dataSource, people / 2);

            try (JdbcPetitionStore store = JdbcPetitionStore.of(dataSource);
                    Petitions petitions = Surge.site(store).mailer(mails::add).build()) {
                ImportReport report = moveIn(petitions, petition, dataSource);

                assertThat(report.lines()).isEqualTo(people);
                assertThat(report.count(ImportOutcome.ALREADY_SIGNED)).isBetween(people / 2L, people / 2L + 1_000);
                assertThat(report.entered() + report.count(ImportOutcome.ALREADY_SIGNED))
                        .isEqualTo(people);
                assertThat(petitions.progress(petition).tally().counted()).isEqualTo(people - people / 7);
                assertThat(petitions.progress(petition).tally().last24Hours()).isZero();
            }
            assertSame(dataSource);
            assertThat(mails).isEmpty();
        }
    }

    private PetitionId stopInTheMiddle(DataSource dataSource, int row) {
        try (JdbcPetitionStore store = JdbcPetitionStore.of(dataSource);
                Petitions petitions = Surge.site(store).mailer(mails::add).build()) {
            PetitionId petition = Surge.open(petitions, Policy.builder());
            assertThatExceptionOfType(FormerTable.UnreadableTableException.class)
                    .isThrownBy(() -> {
                        try (Connection connection = dataSource.getConnection();
                                Statement statement = connection.createStatement();
                                ResultSet rows =
                                        statement.executeQuery("select * from old_signature order by created_at, id")) {
                            petitions.imports().migration(petition).enter(FormerTable.rows(rows, each -> {
                                if (each.getRow() > row) {
                                    throw new SQLException("The network is down");
                                }
                                return former(each);
                            }));
                        }
                    });
            return petition;
        }
    }

    private static void assertSame(DataSource dataSource) {
        assertThat(text(dataSource, MOVED)).isEqualTo(text(dataSource, SIGNED)).isNotEmpty();
        assertThat(text(dataSource, """
                        select count(*) from (
                          select date_trunc('hour', confirmed_at) at time zone 'UTC', count(*) from old_signature
                          where confirmed_at is not null group by 1
                          except
                          select (subject::timestamptz) at time zone 'UTC', figure from petitionkit_tally where kind = 'HOUR'
                        ) missing""")).isEqualTo("0");
        assertThat(text(dataSource, "select sum(figure) from petitionkit_tally where kind = 'HOUR'"))
                .isEqualTo(text(dataSource, "select count(confirmed_at) from old_signature"));
        assertThat(text(dataSource, """
                        select count(*) from (
                          select email, confirmed_at is null from old_signature
                          except
                          select document::json->>'email', state = 'PENDING' from petitionkit_signature
                        ) missing""")).isEqualTo("0");
        assertThat(text(dataSource, """
                        select count(*) from (
                          select email, newsletter_text, newsletter_at from old_signature where newsletter_at is not null
                          except
                          select document::json->>'email', given->'consent'->>'wording', (given->>'at')::timestamptz
                          from petitionkit_signature, json_array_elements(document::json->'statement'->'consents') given
                        ) missing""")).isEqualTo("0");
    }

    private static @Nullable String text(DataSource dataSource, String sql) {
        return SchemaTest.texts(dataSource, sql).get(0);
    }

    @Test
    void aSiteMovesIn() throws SQLException {
        moves(4_200);
    }

    @Test
    @Tag("slow")
    void aSiteWithThreeHundredThousandSignaturesMovesIn() throws SQLException {
        moves(300_000);
    }
}
