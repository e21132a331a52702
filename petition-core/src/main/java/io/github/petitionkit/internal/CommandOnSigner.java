package io.github.petitionkit.internal;

import io.github.petitionkit.identity.Identity;
import java.util.List;

/** A command about one signature that depends on the other signatures of its signer. */
public interface CommandOnSigner<R> extends CommandOnSignature<R> {
    /** {@return the signer's identity under every key, the current one first} */
    List<Identity> candidates();

    @Override
    default List<Identity> identities() {
        return candidates();
    }
}
