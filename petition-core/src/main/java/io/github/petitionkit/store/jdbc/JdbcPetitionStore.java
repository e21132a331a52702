package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.desk.CaseFile;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.search.SearchKey;
import io.github.petitionkit.search.Standing;
import io.github.petitionkit.signature.NoSuchSignatureException;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Source;
import io.github.petitionkit.store.Command;
import io.github.petitionkit.store.MailingStore;
import io.github.petitionkit.store.MovementStore;
import io.github.petitionkit.store.Outbox;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.store.StoreOverloadedException;
import io.github.petitionkit.store.StoredResult;
import io.github.petitionkit.store.Suppression;
import io.github.petitionkit.store.jdbc.cipher.ColumnCipher;
import io.github.petitionkit.store.jdbc.commit.Addition;
import io.github.petitionkit.store.jdbc.commit.CommandBatch;
import io.github.petitionkit.store.jdbc.commit.CommandQueue;
import io.github.petitionkit.store.jdbc.commit.GroupCommitter;
import io.github.petitionkit.store.jdbc.commit.NodeRegistration;
import io.github.petitionkit.store.jdbc.commit.PendingCommand;
import io.github.petitionkit.store.jdbc.commit.PetitionCache;
import io.github.petitionkit.store.jdbc.commit.PetitionWorkspace;
import io.github.petitionkit.store.jdbc.commit.ReEncryption;
import io.github.petitionkit.store.jdbc.commit.SignatureCache;
import io.github.petitionkit.store.jdbc.commit.StoredDocuments;
import io.github.petitionkit.store.jdbc.commit.Tables;
import io.github.petitionkit.store.jdbc.commit.TallyCache;
import io.github.petitionkit.store.jdbc.commit.TallyRecount;
import io.github.petitionkit.store.jdbc.connection.DatabaseTime;
import io.github.petitionkit.store.jdbc.connection.PublicReads;
import io.github.petitionkit.store.jdbc.connection.TransactionRunner;
import io.github.petitionkit.store.jdbc.movement.JdbcMovements;
import io.github.petitionkit.store.jdbc.outbox.JdbcOutbox;
import io.github.petitionkit.store.jdbc.row.CreationCursor;
import io.github.petitionkit.store.jdbc.row.NumberedReading;
import io.github.petitionkit.store.jdbc.row.PerPetition;
import io.github.petitionkit.store.jdbc.row.SignatureCursor;
import io.github.petitionkit.store.jdbc.search.CaseFileChange;
import io.github.petitionkit.store.jdbc.search.SearchQuery;
import io.github.petitionkit.store.jdbc.sql.KeysetStream;
import io.github.petitionkit.store.jdbc.sql.RowReading;
import io.github.petitionkit.store.jdbc.table.CipherKeyVerifier;
import io.github.petitionkit.store.jdbc.table.HistoryTable;
import io.github.petitionkit.store.jdbc.table.KeyFingerprintTable;
import io.github.petitionkit.store.jdbc.table.MailingTable;
import io.github.petitionkit.store.jdbc.table.NodeKeys;
import io.github.petitionkit.store.jdbc.table.PetitionTable;
import io.github.petitionkit.store.jdbc.table.SignatureNumberRange;
import io.github.petitionkit.store.jdbc.table.SignatureTable;
import io.github.petitionkit.store.jdbc.table.SourceTable;
import io.github.petitionkit.store.jdbc.table.SuppressionTable;
import io.github.petitionkit.tally.Reconciliation;
import io.github.petitionkit.tally.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store in PostgreSQL, 13 or newer, or in H2 for development; {@link Schema} makes the tables. Several nodes can
 * share one database: the store locks petitions there, and uses the database's time.
 *
 * <p>Commands that arrive during a write are written together in the next transaction (group commit), so that hundreds
 * of signatures of a viral petition cost a few statements. Each caller gets its own result when its own command is
 * durable. A command that fails does not affect the others.
 *
 * <p>The store opens no connection before its first use. From then on it keeps a few connections, four by default, so
 * that it never waits for a connection that one of its callers holds. It returns them to the pool when it is closed.
 * Connections must use {@code READ COMMITTED}. Close the store before the pool. Thread-safe.
 */
