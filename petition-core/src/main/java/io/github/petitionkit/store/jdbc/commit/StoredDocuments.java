package io.github.petitionkit.store.jdbc.commit;

import io.github.petitionkit.desk.CaseFile;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.store.StoredResult;
import io.github.petitionkit.store.jdbc.json.JsonCodecs;
import io.github.petitionkit.store.jdbc.json.VersionedDocument;
import io.github.petitionkit.store.jdbc.outbox.EventBatch;
import io.github.petitionkit.store.jdbc.row.SignatureDetails;
import io.github.petitionkit.wire.ModelNames;
import io.github.petitionkit.wire.WireNames;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The kinds of stored documents. A change of a kind's content adds an upgrade to its list. */
public final class StoredDocuments {
    /** Names of types that occur only in documents of the store; they never change. */
    private static final WireNames NAMES = ModelNames.TABLE.toBuilder()
            .record(
                    SignatureDetails.class,
                    "name",
                    "email",
                    "postalCode",
                    "residence",
                    "statement",
                    "context",
                    "identity",
                    "assessment")
            .record(StoredResult.class, "key", "request", "result", "until")
            .record(EventBatch.class, "events")
            .build();

    /** Version 2 has other names of kinds and constants; its codecs also read the former names. */
    private static final List<UnaryOperator<Map<String, Object>>> RENAMED = List.of(UnaryOperator.identity());

    private final JsonCodecs forms = new JsonCodecs(NAMES);
    private final VersionedDocument<Petition> petition = new VersionedDocument<>(forms, Petition.class, RENAMED);
    private final VersionedDocument<SignatureDetails> signature =
            new VersionedDocument<>(forms, SignatureDetails.class, RENAMED);
    private final VersionedDocument<StoredResult> storedResult =
            new VersionedDocument<>(forms, StoredResult.class, RENAMED);
    private final VersionedDocument<CaseFile> caseFile = new VersionedDocument<>(forms, CaseFile.class, RENAMED);
    private final VersionedDocument<Mailing> mailing = new VersionedDocument<>(forms, Mailing.class, RENAMED);
    private final VersionedDocument<EventBatch> told = new VersionedDocument<>(forms, EventBatch.class, RENAMED);

    public VersionedDocument<Petition> petition() {
        return petition;
    }

    public VersionedDocument<SignatureDetails> signature() {
        return signature;
    }

    public VersionedDocument<StoredResult> storedResult() {
        return storedResult;
    }

    public VersionedDocument<CaseFile> caseFile() {
        return caseFile;
    }

    public VersionedDocument<Mailing> mailing() {
        return mailing;
    }

    public VersionedDocument<EventBatch> told() {
        return told;
    }
}
