package io.github.petitionkit.spring.web;

import io.github.petitionkit.signature.request.Consent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to confirm a signature.
 *
 * @param token the token of a link, any text
 * @param consents what the signer agrees to on the page with the button; may be left out
 */
record ConfirmationRequest(String token, @Nullable List<Consent> consents) {
    ConfirmationRequest {
        Objects.requireNonNull(token, "token");
        consents = consents == null ? List.of() : List.copyOf(consents);
    }

    List<Consent> given() {
        return Objects.requireNonNull(consents);
    }

    /** Leaves out the token, which authorises its bearer. */
    @Override
    public String toString() {
        return "ConfirmationRequest[hidden]";
    }
}
