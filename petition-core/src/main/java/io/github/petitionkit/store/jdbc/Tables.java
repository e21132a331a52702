package io.github.petitionkit.store.jdbc;

import org.jspecify.annotations.Nullable;

/** The tables that hold documents. */
record Tables(
        PetitionTable petitions,
        SignatureTable signatures,
        FirstResultTable firstResults,
        EventTable events,
        GivenUpTable givenUp) {
    static Tables of(Documents documents, @Nullable ColumnCipher cipher) {
        return new Tables(
                new PetitionTable(documents.petition()),
                new SignatureTable(new Sealing(documents.signature(), cipher)),
                new FirstResultTable(documents.firstResult()),
                new EventTable(documents.told()),
                new GivenUpTable(documents.told()));
    }
}
