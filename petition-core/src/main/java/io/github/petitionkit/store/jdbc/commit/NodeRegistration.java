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
 * Registers this node with its keys in a row of the running nodes. A row is valid for a minute and renewed every 15
 * seconds. At registration a node compares the keys of the other nodes with its own. A node whose row has expired
 * registers again before it writes. So two nodes with incompatible keys never write at the same time. Thread-safe.
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
     * Registers the node with keys, or changes its keys.
     *
     * @throws UnsharedKeyException if the keys of another running node are incompatible
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

    /** Ignores a failure of a node that only reads, which needs no row; before a write it registers again. */
    private static void requireReadOnly(StoreException refused) {
        if (!(refused.getCause() instanceof SQLException cause) || SqlErrorKind.of(cause) != SqlErrorKind.READ_ONLY) {
            throw refused;
        }
    }

    /**
     * Writes the row before it reads the others, so that of two nodes that register at the same time at least one sees
     * the other.
     */
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

    /** Adds a query to a round trip for whether this node may write; the result is for {@link #requireEntered}. */
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

    /** Runs a write; if the row of this node has expired, it registers again first. */
    public <T> T entered(Supplier<T> write) {
        try {
            return write.get();
        } catch (LapsedException away) {
            enterAgain();
            return write.get();
        }
    }

    /** The row of this node has expired. */
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

    /** Removes the row, so that other nodes ignore this one at once. */
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