public final class JdbcPetitionStore implements PetitionStore, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcPetitionStore.class);

    private final TransactionRunner database;
    private final Tables tables;
    private final @Nullable ColumnCipher cipher;
    private final KeyFingerprintTable keys;
    private final CipherKeyVerifier cipherCheck;
    private final @Nullable HostTransaction host;
    private final @Nullable InstantSource clock;
    private final PetitionCache found;
    private final PublicReads reads;
    private final TallyCache tallies;
    private final Indexing indexing;
    private final SignatureCache recent = new SignatureCache();
    private final JdbcOutbox outbox;
    private final JdbcMovements movements;
    private final JdbcMailings mailings;
    private final List<CommandQueue<PendingCommand<?>>> queues = new ArrayList<>();
    private final List<Thread> writers = new ArrayList<>();

    private JdbcPetitionStore(Builder parts) {
        database = new TransactionRunner(
                parts.source,
                parts.connections,
                Schema::check,
                parts.host == null ? Optional::empty : parts.host::connection);
        host = parts.host;
        clock = parts.clock;
        cipher = parts.cipher;
        StoredDocuments documents = new StoredDocuments();
        tables = Tables.of(documents, cipher, Schema::requireKnown, new NodeRegistration(database));
        keys = new KeyFingerprintTable(database);
        cipherCheck = new CipherKeyVerifier(keys, cipher);
        found = new PetitionCache(database, tables.petitions());
        reads = parts.replica == null
                ? PublicReads.of(database)
                : PublicReads.of(
                        database,
                        new TransactionRunner(parts.replica, parts.connections, Schema::check, Optional::empty),
                        parts.staleness);
        tallies = new TallyCache(database, reads);
        indexing = new Indexing(database, tables.petitions(), tables.caseFiles());
        DatabaseTime time = new DatabaseTime(database, clock, System::nanoTime);
        outbox = new JdbcOutbox(database, tables.outbox(), time);
        movements = new JdbcMovements(database, reads, tables.petitions(), tables.signatures(), time);
        mailings = new JdbcMailings(database, new MailingTable(documents.mailing()), time);
        for (int number = 1; number <= parts.writers; number++) {
            CommandQueue<PendingCommand<?>> queue = new CommandQueue<>(parts.mostWaiting);
            GroupCommitter writer =
                    new GroupCommitter(database, tables, clock, queue, this::note, quiet(parts.batchListener));
            queues.add(queue);
            start(writer, number + "a");
            start(writer, number + "b");
        }
    }

    private void start(GroupCommitter writer, String name) {
        Thread thread = new Thread(writer, "petitionkit-writer-" + name);
        thread.setDaemon(true);
        thread.start();
        writers.add(thread);
    }

    /** What the host's listener throws must not reach callers whose commands have been written. */
    private static IntConsumer quiet(BatchListener listener) {
        return commands -> {
            try {
                listener.written(commands);
            } catch (RuntimeException | Error failure) {
                LOG.warn("The listener for transactions failed", failure);
            }
        };
    }

    /** Caches signatures first, because readers of the events fetch them. */
    private void note(PetitionWorkspace written, Instant lockedAt) {
        reads.wrote(written.id());
        if (written.isRevised()) {
            reads.changed();
            found.forget(written.id());
        } else {
            found.learn(written.id(), written.revision(), lockedAt);
        }
        if (outbox.isHeard()) {
            recent.add(written);
            outbox.expect(written.eventRows());
        }
    }

    /**
     * Makes a store with the default settings.
     *
     * @param source a connection pool; the host closes it
     * @return the store
     */
    public static JdbcPetitionStore of(DataSource source) {
        return builder(source).build();
    }

    /**
     * Starts a builder.
     *
     * @param source a connection pool; the host closes it
     * @return a builder with these defaults: two writers, four connections, at most 10,000 commands waiting for each
     *     writer, the database's time
     */
    public static Builder builder(DataSource source) {
        return new Builder(source);
    }

    @Override
    public Optional<InstantSource> clock() {
        return Optional.ofNullable(clock);
    }

    @Override
    public void add(Petition petition) {
        Objects.requireNonNull(petition, "petition");
        database.write("add a petition", new Addition(tables.petitions(), petition));
        reads.changed();
    }

    @Override
    public Optional<Petition> find(PetitionId id) {
        return found.find(Objects.requireNonNull(id, "id"));
    }

    @Override
    public Optional<Petition> recent(PetitionId id) {
        return found.recent(Objects.requireNonNull(id, "id"));
    }

    @Override
    public Map<PetitionId, Petition> recent(Set<PetitionId> ids) {
        return found.recent(ids);
    }

    @Override
    public List<Petition> find(Set<PetitionId> ids) {
        return ids.isEmpty()
                ? List.of()
                : database
                        .read("find petitions", session -> tables.petitions().documents(session, ids))
                        .values()
                        .stream()
                        .flatMap(RowReading::orWarning)
                        .toList();
    }

    @Override
    public Stream<PetitionId> petitions() {
        return createdAfter(null);
    }

    @Override
    public Stream<PetitionId> petitions(PetitionId last) {
        return createdAfter(database.read("find a petition", session -> PetitionTable.created(session, last))
                .orElseThrow(() -> new NoSuchPetitionException(last)));
    }

    private Stream<PetitionId> createdAfter(@Nullable CreationCursor first) {
        return KeysetStream.<CreationCursor>stream(last -> database.read(
                        "list petitions",
                        session -> PetitionTable.page(session, last == null ? first : last, KeysetStream.SIZE)))
                .map(CreationCursor::petition);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The first search after an upgrade from tables without an index of searches builds the index, a hundred petitions
     * at a time, while others sign.
     */
    @Override
    public List<Standing> search(PetitionSearch search, @Nullable SearchKey after, int size, Instant now) {
        indexing.complete();
        return reads.read("search petitions", session -> SearchQuery.page(session, search, after, size, now));
    }

    @Override
    public CaseFile caseFile(PetitionId petition) {
        return database.read("find a case file", session -> tables.caseFiles().find(session, petition));
    }

    @Override
    public Map<PetitionId, CaseFile> caseFiles(Set<PetitionId> petitions) {
        return petitions.isEmpty()
                ? Map.of()
                : readable(database.read(
                        "find case files", session -> tables.caseFiles().find(session, petitions)));
    }

    private static Map<PetitionId, CaseFile> readable(Map<PetitionId, RowReading<CaseFile>> found) {
        Map<PetitionId, CaseFile> files = new HashMap<>();
        found.forEach((petition, reading) -> reading.orWarning().forEach(file -> files.put(petition, file)));
        return files;
    }

    @Override
    public CaseFile changeCaseFile(PetitionId petition, BiFunction<CaseFile, Instant, CaseFile> change) {
        Objects.requireNonNull(petition, "petition");
        CaseFile changed =
                database.write("change a case file", new CaseFileChange(tables.caseFiles(), petition, change, clock));
        reads.changed();
        return changed;
    }

    @Override
    public List<PetitionId> due(Instant now) {
        return database
                .read(
                        "find petitions that are due",
                        session -> tables.petitions().due(session, now))
                .stream()
                .flatMap(RowReading::orWarning)
                .filter(petition -> petition.stateAt(now) == PetitionState.CLOSED)
                .map(Petition::id)
                .toList();
    }

    /**
     * {@inheritDoc}
     *
     * @throws StoreOverloadedException if too many commands are waiting already
     */
    @Override
    public <R> R execute(PetitionId petition, Command<R> command) {
        PendingCommand<R> pending = pending(petition, command);
        pending.expectAwait();
        enter(pending);
        return pending.await();
    }

    @Override
    public <R> CompletionStage<R> executeAsync(PetitionId petition, Command<R> command) {
        PendingCommand<R> pending = pending(petition, command);
        enter(pending);
        return pending.answer().thenApplyAsync(Function.identity(), JdbcPetitionStore::runAside);
    }

    /**
     * Runs what callers do with their results, away from the writers. With two processors, {@code CompletableFuture} would
     * start a thread for each result, also if it is given the common pool.
     */
    private static void runAside(Runnable continuation) {
        if (ForkJoinPool.getCommonPoolParallelism() == 0) {
            continuation.run();
        } else {
            ForkJoinPool.commonPool().execute(continuation);
        }
    }

    private <R> PendingCommand<R> pending(PetitionId petition, Command<R> command) {
        Objects.requireNonNull(petition, "petition");
        cipherCheck.require(petition);
        return new PendingCommand<>(petition, command, tables.signatures());
    }

    private void enter(PendingCommand<?> pending) {
        PetitionId petition = pending.petition();
        if (host != null && host.connection().isPresent()) {
            tables.node()
                    .entered(() -> database.write(
                            GroupCommitter.WHAT, new CommandBatch(tables, List.of(pending), new HashMap<>(), clock)));
            host.afterCommit(() -> {
                reads.wrote(petition);
                reads.changed();
                outbox.expect(petition);
            });
            pending.tell();
        } else {
            queues.get(Math.floorMod(petition.hashCode(), queues.size())).enter(pending);
        }
    }

    @Override
    public Tally tally(PetitionId petition, Instant now) {
        return tallies.tally(Objects.requireNonNull(petition, "petition"), now);
    }

    @Override
    public Map<PetitionId, Tally> tallies(Set<PetitionId> petitions, Instant now) {
        return petitions.isEmpty() ? Map.of() : tallies.tallies(petitions, now);
    }

    @Override
    public Map<Source, Long> sources(PetitionId petition) {
        return database.read("count by source", session -> SourceTable.find(session, petition));
    }

    @Override
    public Reconciliation reconcile(PetitionId petition, Instant now) {
        Reconciliation recounted = database.write("recount a petition", new TallyRecount(tables, petition, now));
        reads.wrote(petition);
        return recounted;
    }

    @Override
    public Optional<Signature> signature(PetitionId petition, SignatureId id) {
        return database.read("find a signature", session -> tables.signatures().find(session, petition, id));
    }

    @Override
    public List<Signature> signatures(Map<PetitionId, Set<SignatureId>> ids) {
        return database.read("find signatures", session -> {
            List<Signature> signatures = new ArrayList<>(recent.take(session, ids));
            Set<PerPetition<SignatureId>> others = new LinkedHashSet<>();
            ids.forEach((petition, each) -> each.forEach(id -> others.add(new PerPetition<>(petition, id))));
            signatures.forEach(signature -> others.remove(new PerPetition<>(signature.petition(), signature.id())));
            signatures.addAll(tables.signatures().withIds(session, others));
            return signatures;
        });
    }

    @Override
    public List<Signature> signaturesOf(Set<SignerKey> keys) {
        return database.read(
                "find a signer's signatures", session -> tables.signatures().ofSigner(session, keys));
    }

    @Override
    public Stream<Signature> signatures(PetitionId petition) {
        return signatures(petition, -1);
    }

    @Override
    public Stream<Signature> signatures(PetitionId petition, @Nullable SignatureId last) {
        return signatures(
                petition,
                last == null
                        ? -1
                        : database.read(
                                        "find the number of a signature",
                                        session -> SignatureTable.number(session, petition, last))
                                .orElseThrow(() -> new NoSuchSignatureException(petition, last)));
    }

    private Stream<Signature> signatures(PetitionId petition, long number) {
        require(petition);
        return RowReading.failingLast(KeysetStream.<NumberedReading>stream(last -> database.read(
                        "read signatures",
                        session -> tables.signatures()
                                .page(session, petition, last == null ? number : last.number(), KeysetStream.SIZE)))
                .map(NumberedReading::signature));
    }

    @Override
    public Stream<SignatureId> unconfirmed(PetitionId petition, Instant after, Instant until, int messages) {
        require(petition);
        SignatureNumberRange received = database.read(
                "find when signatures were received",
                session -> SignatureNumberRange.received(session, petition, after, until));
        return KeysetStream.<SignatureCursor>stream(last -> database.read(
                        "find unconfirmed signatures",
                        session -> SignatureTable.unconfirmed(
                                session,
                                petition,
                                last == null ? received : received.after(last.number()),
                                messages,
                                KeysetStream.SIZE)))
                .map(SignatureCursor::signature);
    }

    @Override
    public Stream<HistoryEntry> history(PetitionId petition) {
        return history(petition, 0);
    }

    @Override
    public Stream<HistoryEntry> history(PetitionId petition, long first) {
        require(petition);
        return KeysetStream.stream(last -> database.read(
                "read the history",
                session -> HistoryTable.page(
                        session, petition, last == null ? first - 1 : last.number(), KeysetStream.SIZE)));
    }

    @Override
    public MovementStore movements() {
        return movements;
    }

    @Override
    public MailingStore mailings() {
        return mailings;
    }

    @Override
    public Optional<StoredResult> storedResult(PetitionId petition, String key, Instant now) {
        return database.read(
                        "find a stored result",
                        session -> tables.storedResults().find(session, petition, key))
                .filter(result -> result.until().isAfter(now));
    }

    @Override
    public void suppress(Suppression suppression) {
        database.write("suppress an address", session -> {
            SuppressionTable.put(session, suppression);
            return 1;
        });
    }

    @Override
    public Set<SignerKey> suppressed(Set<SignerKey> addresses) {
        return addresses.isEmpty()
                ? Set.of()
                : database.read("find suppressed addresses", session -> SuppressionTable.find(session, addresses));
    }

    @Override
    public void resume(Set<SignerKey> addresses) {
        if (!addresses.isEmpty()) {
            database.write("remove suppressions", session -> SuppressionTable.remove(session, addresses));
        }
    }

    @Override
    public long resume(String reason, Instant from, Instant until) {
        return database.write("remove suppressions", session -> SuppressionTable.remove(session, reason, from, until));
    }

    @Override
    public Map<String, String> rememberKeys(Map<String, String> checks) {
        return keys.remember(KeyFingerprintTable.KEYRING, checks);
    }

    /**
     * {@inheritDoc}
     *
     * <p>A node's declaration ends when its store is closed, or a minute after its process has ended.
     */
    @Override
    public void declareKeys(String current, Set<String> readable) {
        tables.node().enter(new NodeKeys(current, readable));
    }

    /**
     * Encrypts signatures with the cipher's current keys if they are encrypted with other keys or not at all. Call it
     * after a new key has been added on all nodes; when it returns the former keys are no longer needed. It rewrites a
     * few hundred signatures at a time, between waiting commands, so that signing continues. It can be interrupted and
     * called again, and continues then. It reads an index entry for each signature, and writes those under another key.
     *
     * @return number of re-encrypted signatures
     * @throws IllegalStateException if the store has no cipher
     * @throws StoreException if some could not be decrypted; the others are done
     */
    public long reseal() {
        if (cipher == null) {
            throw new IllegalStateException("The store has no cipher; set one on its builder");
        }
        return new ReEncryption(this, database, cipher).run();
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    /** {@return the number of commands that wait to be written, to be compared with the builder's limit} */
    public int waiting() {
        return queues.stream().mapToInt(CommandQueue::size).sum();
    }

    /**
     * Accepts no more commands, and returns when the waiting ones are written and their callers have results. The
     * {@code DataSource} stays open.
     */
    @Override
    public void close() {
        queues.forEach(CommandQueue::close);
        boolean interrupted = false;
        for (Thread writer : writers) {
            while (writer.isAlive()) {
                try {
                    writer.join();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        }
        tables.node().close();
        reads.close();
        database.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Collects the settings of a store. Not thread-safe. */
    public static final class Builder {
        private final DataSource source;
        private int writers = 2;
        private int connections = 4;
        private int mostWaiting = 10_000;
        private @Nullable InstantSource clock;
        private @Nullable ColumnCipher cipher;
        private @Nullable HostTransaction host;
        private @Nullable DataSource replica;
        private Duration staleness = Duration.ZERO;
        private BatchListener batchListener = steps -> {};

        private Builder(DataSource source) {
            this.source = Objects.requireNonNull(source, "source");
        }

        /**
         * Sets the number of writer threads. Each petition belongs to one writer, so more writers help if many
         * petitions are signed at the same time. Each writer needs a connection.
         *
         * @param writers at least 1
         * @return this builder
         */
        public Builder writers(int writers) {
            this.writers = requirePositive("writers", writers);
            return this;
        }

        /**
         * Sets the number of connections that the store keeps: for its writers, for readers and for the delivery of
         * events. The pool must provide these in addition to those of the host.
         *
         * @param connections at least 1; the default is 4
         * @return this builder
         */
        public Builder connections(int connections) {
            this.connections = requirePositive("connections", connections);
            return this;
        }

        /**
         * Lets a streaming replica of PostgreSQL answer what the public asks for: tallies, searches, and the figures of
         * movements. The store measures by the log of the primary how far the replica has come. As long as that is further
         * back than the given time, or behind what this node has written or read on the primary, the primary answers: so
         * somebody who signs on this node sees the own signature counted, and counts do not go back. It also answers when the
         * replica cannot be reached. All else is read on the primary.
         *
         * @param replica a pool of connections to one replica, of which the store keeps as many as of the primary; the host
         *     closes it
         * @param staleness the greatest age of an answer; more than zero, such as two seconds
         * @return this builder
         */
        public Builder reader(DataSource replica, Duration staleness) {
            if (staleness.isNegative() || staleness.isZero()) {
                throw new IllegalArgumentException("A replica is behind by some time: give more than zero");
            }
            this.replica = Objects.requireNonNull(replica, "replica");
            this.staleness = staleness;
            return this;
        }

        /**
         * Sets how many commands may wait for a writer. Further ones are rejected with
         * {@link StoreOverloadedException}.
         *
         * @param steps at least 1
         * @return this builder
         */
        public Builder mostWaiting(int steps) {
            this.mostWaiting = requirePositive("waiting commands", steps);
            return this;
        }

        /**
         * Sets a clock instead of the database's time, for tests. It is read to the microsecond.
         *
         * @param clock the clock; with several nodes, the same for all
         * @return this builder
         */
        public Builder clock(InstantSource clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Sets a cipher that encrypts signers' personal data: names, addresses, postal codes, free text, browsers.
         * Without a cipher they are stored in plain text. To add one later, see {@link JdbcPetitionStore#reseal}.
         *
         * @param cipher the cipher; with the same keys on every node
         * @return this builder
         */
        public Builder cipher(ColumnCipher cipher) {
            this.cipher = Objects.requireNonNull(cipher, "cipher");
            return this;
        }

        /**
         * Makes the store take part in the host's open transaction of the calling thread, if any: changes are durable
         * when the host commits, and discarded when it rolls back. This disables group commit: each caller needs a
         * transaction and a read of the tally, and the petition stays locked until the host commits, so that other
         * signers of it wait.
         *
         * @param host gives access to the open transaction
         * @return this builder
         */
        public Builder joining(HostTransaction host) {
            this.host = Objects.requireNonNull(host, "host");
            return this;
        }

        /**
         * Sets a listener for transactions.
         *
         * @param listener receives the number of commands in each
         * @return this builder
         */
        public Builder batchListener(BatchListener listener) {
            this.batchListener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        private static int requirePositive(String what, int number) {
            if (number < 1) {
                throw new IllegalArgumentException("A store needs 1 or more %s, not %s".formatted(what, number));
            }
            return number;
        }

        /** {@return the store; its writers run until it is closed} */
        public JdbcPetitionStore build() {
            return new JdbcPetitionStore(this);
        }
    }
}
