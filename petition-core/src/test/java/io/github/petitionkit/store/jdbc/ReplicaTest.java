package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.search.PetitionSearch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Public reads go to a streaming replica whose replication can be cut. */
@Tag("slow")
class ReplicaTest {
    private static final Hashtag MOVEMENT = new Hashtag("footbridge");
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(200);

    private static long counted(Petitions node, PetitionId petition) {
        return node.progress(petition).tally().counted();
    }

    private static void await(BooleanSupplier check) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!check.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** Waits until the replica has replayed all, and the node knows. */
    private static void awaitReplica(OwnServer primary, AskedFor asked, Runnable read) {
        await(() -> primary.texts("select 1 from pg_stat_replication where replay_lsn = pg_current_wal_lsn()")
                        .size()
                == 1);
        await(() -> {
            int before = asked.statements();
            read.run();
            return asked.statements() > before;
        });
    }

    private static long supporters(Petitions node) {
        return node.movements().progress(MOVEMENT).supporters();
    }

    @Test
    void answersFromAReplicaAndCountsOnesOwnSignatureAllTheSame(@TempDir Path folder) throws Exception {
        try (OwnServer primary = OwnServer.start(folder.resolve("primary"));
                FaultyNetwork replication = new FaultyNetwork(primary.port());
                OwnServer replica = primary.replica(folder.resolve("replica"), replication.port());
                ConnectionPool writing = new ConnectionPool(OwnServer.url(primary.port(), ""), "postgres");
                ConnectionPool reading = new ConnectionPool(OwnServer.url(replica.port(), ""), "postgres")) {
            Schema.apply(writing);
            AskedFor asked = new AskedFor(reading, "petitionkit_petition");
            try (JdbcPetitionStore patient = JdbcPetitionStore.builder(writing)
                            .reader(asked, LONG)
                            .build();
                    JdbcPetitionStore hasty = JdbcPetitionStore.builder(writing)
                            .reader(reading, SHORT)
                            .build();
                    JdbcPetitionStore other = JdbcPetitionStore.of(writing);
                    Petitions here = Surge.site(patient).build();
                    Petitions close = Surge.site(hasty).build();
                    Petitions there = Surge.site(other).build()) {
                PetitionId petition = Surge.open(here);
                here.sign(petition, Surge.person(1));
                assertThat(counted(here, petition)).as("one's own, at once").isOne();

                awaitReplica(primary, asked, () -> counted(here, petition));
                replication.become(FaultyNetwork.State.CUT);
                there.sign(petition, Surge.person(2));

                assertThat(counted(here, petition)).as("as the replica has it").isOne();
                await(() -> counted(close, petition) == 2);

                here.sign(petition, Surge.person(3));

                assertThat(counted(here, petition))
                        .as("one's own, and what came before")
                        .isEqualTo(3);
                assertThat(counted(here, petition)).as("does not go back").isEqualTo(3);

                PetitionId later = Surge.open(there);
                assertThat(counted(here, later))
                        .as("a petition that the replica lacks")
                        .isZero();
                there.sign(later, Surge.person(1));
                PetitionId own = Surge.open(here);
                assertThat(here.reader()
                                .search(PetitionSearch.builder().build(), 10)
                                .petitions())
                        .as("one's own petition in a list")
                        .anyMatch(found -> found.petition().id().equals(own));

                replica.kill();
                assertThat(counted(here, petition)).as("the replica is gone").isEqualTo(3);
                assertThat(counted(close, petition)).isEqualTo(3);
            }
        }
    }

    @Test
    void showsAMovementAsTheReplicaHasItAndNoOlderThanItsStaleness(@TempDir Path folder) throws Exception {
        try (OwnServer primary = OwnServer.start(folder.resolve("primary"));
                FaultyNetwork replication = new FaultyNetwork(primary.port());
                OwnServer replica = primary.replica(folder.resolve("replica"), replication.port());
                ConnectionPool writing = new ConnectionPool(OwnServer.url(primary.port(), ""), "postgres");
                ConnectionPool reading = new ConnectionPool(OwnServer.url(replica.port(), ""), "postgres")) {
            Schema.apply(writing);
            AskedFor asked = new AskedFor(reading, "petitionkit_movement");
            try (JdbcPetitionStore patient = JdbcPetitionStore.builder(writing)
                            .reader(asked, LONG)
                            .build();
                    JdbcPetitionStore hasty = JdbcPetitionStore.builder(writing)
                            .reader(reading, SHORT)
                            .build();
                    JdbcPetitionStore other = JdbcPetitionStore.of(writing);
                    Petitions here = Surge.site(patient).followMovements().build();
                    Petitions close = Surge.site(hasty).followMovements().build();
                    Petitions there = Surge.site(other).followMovements().build()) {
                PetitionId petition = Surge.open(there);
                there.moderation().join(petition, MOVEMENT);
                there.sign(petition, Surge.person(1));
                BackendKillTest.deliverAll(there);
                awaitReplica(primary, asked, () -> supporters(here));
                assertThat(supporters(here)).isOne();

                replication.become(FaultyNetwork.State.CUT);
                there.sign(petition, Surge.person(2));
                BackendKillTest.deliverAll(there);

                assertThat(supporters(here)).as("as the replica has it").isOne();
                await(() -> supporters(close) == 2);

                replica.kill();
                assertThat(supporters(close)).as("the replica is gone").isEqualTo(2);
            }
        }
    }

    @Test
    void refusesAStalenessThatNoReplicaHas() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcPetitionStore.builder(new ConnectionPool("jdbc:none", "nobody"))
                        .reader(new ConnectionPool("jdbc:none", "nobody"), Duration.ZERO));
    }
}
