package io.github.petitionkit.internal;

import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.store.Command;
import java.util.Set;

/** A command about one signature. */
public interface CommandOnSignature<R> extends Command<R> {
    /** {@return the signature} */
    SignatureId id();

    @Override
    default Set<SignatureId> signatures() {
        return Set.of(id());
    }
}
