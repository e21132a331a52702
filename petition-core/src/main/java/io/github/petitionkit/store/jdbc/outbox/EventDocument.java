package io.github.petitionkit.store.jdbc.outbox;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.store.jdbc.json.VersionedDocument;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.RowReading;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The document of one event, in a row of its own: a retry or a dead letter. */
record EventDocument(VersionedDocument<EventBatch> document) {
    /** The columns that {@link #read} needs. */
    static final String COLUMNS = "petition, number, document";

    String write(PetitionEvent event) {
        return document.write(new EventBatch(List.of(event)));
    }

    /**
     * Reads an event.
     *
     * @throws io.github.petitionkit.store.jdbc.sql.UnreadableRowException if this release cannot read it
     */
    PetitionEvent read(ResultRow row) throws SQLException {
        UUID petition = row.uuid("petition");
        long number = row.number("number");
        return RowReading.ofDocument(
                        document, row.text("document"), () -> "Event %s of petition %s".formatted(number, petition))
                .events()
                .get(0);
    }
}
