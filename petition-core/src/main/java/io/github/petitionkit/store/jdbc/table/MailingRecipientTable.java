package io.github.petitionkit.store.jdbc.table;

import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.mailing.MailingId;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.store.MailingRecipient;
import io.github.petitionkit.store.jdbc.sql.BulkTable;
import io.github.petitionkit.store.jdbc.sql.Column;
import io.github.petitionkit.store.jdbc.sql.ColumnType;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of the mailboxes that mailings have come to. */
public final class MailingRecipientTable {
    private static final int FORGOTTEN_AT_ONCE = 10_000;
    private static final String DUE = "select mailbox, petition, signature, first_at, attempts, due_at"
            + " from petitionkit_mailing_recipient where mailing = ? and due_at <= ? order by due_at limit ?";
    private static final String REACHED =
            "select mailbox from petitionkit_mailing_recipient where mailing = ? and mailbox = any(?)";
    private static final String FORGET = "delete from petitionkit_mailing_recipient where mailing = ? and mailbox in"
            + " (select r.mailbox from petitionkit_mailing_recipient r where r.mailing = ? limit " + FORGOTTEN_AT_ONCE
            + ")";

    private static final BulkTable<Row> TABLE = new BulkTable<>(
            "petitionkit_mailing_recipient",
            List.of("mailing", "mailbox"),
            List.of(),
            List.of(
                    new Column<>(
                            "mailing", ColumnType.UUID, row -> row.mailing().value()),
                    new Column<>(
                            "mailbox",
                            ColumnType.TEXT,
                            row -> row.of().mailbox().text()),
                    new Column<>(
                            "petition",
                            ColumnType.UUID,
                            row -> row.of().petition().value()),
                    new Column<>(
                            "signature",
                            ColumnType.UUID,
                            row -> row.of().signature().value()),
                    new Column<>("first_at", ColumnType.INSTANT, row -> row.of().firstAt()),
                    new Column<>(
                            "attempts", ColumnType.LONG, row -> (long) row.of().attempts()),
                    new Column<>("due_at", ColumnType.INSTANT, row -> row.of().dueAt())));

    private MailingRecipientTable() {}

    private record Row(MailingId mailing, MailingRecipient of) {}

    /** Returns the recipients whose mail is to be tried again. */
    public static List<MailingRecipient> due(SqlSession session, MailingId mailing, Instant now, int most)
            throws SQLException {
        List<MailingRecipient> due = new ArrayList<>();
        StatementPipeline trip = new StatementPipeline(session);
        trip.ask(
                DUE,
                parameters -> parameters.uuid(mailing.value()).instant(now).number(most),
                row -> due.add(recipient(row)));
        trip.make();
        return due;
    }

    private static MailingRecipient recipient(ResultRow row) throws SQLException {
        return new MailingRecipient(
                SignerKey.parse(row.text("mailbox")),
                new PetitionId(row.uuid("petition")),
                new SignatureId(row.uuid("signature")),
                row.instant("first_at"),
                Math.toIntExact(row.number("attempts")),
                row.instantOrNull("due_at"));
    }

    /** Returns those of the mailboxes that a mailing has come to. */
    public static Set<SignerKey> reached(SqlSession session, MailingId mailing, Collection<SignerKey> mailboxes)
            throws SQLException {
        Set<String> found = new HashSet<>();
        StatementPipeline trip = new StatementPipeline(session);
        trip.ask(
                REACHED,
                parameters -> parameters
                        .uuid(mailing.value())
                        .array(
                                ColumnType.TEXT,
                                mailboxes.stream().map(SignerKey::text).toArray(String[]::new)),
                row -> found.add(row.text("mailbox")));
        trip.make();
        return mailboxes.stream().filter(key -> found.contains(key.text())).collect(Collectors.toUnmodifiableSet());
    }

    public static void put(StatementPipeline trip, MailingId mailing, List<MailingRecipient> recipients) {
        TABLE.put(trip, recipients.stream().map(each -> new Row(mailing, each)).toList());
    }

    /** Deletes some recipients of a mailing, and returns whether more may be left. */
    public static boolean forget(SqlSession session, MailingId mailing) throws SQLException {
        try (PreparedStatement delete = session.change(FORGET)) {
            delete.setObject(1, mailing.value());
            delete.setObject(2, mailing.value());
            return delete.executeUpdate() == FORGOTTEN_AT_ONCE;
        }
    }
}
