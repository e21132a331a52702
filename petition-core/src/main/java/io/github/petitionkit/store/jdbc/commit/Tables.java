package io.github.petitionkit.store.jdbc.commit;

import io.github.petitionkit.store.jdbc.cipher.ColumnCipher;
import io.github.petitionkit.store.jdbc.encryption.DetailsEncryption;
import io.github.petitionkit.store.jdbc.outbox.DeadLetterTable;
import io.github.petitionkit.store.jdbc.outbox.EventTable;
import io.github.petitionkit.store.jdbc.table.IdempotencyTable;
import io.github.petitionkit.store.jdbc.table.PetitionTable;
import io.github.petitionkit.store.jdbc.table.SignatureTable;
import org.jspecify.annotations.Nullable;

/** The tables that hold documents. */
public record Tables(
        PetitionTable petitions,
        SignatureTable signatures,
        IdempotencyTable firstResults,
        EventTable events,
        DeadLetterTable givenUp) {
    public static Tables of(StoredDocuments documents, @Nullable ColumnCipher cipher) {
        return new Tables(
                new PetitionTable(documents.petition()),
                new SignatureTable(new DetailsEncryption(documents.signature(), cipher)),
                new IdempotencyTable(documents.firstResult()),
                new EventTable(documents.told()),
                new DeadLetterTable(documents.told()));
    }
}
