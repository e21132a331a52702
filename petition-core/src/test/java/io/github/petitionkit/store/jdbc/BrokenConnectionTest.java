package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureRequest;
import io.github.petitionkit.signature.SigningContext;
import io.github.petitionkit.signature.SigningResult;
import io.github.petitionkit.store.OutcomeUnknownException;
import io.github.petitionkit.store.StoreException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Signs again and again while the connection breaks at the first statement, at the second, and so on. */
class BrokenConnectionTest {
    private static final int MORE_THAN_A_SIGNING_SAYS = 40;

    static Stream<Arguments> breaks() {
        return Stream.of(BreakingPool.Moment.values())
                .flatMap(moment -> Stream.<Supplier<TestDatabase>>of(PostgresDatabase::new, H2Database::new)
                        .map(database -> Arguments.of(database, moment)));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void leavesNoHalfWrittenSignatureAtWhateverStatementItBreaks(
            Supplier<TestDatabase> databases, BreakingPool.Moment moment) {
        try (TestDatabase database = databases.get().withTables()) {
            BreakingPool pool = new BreakingPool(database.pool());
            int signed = 0;
            try (JdbcPetitionStore store = JdbcPetitionStore.of(pool)) {
                Petitions petitions = Surge.site(store).build();
                PetitionId petition = Surge.open(petitions);
                boolean broke = true;
                for (int word = 1; broke && word < MORE_THAN_A_SIGNING_SAYS; word++) {
                    pool.breakAt(word, moment);
                    SignatureRequest request = Surge.person(word);
                    SigningContext attempt = SigningContext.builder()
                            .idempotencyKey("attempt-of-person-" + word)
                            .build();
                    try {
                        petitions.sign(petition, request, attempt);
                        broke = !pool.isWhole();
                    } catch (OutcomeUnknownException unknown) {
                        broke = !pool.isWhole();
                    } catch (StoreException failure) {
                        throw new AssertionError("One break must be survived, at word " + word, failure);
                    }
                    signed++;

                    assertThat(petitions.sign(petition, request, attempt))
                            .as("the first result, whether or not it was heard")
                            .isInstanceOf(SigningResult.Confirmed.class);
                    assertThat(petitions.progress(petition).tally().counted()).isEqualTo(signed);
                    assertThat(petitions.reconcile(petition).findings()).isEmpty();
                    assertThat(store.signatures(petition)).hasSize(signed);
                    assertThat(store.history(petition)).hasSize(signed);
                }
                assertThat(broke).as("the last signing met no break").isFalse();
                assertThat(signed).isGreaterThan(5);
            }
        }
    }
}
