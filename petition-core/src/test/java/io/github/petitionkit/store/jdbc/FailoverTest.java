package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.store.StoreException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The primary loses its power, and a streaming replica takes its place under two running nodes. */
@Tag("slow")
class FailoverTest {
    private static final Logger LOG = LoggerFactory.getLogger(FailoverTest.class);
    private static final int EACH = 150;

    private final Map<String, Integer> mails = new ConcurrentHashMap<>();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final Set<String> answeredLater = ConcurrentHashMap.newKeySet();

    private final class Node implements AutoCloseable {
        private final ConnectionPool pool;
        private final JdbcPetitionStore store;
        private final Petitions petitions;

        Node(FaultyNetwork network) {
            pool = new ConnectionPool(OwnServer.url(network.port(), "&socketTimeout=5"), "postgres");
            store = JdbcPetitionStore.of(pool);
            petitions = Surge.site(store)
                    .mailer(mail -> mails.merge(mail.to().value(), 1, Integer::sum))
                    .build();
        }

        void sign(PetitionId petition, int from, Set<String> heard) {
            for (int person = from; person < from + EACH; person++) {
                try {
                    petitions.sign(petition, Surge.person(person));
                    heard.add("person" + person + "@example.org");
                } catch (StoreException failure) {
                    LOG.debug("Not signed", failure);
                }
            }
        }

        @Override
        public void close() {
            petitions.close();
            store.close();
            pool.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsCountsRightAndMailsEverybodyWhoIsThere(boolean isSynchronous, @TempDir Path folder) throws Exception {
        try (OwnServer primary = OwnServer.start(folder.resolve("primary"));
                FaultyNetwork replication = new FaultyNetwork(primary.port());
                OwnServer replica = primary.replica(folder.resolve("replica"), replication.port());
                FaultyNetwork network = new FaultyNetwork(primary.port())) {
            if (isSynchronous) {
                primary.run("alter system set synchronous_standby_names = '*'");
                primary.run("select pg_reload_conf()");
                await(() -> primary.texts("select 1 from pg_stat_replication where sync_state = 'sync'")
                                .size()
                        == 1);
                primary.run("checkpoint");
            }
            try (ConnectionPool pool = new ConnectionPool(OwnServer.url(primary.port(), ""), "postgres")) {
                Schema.apply(pool);
            }
            try (Node here = new Node(network);
                    Node there = new Node(network)) {
                PetitionId petition = Surge.open(here.petitions, Policy.builder());
                here.sign(petition, 0, answered);
                there.sign(petition, EACH, answered);
                if (!isSynchronous) {
                    awaitReplica(primary);
                    replication.become(FaultyNetwork.State.CUT);
                    here.sign(petition, 2 * EACH, answered);
                    there.sign(petition, 3 * EACH, answered);
                }
                primary.kill();
                replication.breakAll();
                replica.run("select pg_promote()");
                network.leadTo(replica.port());

                here.sign(petition, 4 * EACH, answeredLater);
                there.sign(petition, 5 * EACH, answeredLater);
                BackendKillTest.deliverAll(here.petitions);

                Set<String> kept = here.store
                        .signatures(petition)
                        .map(signature -> Objects.requireNonNull(
                                        signature.signer().email())
                                .value())
                        .collect(Collectors.toSet());
                Set<String> lost = new TreeSet<>(answered);
                lost.removeAll(kept);
                LOG.info("synchronous: {}, {} answered, {} lost", isSynchronous, answered.size(), lost.size());
                assertThat(lost).as("lost by the database").hasSize(isSynchronous ? 0 : 2 * EACH);
                assertThat(answeredLater).hasSizeGreaterThan(EACH);
                assertThat(kept).containsAll(answeredLater);
                assertThat(mails.keySet()).containsAll(answeredLater);
                assertThat(mails.keySet()).containsAll(kept);
                for (Node node : new Node[] {here, there}) {
                    assertThat(node.petitions.progress(petition).tally().raw()).isEqualTo(kept.size());
                }
                assertThat(here.petitions.maintenance().reconcile(petition).findings())
                        .isEmpty();
            }
        }
    }

    private static void awaitReplica(OwnServer primary) {
        await(() -> primary.texts("select 1 from pg_stat_replication where replay_lsn = pg_current_wal_lsn()")
                        .size()
                == 1);
    }

    private interface Check {
        boolean holds();
    }

    private static void await(Check check) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!check.holds()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
