package io.github.petitionkit.privacy;

import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.signature.Signature;
import java.util.List;
import java.util.Objects;

/**
 * Everything that is held about one signature's signer. It is personal data from end to end: give it to nobody else.
 *
 * @param petition the petition's title
 * @param signature the signature as it is stored
 * @param history what has happened to it
 */
public record PersonalDataRecord(String petition, Signature signature, List<HistoryEntry> history) {
    /** Copies the history. */
    public PersonalDataRecord {
        Objects.requireNonNull(petition, "petition");
        Objects.requireNonNull(signature, "signature");
        history = List.copyOf(history);
    }

    /** Tells which signature it is about. */
    @Override
    public String toString() {
        return "Holding[signature=" + signature.id() + "]";
    }
}
