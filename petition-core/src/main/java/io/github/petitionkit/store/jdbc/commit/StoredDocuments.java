package io.github.petitionkit.store.jdbc.commit;

import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.store.StoredResult;
import io.github.petitionkit.store.jdbc.encryption.SignatureDetails;
import io.github.petitionkit.store.jdbc.json.JsonCodecs;
import io.github.petitionkit.store.jdbc.json.VersionedDocument;
import io.github.petitionkit.store.jdbc.outbox.EventBatch;
import java.util.List;

/** The kinds of documents that the tables hold. A change of what one holds adds an upgrade to its list. */
public final class StoredDocuments {
    private final JsonCodecs forms = new JsonCodecs();
    private final VersionedDocument<Petition> petition = new VersionedDocument<>(forms, Petition.class, List.of());
    private final VersionedDocument<SignatureDetails> signature =
            new VersionedDocument<>(forms, SignatureDetails.class, List.of());
    private final VersionedDocument<StoredResult> firstResult =
            new VersionedDocument<>(forms, StoredResult.class, List.of());
    private final VersionedDocument<EventBatch> told = new VersionedDocument<>(forms, EventBatch.class, List.of());

    VersionedDocument<Petition> petition() {
        return petition;
    }

    VersionedDocument<SignatureDetails> signature() {
        return signature;
    }

    VersionedDocument<StoredResult> firstResult() {
        return firstResult;
    }

    VersionedDocument<EventBatch> told() {
        return told;
    }
}
