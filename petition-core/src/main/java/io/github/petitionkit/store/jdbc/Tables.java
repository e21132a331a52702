package io.github.petitionkit.store.jdbc;

/** The tables that hold documents. */
record Tables(
        PetitionTable petitions,
        SignatureTable signatures,
        FirstResultTable firstResults,
        EventTable events,
        GivenUpTable givenUp) {
    static Tables of(Documents documents) {
        return new Tables(
                new PetitionTable(documents.petition()),
                new SignatureTable(documents.signature()),
                new FirstResultTable(documents.firstResult()),
                new EventTable(documents.told()),
                new GivenUpTable(documents.told()));
    }
}
