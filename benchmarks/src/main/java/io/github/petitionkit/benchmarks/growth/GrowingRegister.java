package io.github.petitionkit.benchmarks.growth;

import com.zaxxer.hikari.HikariDataSource;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.benchmarks.Footbridge;
import io.github.petitionkit.benchmarks.PostgresServer;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.store.jdbc.JdbcPetitionStore;
import io.github.petitionkit.store.jdbc.Schema;
import io.github.petitionkit.store.jdbc.search.Magnitude;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Petitions in PostgreSQL that are made in SQL: rows like those of a first petition, each with an id, a time, a state, a
 * count and terms of its own. One in ten waits for moderators, two are open; there are 30 regions, 30 tags, 12 departments,
 * 50 labels, signers who all live in one region, and words that are the rarer the higher their number: so few that each
 * search finds two pages among ten thousand petitions, too.
 */
final class GrowingRegister implements AutoCloseable {
    static final int REGIONS = 30;
    static final int TAGS = 30;
    static final int DEPARTMENTS = 12;
    static final int LABELS = 50;
    private static final int CONNECTIONS = 8;

    private final PostgresServer server;
    private final HikariDataSource pool;
    private final JdbcPetitionStore store;
    private final Petitions petitions;
    private final PetitionId first;

    GrowingRegister(PostgresServer server) {
        this.server = server;
        pool = server.pool(CONNECTIONS);
        Schema.apply(pool);
        store = JdbcPetitionStore.of(pool);
        petitions = Petitions.builder(Keyring.random()).store(store).build();
        first = Footbridge.open(petitions);
    }

    Petitions petitions() {
        return petitions;
    }

    /** Makes them so many, all anew. */
    void growTo(long size) throws SQLException {
        server.run("delete from petitionkit_petition where petition <> '" + first + "'");
        server.run("delete from petitionkit_document where petition <> '" + first + "'");
        server.run("delete from petitionkit_tally where petition <> '" + first + "'");
        server.run("truncate petitionkit_standing, petitionkit_term");
        server.run("alter table petitionkit_standing set unlogged");
        server.run("alter table petitionkit_term set unlogged");
        server.run("alter table petitionkit_term drop constraint if exists petitionkit_term_pkey");
        server.run("drop index if exists petitionkit_term_petition, petitionkit_term_magnitude,"
                + " petitionkit_standing_counted");
        server.run("""
                insert into petitionkit_petition (petition, created_at, state, deadline, revision, version,
                  signatures, entries, events, written_at, revision_mark, marks)
                select n.id, t.created_at - n.number * interval '1 second', case
                    when n.number %% 10 = 0 then 'IN_MODERATION' when n.number %% 10 <= 2 then 'OPEN'
                    when n.number %% 10 <= 8 then 'CLOSED' else 'REJECTED' end,
                  t.deadline, 0, 0, 0, 0, 0, t.written_at, 0, ''
                from petitionkit_petition t,
                  (select number, gen_random_uuid() as id from generate_series(1, %d) number) n
                where t.petition = '%s'
                """.formatted(size, first));
        server.run("""
                insert into petitionkit_document (petition, document)
                select p.petition, replace(d.document, d.petition::text, p.petition::text)
                from petitionkit_petition p, petitionkit_document d
                where d.petition = '%1$s' and p.petition <> d.petition
                """.formatted(first));
        server.run("""
                insert into petitionkit_standing
                select petition, state, created_at, floor(power(10, 6 * random() * random()))
                from petitionkit_petition where petition <> '%s'
                """.formatted(first));
        writeMagnitudes();
        server.run("""
                insert into petitionkit_term
                select t.term, s.state, s.since, s.petition, m.magnitude
                from petitionkit_standing s join growth_magnitude m using (counted), lateral (values (''),
                  ('region:R' || abs(uuid_hash_extended(s.petition, 1) %% %d)),
                  ('tag:t' || abs(uuid_hash_extended(s.petition, 2) %% %d)),
                  ('department:d' || abs(uuid_hash_extended(s.petition, 3) %% %d)),
                  ('label:l' || abs(uuid_hash_extended(s.petition, 4) %% %d)),
                  ('word:w' || 3 * floor(7000 * power(abs(uuid_hash_extended(s.petition, 5) %% 1000000) / 1e6, 4))),
                  ('word:w' || 3 * floor(7000 * power(abs(uuid_hash_extended(s.petition, 6) %% 1000000) / 1e6, 4)) + 1),
                  ('word:w' || 3 * floor(7000 * power(abs(uuid_hash_extended(s.petition, 7) %% 1000000) / 1e6, 4)) + 2),
                  ('signed:region:R' || abs(uuid_hash_extended(s.petition, 8) %% %d))) t(term)
                """.formatted(REGIONS, TAGS, DEPARTMENTS, LABELS, REGIONS));
        server.run("""
                insert into petitionkit_tally
                select petition, 'REGION', 'R' || abs(uuid_hash_extended(petition, 8) %% %d), counted, 0
                from petitionkit_standing
                """.formatted(REGIONS));
        server.run("alter table petitionkit_term add constraint petitionkit_term_pkey"
                + " primary key (term, state, since, petition)");
        server.run("create index petitionkit_term_petition on petitionkit_term (petition)");
        server.run("create index petitionkit_term_magnitude"
                + " on petitionkit_term (term, state, magnitude, petition, since)");
        server.run("create index petitionkit_standing_counted on petitionkit_standing (state, counted, petition)");
        server.run("vacuum (analyze) petitionkit_term");
        server.run("vacuum (analyze) petitionkit_standing");
        server.run("vacuum (analyze) petitionkit_petition");
        server.run("vacuum (analyze) petitionkit_document");
        server.run("vacuum (analyze) petitionkit_tally");
        server.run("checkpoint");
    }

    /** Writes the magnitude of each count, so that the terms have the ones that the store gives them. */
    private void writeMagnitudes() throws SQLException {
        server.run("drop table if exists growth_magnitude");
        server.run("create unlogged table growth_magnitude (counted bigint primary key, magnitude integer)");
        try (Connection connection = pool.getConnection();
                Statement query = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into growth_magnitude select * from unnest(cast(? as bigint[]), cast(? as integer[]))")) {
            List<Long> counts = new ArrayList<>();
            try (ResultSet counted = query.executeQuery("select distinct counted from petitionkit_standing")) {
                while (counted.next()) {
                    counts.add(counted.getLong(1));
                }
            }
            insert.setArray(1, connection.createArrayOf("bigint", counts.toArray()));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "integer", counts.stream().map(Magnitude::of).toArray()));
            insert.executeUpdate();
        }
        server.run("analyze growth_magnitude");
    }

    @Override
    public void close() {
        petitions.close();
        store.close();
        pool.close();
    }
}
