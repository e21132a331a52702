package io.github.petitionkit.benchmarks.growth;

import com.zaxxer.hikari.HikariDataSource;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.benchmarks.Footbridge;
import io.github.petitionkit.benchmarks.People;
import io.github.petitionkit.benchmarks.PostgresServer;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.jdbc.JdbcPetitionStore;
import io.github.petitionkit.store.jdbc.Schema;
import io.github.petitionkit.token.Token;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.Tokens;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A petition in PostgreSQL that is made to grow in SQL: rows like the first one, which came in by the front door, each with
 * an id, a number, a mailbox and times of its own, and the counts that belong to them. What nothing here reads, the signer's
 * details, is left out: ten million would keep the disk busy for minutes.
 */
final class GrowingPetition implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final String KEY = "alter table petitionkit_signature add primary key (signature, petition)";
    private static final Map<String, String> INDEXES = Map.of(
            "petitionkit_signature_number", "(petition, number)",
            "petitionkit_signature_mailbox", "(mailbox, petition) where mailbox is not null",
            "petitionkit_signature_person", "(person, petition) where person is not null");

    private final PostgresServer server;
    private final HikariDataSource pool;
    private final Keyring keyring = Keyring.random();
    private final PetitionId petition;
    private JdbcPetitionStore store;
    private Petitions petitions;

    GrowingPetition(PostgresServer server) {
        this.server = server;
        pool = server.pool(CONNECTIONS);
        Schema.apply(pool);
        store = JdbcPetitionStore.of(pool);
        petitions = site();
        petition = Footbridge.open(petitions);
        SigningResult first = petitions.sign(petition, People.request(0), People.context(0, Instant.now()));
        SignatureId signature = ((SigningResult.ConfirmationNeeded) first).signature();
        Instant expiresAt = Instant.now().plus(Duration.ofDays(1));
        petitions.confirm(new Tokens(keyring).issue(new Token(TokenPurpose.CONFIRM, petition, signature, expiresAt)));
    }

    private Petitions site() {
        return Petitions.builder(keyring).store(store).build();
    }

    Petitions petitions() {
        return petitions;
    }

    PetitionId petition() {
        return petition;
    }

    /** Makes it grow, with the indexes taken away meanwhile if that is quicker; then opens the store anew. */
    void growTo(long signatures) throws SQLException {
        long size = petitions.progress(petition).tally().raw();
        boolean rebuild = signatures > 5 * size;
        if (rebuild) {
            server.run("alter table petitionkit_signature drop constraint petitionkit_signature_pkey");
            for (String index : INDEXES.keySet()) {
                server.run("drop index " + index);
            }
        }
        server.run("""
                insert into petitionkit_signature
                select t.petition, gen_random_uuid(), p.signatures + n, t.state, t.former,
                  (array['GB', 'DE', 'FR', 'ES', 'IT'])[1 + n %% 5], t.region, t.assurance, t.verification, t.verified_at,
                  t.received_at - n * s.step, t.confirmed_at - n * s.step, t.counted_at - n * s.step, t.messages,
                  hashint8extended(n, p.signatures), case when n %% 2 = 0 then hashint8extended(n, p.signatures + 1) end,
                  '{}'
                from petitionkit_petition p, (select interval '30 days' / %1$d as step) s,
                  (select * from petitionkit_signature where number = 0) t, generate_series(1, %1$d) n
                """.formatted(signatures - size));
        if (rebuild) {
            server.run(KEY);
            for (Map.Entry<String, String> index : INDEXES.entrySet()) {
                server.run("create index " + index.getKey() + " on petitionkit_signature " + index.getValue());
            }
        }
        count();
        server.run("vacuum (analyze) petitionkit_signature");
        server.run("checkpoint");
        store.close();
        store = JdbcPetitionStore.of(pool);
        petitions = site();
    }

    /** What the rows come to, as a recount would. */
    private void count() throws SQLException {
        server.run("""
                do $$
                declare next bigint;
                begin
                  update petitionkit_petition set version = version + 1,
                    signatures = (select max(number) + 1 from petitionkit_signature),
                    raw = (select count(*) from petitionkit_signature), held = 0,
                    counted = (select count(*) from petitionkit_signature where state = 'CONFIRMED'),
                    pending = (select count(*) from petitionkit_signature where state = 'PENDING')
                    returning version into next;
                  delete from petitionkit_tally;
                  insert into petitionkit_tally
                  with minutes as (
                    select petition, country, assurance, date_trunc('minute', counted_at at time zone 'utc') as minute,
                      count(*) as n
                    from petitionkit_signature where state = 'CONFIRMED' group by 1, 2, 3, 4)
                  select petition, 'COUNTRY', country, sum(n), next from minutes group by 1, 3
                  union all select petition, 'ASSURANCE', assurance, sum(n), next from minutes where assurance <> 'NONE' group by 1, 3
                  union all select petition, 'HOUR', to_char(date_trunc('hour', minute), 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), sum(n), next
                    from minutes group by 1, 3
                  union all select petition, 'MINUTE', to_char(minute, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), sum(n), next
                    from minutes where minute > (select max(minute) from minutes) - interval '24 hours' group by 1, 3;
                end $$
                """);
    }

    @Override
    public void close() {
        store.close();
        pool.close();
    }
}
