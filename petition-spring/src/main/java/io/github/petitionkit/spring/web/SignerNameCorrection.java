package io.github.petitionkit.spring.web;

import io.github.petitionkit.petition.lifecycle.Reason;
import java.util.Objects;

/**
 * A moderator's correction of a signer's name.
 *
 * @param name the correct name
 * @param cause why, a code for the history, with the syntax of a {@link Reason}'s code
 */
record SignerNameCorrection(String name, String cause) {
    SignerNameCorrection {
        Objects.requireNonNull(name, "name");
        cause = Reason.of(cause).code();
    }

    /** Leaves out the name. */
    @Override
    public String toString() {
        return "SignerNameCorrection[hidden]";
    }
}
