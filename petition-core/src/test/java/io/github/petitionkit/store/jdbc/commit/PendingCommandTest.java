package io.github.petitionkit.store.jdbc.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.privacy.TimeBuckets;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.store.jdbc.row.DetailsEncryption;
import io.github.petitionkit.store.jdbc.table.SignatureTable;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The callers of a batch wake one behind the other, and none of them sleeps on. */
class PendingCommandTest {
    private static final PetitionId PETITION = new PetitionId(new UUID(0, 1));
    private static final int MANY = 3 * PendingCommand.AWAKE_AT_ONCE + 1;

    private final SignatureTable table =
            new SignatureTable(new DetailsEncryption(new StoredDocuments().signature(), null));

    private PendingCommand<?> command() {
        return new PendingCommand<>(PETITION, view -> Decision.unchanged(1), table);
    }

    private PendingCommand<?> awaited() {
        PendingCommand<?> command = command();
        command.expectAwait();
        return command;
    }

    private static long answered(List<PendingCommand<?>> commands) {
        return commands.stream().filter(each -> each.answer().isDone()).count();
    }

    private List<PendingCommand<?>> many() {
        return Stream.<PendingCommand<?>>generate(this::awaited).limit(MANY).toList();
    }

    @Test
    void wakesAFewCallersWhoWakeTheOthersInTheirOrder() {
        List<PendingCommand<?>> commands = many();

        PendingCommand.tell(commands);

        for (int woken = 0; woken < MANY; woken++) {
            assertThat(answered(commands)).isEqualTo(Math.min(MANY, woken + PendingCommand.AWAKE_AT_ONCE));
            assertThat(commands.get(woken).answer()).isDone();
            commands.get(woken).await();
        }
    }

    @Test
    void answersAtOnceWhereNobodyAwaitsTheResult() {
        PendingCommand<?> asynchronous = command();
        List<PendingCommand<?>> commands =
                Stream.concat(many().stream(), Stream.of(asynchronous)).toList();

        PendingCommand.tell(commands);

        assertThat(asynchronous.answer()).isDone();
    }

    @Test
    void wakesTheOthersWithoutThoseWhoHaveFailedBeforeAndAreGone() {
        List<PendingCommand<?>> commands = many();
        commands.get(0).fail(new IllegalStateException("refused alone"));
        commands.get(MANY - 2).fail(new IllegalStateException("refused alone"));

        PendingCommand.tell(commands);
        commands.stream()
                .filter(each -> !each.answer().isCompletedExceptionally())
                .forEach(PendingCommand::await);

        assertThat(answered(commands)).isEqualTo(MANY);
    }

    @Test
    void wakesTheNextAlsoWhereTheResultIsAFailure() {
        List<PendingCommand<?>> commands = many();
        commands.get(0).refuse();

        PendingCommand.tell(commands);

        assertThatThrownBy(commands.get(0)::await).isInstanceOf(NoSuchPetitionException.class);
        assertThat(commands.get(PendingCommand.AWAKE_AT_ONCE).answer()).isDone();
    }

    @Test
    void answersAtOnceACallerWhoSleepsUntilABucketEnds() {
        PendingCommand<?> command = command();
        List<PendingCommand<?>> commands =
                Stream.concat(many().stream(), Stream.of(command)).toList();

        Object result = new TimeBuckets(Duration.ofMillis(1)).answerOf(() -> {
            command.expectAwait();
            PendingCommand.tell(commands);
            return command.await();
        });

        assertThat(command.answer()).isDone();
        assertThat(command.answer().join()).isEqualTo(result);
        assertThat(answered(commands)).isEqualTo(PendingCommand.AWAKE_AT_ONCE + 1);
    }

    @Test
    @Timeout(5)
    void doesNotSleepForAResultThatIsThereBecauseTheCallersTransactionMayHoldLocks() {
        PendingCommand<?> written = command();

        Object result = new TimeBuckets(Duration.ofSeconds(10)).answerOf(() -> {
            written.expectAwait();
            written.tell();
            Object awaited = written.await();
            Thread.currentThread().interrupt(); // ends the wait for the bucket
            return awaited;
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(written.answer().join()).isEqualTo(result);
    }
}
