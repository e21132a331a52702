package io.github.petitionkit.store.jdbc.commit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.jdbc.H2Database;
import io.github.petitionkit.store.jdbc.JdbcPetitionStore;
import io.github.petitionkit.store.jdbc.SchemaTest;
import io.github.petitionkit.store.jdbc.Surge;
import io.github.petitionkit.store.jdbc.TestDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What this node has just written it gives out from memory, but only as long as that is the truth. */
class SignatureCacheTest {
    private final TestDatabase database = new H2Database().withTables();
    private final JdbcPetitionStore here = JdbcPetitionStore.of(database.pool());
    private final JdbcPetitionStore there = JdbcPetitionStore.of(database.pool());
    private final Petitions petitions = Surge.site(here).listener(event -> {}).build();
    private final Petitions elsewhere = Surge.site(there).build();
    private final PetitionId petition = Surge.open(petitions, Policy.builder());

    @AfterEach
    void stop() {
        there.close();
        here.close();
        database.close();
    }

    private SignatureId sign(int person) {
        return signature(petitions.sign(petition, Surge.person(person)));
    }

    private static SignatureId signature(SigningResult result) {
        return ((SigningResult.ConfirmationNeeded) result).signature();
    }

    private List<Signature> ask(SignatureId... signatures) {
        return here.signatures(Map.of(petition, Set.of(signatures)));
    }

    private SignatureState state(SignatureId signature) {
        return ask(signature).get(0).state();
    }

    @Test
    void areNotReadBackAndGivenOutOnce() {
        SignatureId signature = sign(1);
        SchemaTest.run(database.pool(), "delete from petitionkit_signature");

        assertThat(ask(signature)).extracting(Signature::id).containsExactly(signature);
        assertThat(ask(signature)).isEmpty();
    }

    @Test
    void areWhatWouldBeRead() {
        SignatureId[] signatures = IntStream.range(0, 20).mapToObj(this::sign).toArray(SignatureId[]::new);

        List<Signature> fromMemory = ask(signatures);

        assertThat(fromMemory).hasSize(20).containsExactlyInAnyOrderElementsOf(ask(signatures));
    }

    @Test
    void areForgottenWhenThisNodeChangesThem() {
        SignatureId signature = sign(1);
        petitions.withdraw(petition, signature);

        assertThat(state(signature)).isEqualTo(SignatureState.WITHDRAWN);
    }

    @Test
    void areForgottenWhenAnotherNodeHasWritten() {
        SignatureId signature = sign(1);
        elsewhere.withdraw(petition, signature);

        assertThat(state(signature)).isEqualTo(SignatureState.WITHDRAWN);
    }

    @Test
    void areForgottenWhenAnotherNodeHasWrittenBetweenTwoWritesOfThisOne() {
        SignatureId first = sign(1);
        elsewhere.withdraw(petition, first);
        SignatureId second = sign(2);

        assertThat(ask(first, second))
                .extracting(Signature::state)
                .containsExactlyInAnyOrder(SignatureState.WITHDRAWN, SignatureState.PENDING);
    }

    @Test
    void areReadWhereSomeAreKnownAndSomeAreNot() {
        SignatureId first = sign(1);
        ask(first);
        SignatureId second = sign(2);

        assertThat(ask(first, second)).extracting(Signature::id).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void areNotKeptWhereNobodyListens() {
        SignatureId signature = signature(elsewhere.sign(petition, Surge.person(1)));
        SchemaTest.run(database.pool(), "delete from petitionkit_signature");

        assertThat(there.signatures(Map.of(petition, Set.of(signature)))).isEmpty();
    }

    @Test
    @Tag("slow")
    void areFiveThousandAtMost() {
        Set<SignatureId> signatures = new HashSet<>();
        for (int thousand = 0; thousand < 6; thousand++) {
            IntStream.range(1_000 * thousand, 1_000 * (thousand + 1))
                    .mapToObj(person -> petitions.async().sign(petition, Surge.person(person), SigningContext.UNKNOWN))
                    .toList()
                    .forEach(each ->
                            signatures.add(signature(each.toCompletableFuture().join())));
        }
        SchemaTest.run(database.pool(), "delete from petitionkit_signature");

        assertThat(here.signatures(Map.of(petition, signatures))).hasSize(5_000);
    }
}
