package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.store.FirstResult;
import java.util.List;

/** The kinds of documents that the tables hold. A change of what one holds adds an upgrade to its list. */
final class Documents {
    private final Forms forms = new Forms();
    private final Document<Petition> petition = new Document<>(forms, Petition.class, List.of());
    private final Document<SignatureDetails> signature = new Document<>(forms, SignatureDetails.class, List.of());
    private final Document<FirstResult> firstResult = new Document<>(forms, FirstResult.class, List.of());
    private final Document<Told> told = new Document<>(forms, Told.class, List.of());

    Document<Petition> petition() {
        return petition;
    }

    Document<SignatureDetails> signature() {
        return signature;
    }

    Document<FirstResult> firstResult() {
        return firstResult;
    }

    Document<Told> told() {
        return told;
    }
}
