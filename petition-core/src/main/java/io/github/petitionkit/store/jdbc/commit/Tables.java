package io.github.petitionkit.store.jdbc.commit;

import io.github.petitionkit.store.jdbc.cipher.ColumnCipher;
import io.github.petitionkit.store.jdbc.outbox.DeadLetterTable;
import io.github.petitionkit.store.jdbc.outbox.EventTable;
import io.github.petitionkit.store.jdbc.outbox.OutboxTables;
import io.github.petitionkit.store.jdbc.outbox.RetryTable;
import io.github.petitionkit.store.jdbc.row.DetailsEncryption;
import io.github.petitionkit.store.jdbc.search.CaseFileTable;
import io.github.petitionkit.store.jdbc.table.IdempotencyTable;
import io.github.petitionkit.store.jdbc.table.PetitionTable;
import io.github.petitionkit.store.jdbc.table.SignatureTable;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The tables that hold documents. */
public record Tables(
        PetitionTable petitions,
        SignatureTable signatures,
        IdempotencyTable storedResults,
        CaseFileTable caseFiles,
        OutboxTables outbox,
        LongConsumer schemaCheck,
        NodeRegistration node) {
    /**
     * Makes the tables.
     *
     * @param schemaCheck throws for a version of the tables that this release does not know
     */
    public static Tables of(
            StoredDocuments documents, @Nullable ColumnCipher cipher, LongConsumer schemaCheck, NodeRegistration node) {
        return new Tables(
                new PetitionTable(documents.petition()),
                new SignatureTable(new DetailsEncryption(documents.signature(), cipher)),
                new IdempotencyTable(documents.storedResult()),
                new CaseFileTable(documents.caseFile()),
                new OutboxTables(
                        new EventTable(documents.told()),
                        new RetryTable(documents.told()),
                        new DeadLetterTable(documents.told())),
                schemaCheck,
                node);
    }
}
