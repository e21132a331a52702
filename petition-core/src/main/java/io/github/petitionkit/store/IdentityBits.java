package io.github.petitionkit.store;

import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.SignerKey;
import java.nio.LongBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of an identity in one array, where the identity itself takes up to five objects: first which of them there
 * are, then four numbers for each. The id of their key is kept elsewhere.
 */
final class IdentityBits {
    private static final int MAILBOX = 1;
    private static final int HOUSEHOLD = 1 << 1;
    private static final int REGISTER_NUMBER = 1 << 2;
    private static final int EACH = 4;

    private IdentityBits() {}

    static long[] of(Identity identity) {
        int present = (identity.mailbox() == null ? 0 : MAILBOX)
                | (identity.household() == null ? 0 : HOUSEHOLD)
                | (identity.registerNumber() == null ? 0 : REGISTER_NUMBER);
        LongBuffer bits = LongBuffer.allocate(1 + EACH * (1 + Integer.bitCount(present)));
        bits.put(present);
        identity.name().write(bits);
        write(identity.mailbox(), bits);
        write(identity.household(), bits);
        write(identity.registerNumber(), bits);
        return bits.array();
    }

    private static void write(@Nullable SignerKey key, LongBuffer bits) {
        if (key != null) {
            key.write(bits);
        }
    }

    static Identity identity(String keyId, long[] array) {
        LongBuffer bits = LongBuffer.wrap(array);
        long present = bits.get();
        SignerKey name = SignerKey.read(keyId, bits);
        SignerKey mailbox = (present & MAILBOX) == 0 ? null : SignerKey.read(keyId, bits);
        SignerKey household = (present & HOUSEHOLD) == 0 ? null : SignerKey.read(keyId, bits);
        SignerKey registerNumber = (present & REGISTER_NUMBER) == 0 ? null : SignerKey.read(keyId, bits);
        return new Identity(mailbox, name, household, registerNumber);
    }
}
