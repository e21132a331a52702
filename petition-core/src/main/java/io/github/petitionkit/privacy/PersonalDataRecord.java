package io.github.petitionkit.privacy;

import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.signature.Signature;
import java.util.List;
import java.util.Objects;

/**
 * All data held about the signer of one signature. It is personal data: give it only to this person.
 *
 * @param petition the petition's title
 * @param signature the stored signature
 * @param history the history of the signature
 */
public record PersonalDataRecord(String petition, Signature signature, List<HistoryEntry> history) {
    /** Copies the history. */
    public PersonalDataRecord {
        Objects.requireNonNull(petition, "petition");
        Objects.requireNonNull(signature, "signature");
        history = List.copyOf(history);
    }

    /** Shows the id of the signature only. */
    @Override
    public String toString() {
        return "PersonalDataRecord[signature=" + signature.id() + "]";
    }
}
