package io.github.petitionkit.store.jdbc.commit;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.jdbc.sql.DivisibleException;
import io.github.petitionkit.store.jdbc.sql.RejectedDataException;
import io.github.petitionkit.store.jdbc.sql.TransactionRunner;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes orders, all that wait at a time in one transaction, without waiting for more: the longer a transaction takes, the
 * more go with the next one.
 */
public final class GroupCommitter implements Runnable {
    public static final String WHAT = "write";
    private static final int MOST_AT_ONCE = 1_000;
    private static final int MOST_KNOWN = 500;

    private final TransactionRunner database;
    private final Tables tables;
    private final @Nullable InstantSource clock;
    private final CommandQueue<PendingCommand<?>> room;
    private final Consumer<PetitionWorkspace> committed;
    private final IntConsumer listener;
    private final Map<PetitionId, CachedPetition> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PetitionId, CachedPetition> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    /**
     * A writer.
     *
     * @param committed learns what became of each petition
     * @param listener learns of each transaction
     */
    public GroupCommitter(
            TransactionRunner database,
            Tables tables,
            @Nullable InstantSource clock,
            CommandQueue<PendingCommand<?>> room,
            Consumer<PetitionWorkspace> committed,
            IntConsumer listener) {
        this.database = database;
        this.tables = tables;
        this.clock = clock;
        this.room = room;
        this.committed = committed;
        this.listener = listener;
    }

    /** Run by two threads: while one tells the callers whose orders are written, the other writes the next ones. */
    @Override
    public void run() {
        List<PendingCommand<?>> orders;
        do {
            orders = writeNext();
            orders.forEach(PendingCommand::tell);
        } while (!orders.isEmpty());
    }

    private synchronized List<PendingCommand<?>> writeNext() {
        List<PendingCommand<?>> orders = room.next(MOST_AT_ONCE);
        if (!orders.isEmpty()) {
            write(orders);
        }
        return orders;
    }

    /**
     * An order whose data the database refuses, or whose petition somebody else keeps locked, fails alone: the others are
     * written in smaller and smaller parts.
     */
    private void write(List<PendingCommand<?>> orders) {
        try {
            settle(database.write(WHAT, new CommandBatch(tables, orders, known, clock)));
            listener.accept(orders.size());
        } catch (RejectedDataException | DivisibleException refused) {
            if (orders.size() == 1) {
                orders.get(0).fail(refused);
            } else {
                write(orders.subList(0, orders.size() / 2));
                write(orders.subList(orders.size() / 2, orders.size()));
            }
        } catch (RuntimeException | Error failure) {
            orders.forEach(order -> order.fail(failure));
        }
    }

    private void settle(Collection<PetitionWorkspace> desks) {
        for (PetitionWorkspace desk : desks) {
            if (desk.isChanged()) {
                desk.known().reach(desk.reached());
            }
            known.put(desk.id(), desk.known());
            committed.accept(desk);
        }
    }
}
