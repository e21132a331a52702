package io.github.petitionkit.store.jdbc.commit;

import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.store.UnsharedKeyException;
import io.github.petitionkit.store.jdbc.connection.TransactionRunner;
import io.github.petitionkit.store.jdbc.sql.SqlErrorKind;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import io.github.petitionkit.store.jdbc.table.NodeKeys;
import io.github.petitionkit.store.jdbc.table.NodeTable;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps this node's row among those that run, with its keys. A row lasts a minute and is renewed every quarter of it. Whoever
 * enters compares the keys of the others with its own; whoever has been away for longer enters again before it writes. So no
 * two nodes write at a time of which one cannot read the other's key. Safe for many threads.
 */
public final class NodeRegistration implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NodeRegistration.class);
    private static final int SECONDS_BETWEEN_RENEWALS = 15;

    private final TransactionRunner database;
    private final UUID node = UUID.randomUUID();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable NodeKeys keys;
    private boolean isRenewing;

    public NodeRegistration(TransactionRunner database) {
        this.database = database;
    }

    /**
     * Enters with keys, or with others than before.
     *
     * @throws UnsharedKeyException if they do not go with those of another node that runs
     */
    public synchronized void enter(NodeKeys present) {
        try {
            enterWith(present);
        } catch (StoreException refused) {
            requireReadOnly(refused);
        }
        keys = present;
        if (!isRenewing) {
            isRenewing = true;
            Thread renewer = new Thread(this::renewUntilClosed, "petitionkit-node");
            renewer.setDaemon(true);
            renewer.start();
        }
    }

    /** A node that only reads needs no row; if it writes after all, it tries to enter before. */
    private static void requireReadOnly(StoreException refused) {
        if (!(refused.getCause() instanceof SQLException cause) || SqlErrorKind.of(cause) != SqlErrorKind.READ_ONLY) {
            throw refused;
        }
    }

    /** The row is written before the others are read, so that of two nodes that enter at once one at least sees the other. */
    private void enterWith(NodeKeys present) {
        database.writeApart("register this node", session -> {
            NodeTable.enter(session, node, present);
            return node;
        });
        List<NodeKeys> others = database.readApart("look for other nodes", session -> NodeTable.others(session, node));
        for (NodeKeys other : others) {
            if (!other.readable().contains(present.current())
                    || !present.readable().contains(other.current())) {
                leave();
                throw unshared(present, other);
            }
        }
    }

    private static UnsharedKeyException unshared(NodeKeys present, NodeKeys other) {
        String remedy = "People could sign twice. Rotate in two steps: give every node the new key for reading"
                + " (alsoReading, or petitionkit.next-secrets with Spring), and when all run with it, make it the current one."
                + " A node that has died counts as running for a minute.";
        return new UnsharedKeyException(
                other.readable().contains(present.current())
                        ? "Another running node writes with key %s, this node reads only %s. %s"
                                .formatted(other.current(), sorted(present), remedy)
                        : "This node writes with key %s, another running node reads only %s. %s"
                                .formatted(present.current(), sorted(other), remedy));
    }

    private static List<String> sorted(NodeKeys keys) {
        return keys.readable().stream().sorted().toList();
    }

    private void renewUntilClosed() {
        try {
            while (!closed.await(SECONDS_BETWEEN_RENEWALS, TimeUnit.SECONDS)) {
                renewQuietly();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void renewQuietly() {
        try {
            isKept();
        } catch (StoreException unreachable) {
            LOG.debug("This node's registration could not be renewed", unreachable);
        }
    }

    private boolean isKept() {
        return database.writeApart("renew this node's registration", session -> NodeTable.renew(session, node));
    }

    private synchronized void enterAgain() {
        NodeKeys present = keys;
        if (present != null && !isKept()) {
            enterWith(present);
            LOG.info("This node was away for longer than its registration lasts, and has entered again");
        }
    }

    /** Asks within a round trip whether this node may write; the answer is for {@link #requireEntered}. */
    AtomicBoolean ask(StatementPipeline trip) {
        AtomicBoolean isEntered = new AtomicBoolean(keys == null);
        if (keys != null) {
            NodeTable.ask(trip, node, () -> isEntered.set(true));
        }
        return isEntered;
    }

    static void requireEntered(AtomicBoolean isEntered) {
        if (!isEntered.get()) {
            throw new LapsedException();
        }
    }

    /** Writes; if this node has been away for so long that its row has ended, it enters again before. */
    public <T> T entered(Supplier<T> write) {
        try {
            return write.get();
        } catch (LapsedException away) {
            enterAgain();
            return write.get();
        }
    }

    /** The row of this node has ended. */
    private static final class LapsedException extends StoreException {
        private static final long serialVersionUID = 1L;

        LapsedException() {
            super("This node was away, and has not entered among those that run again; try again");
        }
    }

    private void leave() {
        database.writeApart("end this node's registration", session -> {
            NodeTable.leave(session, node);
            return node;
        });
    }

    /** Has the others go on without this node at once. */
    @Override
    public void close() {
        closed.countDown();
        if (keys != null) {
            try {
                leave();
            } catch (StoreException unreachable) {
                LOG.debug("This node's registration ends by itself", unreachable);
            }
        }
    }
}
