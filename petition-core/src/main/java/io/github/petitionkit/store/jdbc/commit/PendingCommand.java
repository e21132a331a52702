package io.github.petitionkit.store.jdbc.commit;

import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.privacy.AnswerBucket;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.store.Command;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.store.jdbc.row.EncryptedDetails;
import io.github.petitionkit.store.jdbc.sql.Futures;
import io.github.petitionkit.store.jdbc.table.SignatureTable;
import io.github.petitionkit.tally.ImpossibleCountException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A command that waits to be run and written, and the future of its caller. */
public final class PendingCommand<R> {
    /** How many callers a writer wakes itself: enough that each processor has one, also while it runs other work. */
    static final int AWAKE_AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

    private final PetitionId petition;
    private final Command<R> command;
    private final List<Identity> identities;
    private final Set<SignatureId> signatures;
    private final Set<String> idempotencyKeys;
    private final Map<SignatureId, EncryptedDetails> prepared = new HashMap<>(2);
    private final CompletableFuture<R> answer = new CompletableFuture<>();
    private boolean isAwaited;
    private @Nullable AnswerBucket bucket;
    private @Nullable PendingCommand<?> follower;
    private @Nullable R result;
    private @Nullable Throwable failure;

    /** Makes a command in the caller's thread, which encodes its drafts beforehand. */
    public PendingCommand(PetitionId petition, Command<R> command, SignatureTable table) {
        this.petition = petition;
        this.command = command;
        this.identities = command.identities();
        this.signatures = command.signatures();
        this.idempotencyKeys = command.idempotencyKeys();
        command.drafts().forEach(draft -> prepared.put(draft.id(), table.prepare(draft)));
    }

    public PetitionId petition() {
        return petition;
    }

    List<Identity> identities() {
        return identities;
    }

    Set<SignatureId> signatures() {
        return signatures;
    }

    Set<String> idempotencyKeys() {
        return idempotencyKeys;
    }

    Map<SignatureId, EncryptedDetails> prepared() {
        return prepared;
    }

    public CompletableFuture<R> answer() {
        return answer;
    }

    /** Runs the command. It can run again; only the last run counts. */
    void run(PetitionWorkspace workspace) {
        result = null;
        failure = null;
        try {
            Decision<R> decision = command.decide(workspace);
            workspace.write(decision.changes());
            result = decision.result();
        } catch (ImpossibleCountException miscounted) {
            workspace.doubt();
            failure = miscounted;
        } catch (RuntimeException | Error thrown) {
            failure = thrown;
        }
    }

    void refuse() {
        failure = new NoSuchPetitionException(petition);
    }

    /** Completes the caller's future with the result of the last run, after the commit. */
    public void tell() {
        if (failure == null) {
            answer.complete(result);
        } else {
            answer.completeExceptionally(failure);
        }
    }

    /** Announces, before the command is entered, that its caller will call {@link #await}. */
    public void expectAwait() {
        bucket = AnswerBucket.ofThread();
        isAwaited = bucket == null;
    }

    /**
     * Waits for the result, and then wakes the next caller of the batch. Announce it by {@link #expectAwait}. A caller who makes an
     * answer in a bucket sleeps until that ends, and wakes nobody; not if the result is there, because the caller's own transaction
     * may have written it and still hold locks.
     */
    public R await() {
        try {
            if (bucket != null && !answer.isDone()) {
                bucket.sleepUntilDone(answer);
            }
            return Futures.await(answer);
        } finally {
            if (follower != null) {
                follower.tell();
            }
        }
    }

    /**
     * Completes the futures of commands after the commit. Of the callers who await them it wakes a few, each of whom wakes the
     * next: if all woke at once, the next write would wait for a processor behind them.
     */
    static void tell(List<PendingCommand<?>> commands) {
        List<PendingCommand<?>> sleeping = new ArrayList<>(commands.size());
        for (PendingCommand<?> command : commands) {
            if (command.isAwaited && !command.answer.isDone()) {
                sleeping.add(command);
            } else {
                command.tell();
            }
        }
        for (int behind = AWAKE_AT_ONCE; behind < sleeping.size(); behind++) {
            sleeping.get(behind - AWAKE_AT_ONCE).follower = sleeping.get(behind);
        }
        for (int first = 0; first < Math.min(AWAKE_AT_ONCE, sleeping.size()); first++) {
            sleeping.get(first).tell();
        }
    }

    void fail(Throwable thrown) {
        answer.completeExceptionally(thrown);
    }
}
