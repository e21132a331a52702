package io.github.petitionkit.spring.list;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.transfer.ImportReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;

/** Lists in the database of the petitions, so that any node can show and enter them. */
final class JdbcLists implements ListStore {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcLists.class);
    private static final String LIST =
            "select list, petition, state, settings, preview, report, created_at, changed_at from petitionkit_list ";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ListEncryption encryption;

    JdbcLists(JdbcClient jdbc, TransactionTemplate transaction, ListEncryption encryption) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.encryption = encryption;
    }

    @Override
    public void add(SignatureList list) {
        update(
                "insert into petitionkit_list"
                        + " (list, petition, settings, created_at, state, preview, report, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                list.id().value(),
                list.petition().value(),
                ListJson.MAPPER.writeValueAsString(list.settings()),
                time(list.createdAt()),
                StoredNames.of(list.state()),
                ListJson.MAPPER.writeValueAsString(list.preview()),
                ListJson.MAPPER.writeValueAsString(list.report()),
                time(list.changedAt()));
    }

    @Override
    public void add(SignatureList list, Part part) {
        if (part.bytes().length == 0) {
            return;
        }
        String keyId = encryption.keyId(list, part);
        update(
                "insert into petitionkit_list_part (list, content, number, bytes, key_id) values (?, ?, ?, ?, ?)",
                list.id().value(),
                StoredNames.of(part.content()),
                part.number(),
                encryption.seal(list, part, keyId),
                keyId);
    }

    @Override
    public Optional<SignatureList> find(ListId id) {
        return asked(() -> jdbc.sql(LIST + "where list = ?")
                .param(id.value())
                .query((row, number) -> list(row))
                .optional());
    }

    @Override
    public List<SignatureList> lists(PetitionId petition, int most) {
        return asked(() -> jdbc
                .sql(LIST + "where petition = ? order by created_at desc limit ?")
                .params(petition.value(), most)
                .query((row, number) -> readable(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList());
    }

    @Override
    public Optional<Part> next(SignatureList list, Content content, long behind) {
        return asked(() -> jdbc.sql("select number, bytes, key_id from petitionkit_list_part"
                        + " where list = ? and content = ? and number > ? order by number limit 1")
                .params(list.id().value(), StoredNames.of(content), behind)
                .query((row, index) -> part(list, content, row))
                .optional());
    }

    private Part part(SignatureList list, Content content, ResultSet row) throws SQLException {
        long number = row.getLong("number");
        return new Part(content, number, encryption.open(list, number, row.getBytes("bytes"), row.getString("key_id")));
    }

    @Override
    public void previewed(SignatureList list) {
        update(
                "update petitionkit_list set state = ?, preview = ?, report = ?, changed_at = ? where list = ?",
                StoredNames.of(list.state()),
                ListJson.MAPPER.writeValueAsString(list.preview()),
                ListJson.MAPPER.writeValueAsString(list.report()),
                time(list.changedAt()),
                list.id().value());
    }

    @Override
    public boolean change(ListId id, ListState from, ListState to, Instant now) {
        return update(
                        "update petitionkit_list set state = ?, changed_at = ? where list = ? and state = ?",
                        StoredNames.of(to),
                        time(now),
                        id.value(),
                        StoredNames.of(from))
                > 0;
    }

    @Override
    public Optional<SignatureList> claim(UUID owner, Instant now, Instant silentSince) {
        String free = "state = 'RUNNING' and (owner is null or changed_at < ?)";
        List<UUID> waiting = asked(
                () -> jdbc.sql("select list from petitionkit_list where " + free + " order by changed_at limit 10")
                        .param(time(silentSince))
                        .query(UUID.class)
                        .list());
        return waiting.stream()
                .filter(list -> update(
                                "update petitionkit_list set owner = ?, changed_at = ? where list = ? and " + free,
                                owner,
                                time(now),
                                list,
                                time(silentSince))
                        > 0)
                .flatMap(list -> claimed(new ListId(list)).stream())
                .findFirst();
    }

    /** Returns a claimed list. One that this release cannot read stays claimed, so that the next claim finds another. */
    private Optional<SignatureList> claimed(ListId id) {
        return asked(() -> jdbc.sql(LIST + "where list = ?")
                .param(id.value())
                .query((row, number) -> readable(row))
                .optional()
                .flatMap(Function.identity()));
    }

    /** Returns a list; empty, with a warning, if this release cannot read it. */
    private static Optional<SignatureList> readable(ResultSet row) throws SQLException {
        try {
            return Optional.of(list(row));
        } catch (UnreadableListException unreadable) {
            LOG.warn("Skipped: {}", unreadable.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Optional<ListState> advance(UUID owner, SignatureList list, Part results) {
        return asked(() -> Objects.requireNonNull(transaction.execute(status -> advanced(owner, list, results))));
    }

    private Optional<ListState> advanced(UUID owner, SignatureList list, Part results) {
        int changed = update(
                "update petitionkit_list set report = ?, changed_at = ? where list = ? and owner = ?",
                ListJson.MAPPER.writeValueAsString(list.report()),
                time(list.changedAt()),
                list.id().value(),
                owner);
        if (changed == 0) {
            return Optional.empty();
        }
        add(list, results);
        if (list.state() == ListState.DONE) {
            update(
                    "update petitionkit_list set state = 'DONE', owner = null where list = ?",
                    list.id().value());
            update(
                    "delete from petitionkit_list_part where list = ? and content <> 'REPORT'",
                    list.id().value());
        }
        return Optional.of(jdbc.sql("select state from petitionkit_list where list = ?")
                .param(list.id().value())
                .query((row, number) -> StoredNames.state(list.id(), row.getString(1)))
                .single());
    }

    @Override
    public void release(UUID owner, ListId id) {
        update("update petitionkit_list set owner = null where list = ? and owner = ?", id.value(), owner);
    }

    @Override
    public boolean remove(ListId id) {
        return asked(() -> Objects.requireNonNull(transaction.execute(status -> {
            update("delete from petitionkit_list_part where list = ?", id.value());
            return update("delete from petitionkit_list where list = ?", id.value()) > 0;
        })));
    }

    @Override
    public List<ListId> unchangedSince(Instant time) {
        return asked(() -> jdbc
                .sql("select list from petitionkit_list where changed_at < ?")
                .param(time(time))
                .query(UUID.class)
                .list()
                .stream()
                .map(ListId::new)
                .toList());
    }

    private static SignatureList list(ResultSet row) throws SQLException {
        ListId id = new ListId(row.getObject("list", UUID.class));
        PetitionId petition = new PetitionId(row.getObject("petition", UUID.class));
        try {
            return list(id, petition, row);
        } catch (JacksonException unknown) {
            throw new UnreadableListException(
                    "The list %s of petition %s cannot be read: run the release that wrote it"
                            .formatted(id.value(), petition),
                    unknown);
        }
    }

    private static SignatureList list(ListId id, PetitionId petition, ResultSet row) throws SQLException {
        return new SignatureList(
                id,
                petition,
                ListJson.MAPPER.readValue(row.getString("settings"), ListSettings.class),
                StoredNames.state(id, row.getString("state")),
                ListJson.MAPPER.readValue(row.getString("preview"), ImportReport.class),
                ListJson.MAPPER.readValue(row.getString("report"), ImportReport.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private int update(String sql, @Nullable Object... parameters) {
        return asked(() -> jdbc.sql(sql).params(Arrays.asList(parameters)).update());
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (DataAccessException | TransactionException failure) {
            throw new StoreException("The database could not keep a list; try again in a moment", failure);
        }
    }
}
