package io.github.petitionkit.store.jdbc.row;

import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.movement.MovementLedger;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.store.jdbc.cipher.ColumnCipher;
import io.github.petitionkit.store.jdbc.json.VersionedDocument;
import io.github.petitionkit.store.jdbc.sql.RejectedDataException;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.UnreadableRowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts the details of a signature in its row. Without a cipher the document contains all of them. With a cipher the
 * row has two documents: that of the erased signature in plain text, and the complete one encrypted. So counts survive
 * the loss of the key.
 */
public final class DetailsEncryption {
    private static final byte[] PLACE = "petitionkit_signature".getBytes(StandardCharsets.US_ASCII);

    private final VersionedDocument<SignatureDetails> document;
    private final @Nullable ColumnCipher cipher;

    public DetailsEncryption(VersionedDocument<SignatureDetails> document, @Nullable ColumnCipher cipher) {
        this.document = document;
        this.cipher = cipher;
    }

    /** Returns whether there is no cipher, so that nothing is encrypted. */
    public boolean isPlain() {
        return cipher == null;
    }

    public EncryptedDetails seal(Signature signature) {
        SignatureDetails details = SignatureDetails.of(signature);
        String whole = document.write(details);
        if (cipher == null) {
            return new EncryptedDetails(details, person(details), whole, null, null);
        }
        String keyId = cipher.keyId(signature.petition());
        try {
            byte[] sealed = cipher.seal(
                    keyId, whole.getBytes(StandardCharsets.UTF_8), place(signature.petition(), signature.id()));
            return new EncryptedDetails(
                    details,
                    person(details),
                    document.write(SignatureDetails.of(signature.erased(signature.identity()))),
                    keyId,
                    Base64.getEncoder().encodeToString(sealed));
        } catch (GeneralSecurityException failure) {
            throw new RejectedDataException("The key %s cannot encrypt: %s".formatted(keyId, failure.getMessage()));
        }
    }

    private static @Nullable String person(SignatureDetails details) {
        SignerKey key = details.identity().unique();
        return key == null ? null : MovementLedger.person(key);
    }

    public SignatureDetails open(ResultRow row) throws SQLException {
        String keyId = row.textOrNull("key_id");
        return document.read(
                keyId == null
                        ? row.text("document")
                        : open(row, keyId)
                                .map(whole -> new String(whole, StandardCharsets.UTF_8))
                                .orElse(row.text("document")));
    }

    private Optional<byte[]> open(ResultRow row, String keyId) throws SQLException {
        PetitionId petition = new PetitionId(row.uuid("petition"));
        SignatureId signature = new SignatureId(row.uuid("signature"));
        if (cipher == null) {
            throw unreadable(petition, signature, keyId, "give the store its cipher, by JdbcPetitionStore.builder");
        }
        try {
            return cipher.open(keyId, Base64.getDecoder().decode(row.text("encrypted")), place(petition, signature));
        } catch (GeneralSecurityException | IllegalArgumentException failure) {
            throw unreadable(petition, signature, keyId, String.valueOf(failure.getMessage()));
        }
    }

    private static UnreadableRowException unreadable(
            PetitionId petition, SignatureId signature, String keyId, String why) {
        return new UnreadableRowException(
                "Signature %s of petition %s was encrypted with key %s and cannot be decrypted: %s"
                        .formatted(signature, petition, keyId, why));
    }

    private static byte[] place(PetitionId petition, SignatureId signature) {
        ByteBuffer place = ByteBuffer.allocate(PLACE.length + 4 * Long.BYTES).put(PLACE);
        for (UUID id : new UUID[] {petition.value(), signature.value()}) {
            place.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        return place.array();
    }
}
