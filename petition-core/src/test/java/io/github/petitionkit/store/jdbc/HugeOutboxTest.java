package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.result.SigningResult;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ten million rows of events wait for a listener that nobody runs any more. Whatever a node does reads a small part of
 * them, by the server's own statistics.
 */
@Tag("slow")
class HugeOutboxTest {
    private static final Logger LOG = LoggerFactory.getLogger(HugeOutboxTest.class);
    private static final String GONE = "gone";
    private static final long ROWS = Long.getLong("petitionkit.rows", 10_000_000);
    private static final long MOST_READ = 500_000;
    private static final int OTHERS = 500;
    private static final int FIRST = 1_000;
    private static final int PEOPLE = 20;

    private final PostgresDatabase database = new PostgresDatabase();
    private final Queue<String> mails = new ConcurrentLinkedQueue<>();
    private PetitionId petition = new PetitionId(new UUID(0, 0));

    HugeOutboxTest() {
        database.withTables();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private interface Work {
        void with(JdbcPetitionStore store, Petitions petitions);
    }

    /** {@return how many rows and index entries of events were read; a process of the server reports them when it ends} */
    private long readBy(String what, Work work) {
        long before = read();
        run(work);
        long read = read() - before;
        LOG.info("{}: {} of {} rows read", what, read, ROWS);
        return read;
    }

    private void run(Work work) {
        try (ConnectionPool pool = new ConnectionPool(database.url(), PostgresDatabase.USER);
                JdbcPetitionStore store = JdbcPetitionStore.of(pool)) {
            Petitions petitions = Surge.site(store)
                    .mailer(mail -> mails.add(mail.to().value()))
                    .executor(Runnable::run)
                    .build();
            work.with(store, petitions);
            petitions.close();
        }
    }

    private long read() {
        while (backends() > 0) {
            Thread.onSpinWait();
        }
        return number(
                "select seq_tup_read + coalesce((select sum(idx_tup_read) from pg_stat_user_indexes i"
                        + " where i.relid = t.relid), 0) from pg_stat_user_tables t where relid = 'petitionkit_event'::regclass");
    }

    private long backends() {
        return number(
                "select count(*) from pg_stat_activity where pid <> pg_backend_pid()"
                        + " and backend_type = 'client backend' and query like '%petitionkit%' and query not like '%backend_type%'");
    }

    private long number(String sql) {
        try (ConnectionPool pool = new ConnectionPool(database.url(), PostgresDatabase.USER)) {
            return Long.parseLong(SchemaTest.texts(pool, sql).get(0));
        }
    }

    private void fill() {
        long each = ROWS / 2 / OTHERS;
        try (ConnectionPool pool = new ConnectionPool(database.url(), PostgresDatabase.USER)) {
            SchemaTest.run(
                    pool,
                    "insert into petitionkit_event (petition, last_number, first_number, mark, document)"
                            + " select '%s', n, n, 0, '' from generate_series(%d, %d) n"
                                    .formatted(petition, FIRST, FIRST + ROWS / 2 - 1));
            SchemaTest.run(
                    pool,
                    "insert into petitionkit_event (petition, last_number, first_number, mark, document)"
                            + " select md5(p::text)::uuid, n, n, 0, '' from generate_series(1, %d) p, generate_series(0, %d) n"
                                    .formatted(OTHERS, each - 1));
            SchemaTest.run(
                    pool,
                    "insert into petitionkit_listener_offset (petition, listener, next_number, attempts)"
                            + " select md5(p::text)::uuid, 'petitionkit.mail', %d, 0 from generate_series(1, %d) p"
                                    .formatted(each, OTHERS));
            SchemaTest.run(
                    pool,
                    "update petitionkit_listener_offset set next_number = %d where petition = '%s' and listener <> '%s'"
                            .formatted(FIRST + ROWS / 2, petition, GONE));
            SchemaTest.run(pool, "update petitionkit_petition set events = %d".formatted(FIRST + ROWS / 2));
            SchemaTest.run(pool, "analyze petitionkit_event");
        }
    }

    private void sign(Petitions petitions, int first) {
        for (int person = first; person < first + PEOPLE; person++) {
            assertThat(petitions.sign(petition, Surge.person(person)))
                    .isInstanceOf(SigningResult.ConfirmationNeeded.class);
        }
        petitions.maintenance().deliverEvents();
    }

    @Test
    void isReadInSmallPartsAndLockedNeverAsAWhole() {
        run((store, petitions) -> {
            store.outbox().subscribe(GONE);
            petition = Surge.open(petitions, Policy.builder());
            sign(petitions, 0);
        });
        fill();

        assertThat(readBy("signing and mailing", (store, petitions) -> sign(petitions, PEOPLE)))
                .isLessThan(MOST_READ);
        assertThat(mails).hasSize(2 * PEOPLE);
        assertThat(readBy(
                        "undelivered",
                        (store, petitions) -> assertThat(
                                        petitions.maintenance().undelivered().values())
                                .containsOnly(0L)))
                .isLessThan(MOST_READ);
        assertThat(readBy(
                        "what waits for the listener that is gone",
                        (store, petitions) ->
                                assertThat(store.outbox().waiting(GONE)).isGreaterThan(ROWS)))
                .isLessThan(MOST_READ);
        assertThat(readBy("a new listener", (store, petitions) -> {
                    store.outbox().subscribe("late");
                    assertThat(store.outbox().waiting("late")).isZero();
                }))
                .isLessThan(MOST_READ);
        assertThat(readBy("retention and a recount", (store, petitions) -> {
                    petitions.privacy().eraseExpired();
                    assertThat(petitions.maintenance().reconcile(petition).findings())
                            .isEmpty();
                }))
                .isLessThan(MOST_READ);

        try (ConnectionPool pool = new ConnectionPool(database.url(), PostgresDatabase.USER)) {
            SchemaTest.run(pool, "delete from petitionkit_listener where listener in ('gone', 'late')");
        }
        assertThat(readBy(
                        "the first mails after the listener is removed",
                        (store, petitions) -> sign(petitions, 2 * PEOPLE)))
                .isLessThan(MOST_READ);
        assertThat(mails).hasSize(3 * PEOPLE).doesNotHaveDuplicates();
        assertThat(number("select count(*) from petitionkit_event"))
                .as("they are deleted a few at a time")
                .isBetween(ROWS / 2, ROWS - 1_000);
    }
}
