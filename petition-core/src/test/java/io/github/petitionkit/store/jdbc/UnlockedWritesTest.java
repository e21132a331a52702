package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.store.jdbc.sql.RejectedDataException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A node that was the last to write a petition, many times in a row, does not lock it before it writes again. */
@Tag("thorough")
class UnlockedWritesTest {
    /** How many writes of a node lock a petition after one of another node. */
    private static final int WRITES_WITH_LOCKS = 16;

    private final TestDatabase database = new PostgresDatabase().withTables();
    private final AskedFor locking = new AskedFor(database.pool(), "for update");
    private final JdbcPetitionStore here = JdbcPetitionStore.of(locking);
    private final JdbcPetitionStore there = JdbcPetitionStore.of(database.pool());
    private final Petitions petitionsHere = Surge.site(here).build();
    private final Petitions petitionsThere = Surge.site(there).build();
    private final PetitionId petition = Surge.open(petitionsHere);
    private int people;

    @AfterEach
    void close() throws Exception {
        petitionsHere.close();
        petitionsThere.close();
        here.close();
        there.close();
        database.close();
    }

    private void sign(Petitions node, int number) {
        for (int end = people + number; people < end; people++) {
            assertThat(node.sign(petition, Surge.person(people))).isInstanceOf(SigningResult.Confirmed.class);
        }
    }

    private void makeOwn(Petitions node) {
        sign(node, WRITES_WITH_LOCKS);
    }

    private int locksOf(Runnable work) {
        int before = locking.statements();
        work.run();
        return locking.statements() - before;
    }

    private void assertExact() {
        assertThat(here.tally(petition, Instant.now()).counted()).isEqualTo(people);
        assertThat(here.signatures(petition).map(Signature::id).distinct()).hasSize(people);
        assertThat(there.reconcile(petition, Instant.now()).findings()).isEmpty();
    }

    @Test
    void locksAPetitionUntilAllItsLastWritesWereItsOwn() {
        assertThat(locksOf(() -> makeOwn(petitionsHere))).isBetween(1, WRITES_WITH_LOCKS);

        assertThat(locksOf(() -> sign(petitionsHere, 5))).isZero();
        assertExact();
    }

    @Test
    void locksAPetitionAgainThatAnotherNodeHasWritten() {
        makeOwn(petitionsHere);

        sign(petitionsThere, 1);

        assertThat(locksOf(() -> sign(petitionsHere, WRITES_WITH_LOCKS))).isEqualTo(WRITES_WITH_LOCKS);
        assertThat(locksOf(() -> sign(petitionsHere, 1))).isZero();
        assertExact();
    }

    @Test
    void recognisesASignerWhoHasSignedOnAnotherNodeAMomentAgo() {
        makeOwn(petitionsHere);
        makeOwn(petitionsThere);

        assertThat(petitionsHere.sign(petition, Surge.person(people - 1)))
                .isInstanceOf(SigningResult.AlreadySigned.class);
        assertExact();
    }

    @Test
    void answersACommandThatWritesNothingFromWhatAnotherNodeHasWritten() {
        makeOwn(petitionsHere);
        makeOwn(petitionsThere);

        long entries = here.execute(petition, context -> Decision.unchanged(context.nextEntry()));

        assertThat(entries).isEqualTo(people);
    }

    @Test
    void answersACommandThatWritesNothingWithALock() {
        makeOwn(petitionsHere);

        assertThat(locksOf(() -> assertThat(
                                here.<Long>execute(petition, context -> Decision.unchanged(context.nextEntry())))
                        .isEqualTo(people)))
                .isEqualTo(1);
    }

    @Test
    void seesThatAnotherNodeHasClosedThePetition() {
        makeOwn(petitionsHere);

        petitionsThere.close(petition, Actor.staff("moderator"));

        assertThat(here.<PetitionState>execute(
                        petition,
                        context -> Decision.unchanged(context.petition().stateAt(context.now()))))
                .isEqualTo(PetitionState.CLOSED);
    }

    @Test
    void noticesThatSomebodyHasEditedTheCounts() {
        makeOwn(petitionsHere);

        SchemaTest.run(database.pool(), "update petitionkit_petition set counted = counted + 2");
        sign(petitionsHere, 1);

        assertExact();
    }

    @Test
    void refusesDataThatTheDatabaseRejectsAndWritesTheNextOnes() {
        makeOwn(petitionsHere);

        SchemaTest.run(
                database.pool(), "alter table petitionkit_signature add constraint nobody check (country <> 'NO')");
        assertThatThrownBy(
                        () -> petitionsHere.sign(petition, SignatureRequest.of("Ada Example", "ada@example.org", "NO")))
                .isInstanceOf(RejectedDataException.class);
        sign(petitionsHere, 1);
        assertExact();
    }

    @Test
    void countsExactlyWhileTwoNodesWriteTheSamePetitions() throws Exception {
        List<PetitionId> petitions = new ArrayList<>(List.of(petition));
        for (int more = 0; more < 4; more++) {
            petitions.add(Surge.open(petitionsHere));
        }
        int signers = 6;
        int each = 150;
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(signers);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int signer = 0; signer < signers; signer++) {
                boolean isRarelyThere = signer == 0;
                running.add(threads.submit(() -> {
                    for (int person = 0; person < each; person++) {
                        int number = next.getAndIncrement();
                        Petitions node = isRarelyThere && person % 10 == 0 ? petitionsThere : petitionsHere;
                        assertThat(node.sign(petitions.get(number % petitions.size()), Surge.person(number)))
                                .isInstanceOf(SigningResult.Confirmed.class);
                    }
                }));
            }
            for (Future<?> ended : running) {
                ended.get();
            }
        } finally {
            threads.shutdownNow();
        }

        long counted = 0;
        for (PetitionId one : petitions) {
            counted += here.tally(one, Instant.now()).counted();
            assertThat(there.reconcile(one, Instant.now()).findings()).isEmpty();
        }
        assertThat(counted).isEqualTo((long) signers * each);
    }
}
