package io.github.petitionkit.store.jdbc.table;

import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.Timestamps;
import io.github.petitionkit.signature.Verification;
import io.github.petitionkit.signature.VerificationOutcome;
import io.github.petitionkit.store.jdbc.json.DocumentException;
import io.github.petitionkit.store.jdbc.json.EnumNames;
import io.github.petitionkit.store.jdbc.row.DetailsEncryption;
import io.github.petitionkit.store.jdbc.row.EncryptedDetails;
import io.github.petitionkit.store.jdbc.row.NumberedReading;
import io.github.petitionkit.store.jdbc.row.NumberedSignature;
import io.github.petitionkit.store.jdbc.row.PerPetition;
import io.github.petitionkit.store.jdbc.row.SignatureCursor;
import io.github.petitionkit.store.jdbc.row.SignatureDetails;
import io.github.petitionkit.store.jdbc.sql.BulkTable;
import io.github.petitionkit.store.jdbc.sql.Column;
import io.github.petitionkit.store.jdbc.sql.Column.Spread;
import io.github.petitionkit.store.jdbc.sql.ColumnType;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.RowReading;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import io.github.petitionkit.store.jdbc.sql.UnreadableRowException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of signatures. */
public final class SignatureTable {
    private static final String STANDING = Arrays.stream(SignatureState.values())
            .filter(SignatureState::isActive)
            .map(state -> "'" + EnumNames.column(state) + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    private static final String UNDER_ANOTHER_KEY = "select signature, number from petitionkit_signature"
            + " where petition = ? and number > ? and key_id is distinct from ? order by number limit ?";

    private static final String NUMBER =
            "select signature, number from petitionkit_signature where petition = ? and signature = ?";

    private static final String UNCONFIRMED = "select signature, number from petitionkit_signature"
            + " where petition = ? and number >= ? and number < ? and confirmed_at is null and messages = ?"
            + " and state in " + STANDING + " order by number limit ?";

    private final DetailsEncryption sealing;
    private final BulkTable<SignatureRow> table;
    private final String byId;
    private final String byIds;
    private final String byMailboxes;
    private final String byPersons;
    private final String ofSigner;
    private final String page;

    public SignatureTable(DetailsEncryption sealing) {
        this.sealing = sealing;
        table = new BulkTable<>(
                "petitionkit_signature",
                List.of("petition", "signature"),
                List.of("number"),
                List.of(
                        column(
                                "petition",
                                ColumnType.UUID,
                                Spread.BY_PETITION,
                                s -> s.petition().value()),
                        column("signature", ColumnType.UUID, s -> s.id().value()),
                        new Column<>("number", ColumnType.LONG, row -> row.row().number()),
                        shared("state", ColumnType.TEXT, s -> EnumNames.column(s.state())),
                        shared("former", ColumnType.TEXT, s -> name(s.former())),
                        column(
                                "country",
                                ColumnType.TEXT,
                                s -> s.signer().country().code()),
                        column("region", ColumnType.TEXT, s -> code(s.signer().region())),
                        shared("assurance", ColumnType.TEXT, s -> EnumNames.column(s.assurance())),
                        shared("verification", ColumnType.TEXT, s -> outcome(s.verification())),
                        shared("verified_at", ColumnType.INSTANT, s -> at(s.verification())),
                        shared(
                                "received_at",
                                ColumnType.INSTANT,
                                s -> s.timestamps().receivedAt()),
                        shared(
                                "confirmed_at",
                                ColumnType.INSTANT,
                                s -> s.timestamps().confirmedAt()),
                        shared(
                                "counted_at",
                                ColumnType.INSTANT,
                                s -> s.timestamps().countedAt()),
                        shared("messages", ColumnType.INT, Signature::messages),
                        column(
                                "mailbox",
                                ColumnType.LONG,
                                s -> prefix(s.identity().mailbox())),
                        column(
                                "person",
                                ColumnType.LONG,
                                s -> prefix(s.identity().person())),
                        new Column<>(
                                "document",
                                ColumnType.TEXT,
                                row -> row.details().document()),
                        new Column<>(
                                "key_id",
                                ColumnType.TEXT,
                                Spread.BY_WRITE,
                                row -> row.details().keyId()),
                        new Column<>(
                                "encrypted",
                                ColumnType.TEXT,
                                sealing.isPlain() ? Spread.BY_WRITE : Spread.BY_ROW,
                                row -> row.details().sealed()),
                        new Column<>(
                                "counted_as",
                                ColumnType.TEXT,
                                row -> row.details().person())));
        String select = "select " + table.names("s") + " from ";
        byId = select + "petitionkit_signature s where s.petition = ? and s.signature = ?";
        page = select + "petitionkit_signature s where s.petition = ? and s.number > ? order by s.number limit ?";
        ofSigner = select + "petitionkit_signature s where s.mailbox = any(?) union " + select
                + "petitionkit_signature s where s.person = any(?)";
        byIds = select + joined("signature", ColumnType.UUID)
                + " on s.petition = k.petition and s.signature = k.signature";
        String remembered = " on s.petition = k.petition and s.%1$s = k.%1$s where s.state <> '"
                + EnumNames.column(SignatureState.LAPSED) + "'";
        byMailboxes = select + joined("mailbox", ColumnType.LONG) + remembered.formatted("mailbox");
        byPersons = select + joined("person", ColumnType.LONG) + remembered.formatted("person");
    }

    private static Column<SignatureRow> column(
            String name, ColumnType type, Function<Signature, @Nullable Object> value) {
        return column(name, type, Spread.BY_ROW, value);
    }

    private static Column<SignatureRow> shared(
            String name, ColumnType type, Function<Signature, @Nullable Object> value) {
        return column(name, type, Spread.BY_WRITE, value);
    }

    private static Column<SignatureRow> column(
            String name, ColumnType type, Spread spread, Function<Signature, @Nullable Object> value) {
        return new Column<>(name, type, spread, row -> value.apply(row.row().signature()));
    }

    private static String joined(String key, ColumnType type) {
        return "unnest(" + ColumnType.UUID.arrayParameter() + ", " + type.arrayParameter() + ") as k(petition, " + key
                + ") join petitionkit_signature s";
    }

    /** Encodes and encrypts a draft before the transaction, which is the slowest part of a new signature. */
    public EncryptedDetails prepare(Signature draft) {
        return sealing.seal(draft);
    }

    /** Inserts new signatures, with the prepared details if these have not changed. */
    public void insert(
            StatementPipeline trip, List<NumberedSignature> rows, Map<SignatureId, EncryptedDetails> prepared) {
        table.insert(
                trip,
                rows.stream()
                        .map(row -> new SignatureRow(
                                row,
                                sealed(
                                        row.signature(),
                                        prepared.get(row.signature().id()))))
                        .toList());
    }

    private EncryptedDetails sealed(Signature signature, @Nullable EncryptedDetails prepared) {
        return prepared != null && prepared.details().equals(SignatureDetails.of(signature))
                ? prepared
                : sealing.seal(signature);
    }

    public void put(StatementPipeline trip, List<NumberedSignature> rows) {
        table.put(
                trip,
                rows.stream()
                        .map(row -> new SignatureRow(row, sealing.seal(row.signature())))
                        .toList());
    }

    /** Returns signatures of a petition that are not encrypted with a given key, by number. */
    public static List<SignatureCursor> underAnotherKey(
            SqlSession session, PetitionId petition, String keyId, long after, int size) throws SQLException {
        try (PreparedStatement query = session.ask(UNDER_ANOTHER_KEY)) {
            query.setObject(1, petition.value());
            query.setLong(2, after);
            query.setString(3, keyId);
            query.setInt(4, size);
            return numbered(query);
        }
    }

    /** Returns active unconfirmed signatures of a petition, by number. */
    public static List<SignatureCursor> unconfirmed(
            SqlSession session, PetitionId petition, SignatureNumberRange among, int messages, int size)
            throws SQLException {
        try (PreparedStatement query = session.ask(UNCONFIRMED)) {
            query.setObject(1, petition.value());
            query.setLong(2, among.first());
            query.setLong(3, among.end());
            query.setInt(4, messages);
            query.setInt(5, size);
            return numbered(query);
        }
    }

    /** Returns the place of a signature in the order of receipt. */
    public static Optional<Long> number(SqlSession session, PetitionId petition, SignatureId id) throws SQLException {
        try (PreparedStatement query = session.ask(NUMBER)) {
            query.setObject(1, petition.value());
            query.setObject(2, id.value());
            return numbered(query).stream().map(SignatureCursor::number).findFirst();
        }
    }

    private static List<SignatureCursor> numbered(PreparedStatement query) throws SQLException {
        List<SignatureCursor> numbered = new ArrayList<>();
        try (ResultSet result = query.executeQuery()) {
            ResultRow row = new ResultRow(result);
            while (result.next()) {
                numbered.add(new SignatureCursor(row.number("number"), new SignatureId(row.uuid("signature"))));
            }
        }
        return numbered;
    }

    public Optional<Signature> find(SqlSession session, PetitionId petition, SignatureId id) throws SQLException {
        try (PreparedStatement query = session.ask(byId)) {
            query.setObject(1, petition.value());
            query.setObject(2, id.value());
            return read(query).stream().map(NumberedSignature::signature).findFirst();
        }
    }

    public List<NumberedReading> page(SqlSession session, PetitionId petition, long after, int size)
            throws SQLException {
        try (PreparedStatement query = session.ask(page)) {
            query.setObject(1, petition.value());
            query.setLong(2, after);
            query.setInt(3, size);
            List<NumberedReading> readings = new ArrayList<>();
            try (ResultSet result = query.executeQuery()) {
                ResultRow row = new ResultRow(result);
                while (result.next()) {
                    readings.add(new NumberedReading(row.number("number"), RowReading.of(() -> signature(row))));
                }
            }
            return readings;
        }
    }

    /** Returns the signatures with given ids. */
    public List<Signature> withIds(SqlSession session, Collection<PerPetition<SignatureId>> ids) throws SQLException {
        List<Signature> found = new ArrayList<>();
        StatementPipeline trip = new StatementPipeline(session);
        withIds(trip, ids, row -> found.add(row.signature()));
        trip.make();
        return found;
    }

    public void withIds(
            StatementPipeline trip, Collection<PerPetition<SignatureId>> ids, Consumer<NumberedSignature> found) {
        if (!ids.isEmpty()) {
            trip.ask(
                    byIds,
                    parameters -> parameters
                            .array(ColumnType.UUID, PerPetition.petitions(ids))
                            .array(
                                    ColumnType.UUID,
                                    ids.stream()
                                            .map(each -> each.value().value())
                                            .toArray(UUID[]::new)),
                    row -> found.accept(read(row)));
        }
    }

    /** Reads the signatures with given ids. */
    public void withIds(StatementPipeline trip, Map<PetitionId, Set<SignatureId>> ids, Consumer<Signature> found) {
        List<PerPetition<SignatureId>> all = new ArrayList<>();
        ids.forEach((petition, each) -> each.forEach(id -> all.add(new PerPetition<>(petition, id))));
        withIds(trip, all, row -> found.accept(row.signature()));
    }

    /** Reads the signatures of given signers that have not lapsed; one that both keys match is read twice. */
    public void ofSigners(
            StatementPipeline trip, Collection<PerPetition<Identity>> signers, Consumer<NumberedSignature> found) {
        ofSigners(trip, byMailboxes, signers, Identity::mailbox, found);
        ofSigners(trip, byPersons, signers, Identity::person, found);
    }

    private void ofSigners(
            StatementPipeline trip,
            String query,
            Collection<PerPetition<Identity>> signers,
            Function<Identity, @Nullable SignerKey> part,
            Consumer<NumberedSignature> found) {
        Set<PerPetition<Long>> prefixes = new LinkedHashSet<>();
        for (PerPetition<Identity> signer : signers) {
            Long prefix = prefix(part.apply(signer.value()));
            if (prefix != null) {
                prefixes.add(new PerPetition<>(signer.petition(), prefix));
            }
        }
        if (!prefixes.isEmpty()) {
            trip.ask(
                    query,
                    parameters -> parameters
                            .array(ColumnType.UUID, PerPetition.petitions(prefixes))
                            .array(
                                    ColumnType.LONG,
                                    prefixes.stream().map(PerPetition::value).toArray(Long[]::new)),
                    row -> found.accept(read(row)));
        }
    }

    /** Returns all signatures of a signer, of all petitions. */
    public List<Signature> ofSigner(SqlSession session, Set<SignerKey> keys) throws SQLException {
        @Nullable Long[] lookups = keys.stream().map(SignerKey::prefix).toArray(Long[]::new);
        try (PreparedStatement query = session.ask(ofSigner)) {
            session.setArray(query, 1, ColumnType.LONG, lookups);
            session.setArray(query, 2, ColumnType.LONG, lookups);
            return read(query).stream()
                    .map(NumberedSignature::signature)
                    .filter(signature ->
                            !Collections.disjoint(signature.identity().keys(), keys))
                    .toList();
        }
    }

    private List<NumberedSignature> read(PreparedStatement query) throws SQLException {
        List<NumberedSignature> read = new ArrayList<>();
        try (ResultSet result = query.executeQuery()) {
            ResultRow row = new ResultRow(result);
            while (result.next()) {
                read.add(read(row));
            }
        }
        return read;
    }

    private NumberedSignature read(ResultRow row) throws SQLException {
        return new NumberedSignature(row.number("number"), signature(row));
    }

    private Signature signature(ResultRow row) throws SQLException {
        try {
            return signature(row, sealing.open(row));
        } catch (DocumentException why) {
            throw new UnreadableRowException(
                    "Signature %s of petition %s".formatted(row.uuid("signature"), row.uuid("petition")), why);
        }
    }

    private static Signature signature(ResultRow row, SignatureDetails details) throws SQLException {
        String region = row.textOrNull("region");
        VerificationOutcome outcome = row.wordOrNull(VerificationOutcome.class, "verification");
        return new Signature(
                new SignatureId(row.uuid("signature")),
                new PetitionId(row.uuid("petition")),
                row.word(SignatureState.class, "state"),
                row.wordOrNull(SignatureState.class, "former"),
                new Signer(
                        details.name(),
                        details.email(),
                        Country.of(row.text("country")),
                        region == null ? null : new Region(region),
                        details.postalCode(),
                        details.residence()),
                details.statement(),
                details.context(),
                details.identity(),
                details.assessment(),
                row.word(Assurance.class, "assurance"),
                outcome == null ? null : new Verification(outcome, row.instant("verified_at")),
                new Timestamps(
                        row.instant("received_at"), row.instantOrNull("confirmed_at"), row.instantOrNull("counted_at")),
                Math.toIntExact(row.number("messages")));
    }

    /** Returns the indexed prefix of a key; the caller compares the whole key. */
    private static @Nullable Long prefix(@Nullable SignerKey key) {
        return key == null ? null : key.prefix();
    }

    private static @Nullable String name(@Nullable SignatureState state) {
        return state == null ? null : EnumNames.column(state);
    }

    private static @Nullable String code(@Nullable Region region) {
        return region == null ? null : region.code();
    }

    private static @Nullable String outcome(@Nullable Verification verification) {
        return verification == null ? null : EnumNames.column(verification.outcome());
    }

    private static @Nullable Instant at(@Nullable Verification verification) {
        return verification == null ? null : verification.at();
    }
}
