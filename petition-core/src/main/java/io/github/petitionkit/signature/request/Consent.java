package io.github.petitionkit.signature.request;

import java.util.Objects;

/**
 * A signer's consent to one use of the address by one organisation, given with the form, at the
 * confirmation or later.
 *
 * @param purpose the purpose, such as {@code updates}; 1 to 64 characters
 * @param organisation the host's code of the organisation; 1 to 64 characters
 * @param wording the version of the wording that the signer agreed to; at most 64 characters
 */
public record Consent(String purpose, String organisation, String wording) {
    /** Requires each component to be within its length. */
    public Consent {
        requireShort("purpose", purpose, 1);
        requireShort("organisation", organisation, 1);
        requireShort("wording", Objects.requireNonNull(wording, "wording"), 0);
    }

    private static void requireShort(String component, String text, int least) {
        if (text.length() > 64 || text.strip().length() < least) {
            throw new IllegalArgumentException(
                    "A consent's %s has %s to 64 characters, this has %s".formatted(component, least, text.length()));
        }
    }
}
