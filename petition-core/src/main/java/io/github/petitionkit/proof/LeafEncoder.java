package io.github.petitionkit.proof;

import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.secret.Keyring;
import java.util.Objects;

/**
 * Encodes the history entries of one petition as leaves.
 *
 * <p>An inclusion proof reveals hashes of other leaves. Without blinding, an entry could be guessed from its hash: a
 * person with one entry of a signature knows its id, and only the time of a later entry, such as its withdrawal,
 * remains to guess. So every leaf is blinded with 32 bytes derived from the host's secret, the petition and the entry's
 * number. They are different for each entry, are not stored, and reveal nothing about each other.
 *
 * <p>The key must stay the same for the life of the tree, even after a rotation of the keyring, because another key
 * gives other leaves. Immutable and thread-safe.
 */
public final class LeafEncoder {
    private static final String PURPOSE = "petitionkit.proof.blinding";

    private final PetitionId petition;
    private final Keyring keyring;
    private final String keyId;

    private LeafEncoder(PetitionId petition, Keyring keyring, String keyId) {
        this.petition = petition;
        this.keyring = keyring;
        this.keyId = keyId;
    }

    /**
     * Makes an encoder for a petition.
     *
     * @param petition the petition
     * @param keyring the keyring with the secret
     * @param keyId a key on the keyring; store it with the petition from its first tree head on
     * @return the encoder
     * @throws IllegalArgumentException if the keyring has no such key
     */
    public static LeafEncoder of(PetitionId petition, Keyring keyring, String keyId) {
        Objects.requireNonNull(petition, "petition");
        if (!keyring.keyIds().contains(Objects.requireNonNull(keyId, "keyId"))) {
            throw new IllegalArgumentException("No such key on the keyring, which has " + keyring.keyIds());
        }
        return new LeafEncoder(petition, keyring, keyId);
    }

    /**
     * Encodes an entry.
     *
     * @param entry an entry of the petition's history
     * @return the leaf, equal for equal entries
     */
    public Leaf of(HistoryEntry entry) {
        byte[] place = new CanonicalBytes()
                .uuid(petition.value())
                .number(entry.number())
                .toArray();
        return new Leaf(entry, Hash.owning(keyring.mac(keyId, PURPOSE, place)));
    }
}
