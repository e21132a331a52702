package io.github.petitionkit.privacy;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.Statement;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One signature as the owner of its mailbox may see it: the typed data and its dates. It reveals neither a suspicion
 * nor a review; {@code Privacy.export} gives your staff all data.
 *
 * @param signature the signature
 * @param petition which petition
 * @param title the petition's title
 * @param signer the signer
 * @param statement the signer's reason, consents and answers
 * @param signedAt when it was typed
 * @param confirmedAt when the owner confirmed it, or {@code null}
 * @param withdrawn whether the owner withdrew it
 */
public record OwnSignature(
        SignatureId signature,
        PetitionId petition,
        String title,
        Signer signer,
        Statement statement,
        Instant signedAt,
        @Nullable Instant confirmedAt,
        boolean withdrawn) {
    /** Requires the components that are not nullable. */
    public OwnSignature {
        Objects.requireNonNull(signature, "signature");
        Objects.requireNonNull(petition, "petition");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(signer, "signer");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(signedAt, "signedAt");
    }

    /** Shows the petition only. */
    @Override
    public String toString() {
        return "OwnSignature[petition=" + petition + "]";
    }
}
