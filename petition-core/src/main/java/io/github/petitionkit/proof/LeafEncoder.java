package io.github.petitionkit.proof;

import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.secret.Keyring;
import java.util.Objects;

/**
 * Makes the leaves of one petition's history.
 *
 * <p>An inclusion proof shows hashes of other leaves. An entry by itself could be found from its hash by trying: who has
 * been shown one entry of a signature knows its identifier, and of a later entry of the same signature, its withdrawal
 * for example, only the time is left to guess. So every leaf is blinded with 32 bytes that follow from the host's secret,
 * the petition and the entry's number. They need not be stored, they are different for each entry, and one of them says
 * nothing about the others.
 *
 * <p>The key must stay the same for the life of the tree, also when the keyring is rotated: another key makes other
 * leaves. Immutable and thread-safe.
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
     * The leaves of a petition.
     *
     * @param petition whose history it is
     * @param keyring holds the secret
     * @param keyId a key on the keyring, kept with the petition from its first tree head on
     * @return a maker of leaves
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
     * The leaf of an entry.
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
