package io.github.petitionkit.store.jdbc.commit;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.jdbc.connection.TransactionRunner;
import io.github.petitionkit.store.jdbc.sql.DivisibleException;
import io.github.petitionkit.store.jdbc.sql.RejectedDataException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes commands by group commit: all waiting ones in one transaction, without waiting for more. The longer a
 * transaction takes, the larger the next one is.
 */
public final class GroupCommitter implements Runnable {
    public static final String WHAT = "write";
    private static final int MOST_AT_ONCE = 1_000;
    private static final int MOST_KNOWN = 500;

    private final TransactionRunner database;
    private final Tables tables;
    private final @Nullable InstantSource clock;
    private final CommandQueue<PendingCommand<?>> queue;
    private final BiConsumer<PetitionWorkspace, Instant> committed;
    private final IntConsumer listener;
    private final Map<PetitionId, CachedPetition> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PetitionId, CachedPetition> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    /**
     * Makes a committer.
     *
     * @param committed receives each committed petition, and a time at which its transaction had locked it
     * @param listener receives each transaction
     */
    public GroupCommitter(
            TransactionRunner database,
            Tables tables,
            @Nullable InstantSource clock,
            CommandQueue<PendingCommand<?>> queue,
            BiConsumer<PetitionWorkspace, Instant> committed,
            IntConsumer listener) {
        this.database = database;
        this.tables = tables;
        this.clock = clock;
        this.queue = queue;
        this.committed = committed;
        this.listener = listener;
    }

    /** Runs in two threads: while one completes the callers' results, the other writes the next batch. */
    @Override
    public void run() {
        List<PendingCommand<?>> commands;
        do {
            commands = writeNext();
            PendingCommand.tell(commands);
        } while (!commands.isEmpty());
    }

    private synchronized List<PendingCommand<?>> writeNext() {
        List<PendingCommand<?>> commands = queue.next(MOST_AT_ONCE);
        if (!commands.isEmpty()) {
            write(commands);
        }
        return commands;
    }

    /**
     * Writes commands. If the database rejects a batch, or a petition is locked, the batch is split in halves until the
     * offending command is isolated; it fails alone.
     */
    private void write(List<PendingCommand<?>> commands) {
        CommandBatch batch = new CommandBatch(tables, commands, known, clock);
        try {
            settle(tables.node().entered(() -> database.write(WHAT, batch)), batch);
            listener.accept(commands.size());
        } catch (RejectedDataException | DivisibleException refused) {
            if (commands.size() == 1) {
                commands.get(0).fail(refused);
            } else {
                write(commands.subList(0, commands.size() / 2));
                write(commands.subList(commands.size() / 2, commands.size()));
            }
        } catch (RuntimeException | Error failure) {
            commands.forEach(command -> command.fail(failure));
        }
    }

    private void settle(Collection<PetitionWorkspace> workspaces, CommandBatch batch) {
        for (PetitionWorkspace workspace : workspaces) {
            if (workspace.isChanged()) {
                workspace.known().reachByOwn(workspace.after(), batch.transaction());
            }
            known.put(workspace.id(), workspace.known());
            committed.accept(workspace, batch.lockedAt());
        }
    }
}
