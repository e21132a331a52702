package io.github.petitionkit.signature;

import java.util.Objects;

/**
 * A signer's consent to one use of the address by one organisation; it was given when the signature was received.
 *
 * @param purpose what for, such as {@code updates}; 1 to 64 characters
 * @param organisation to whom, by the host's code; 1 to 64 characters
 * @param wording version of the words that were agreed to; at most 64 characters
 */
public record Consent(String purpose, String organisation, String wording) {
    /** Checks the components. */
    public Consent {
        requireShort("purpose", purpose, 1);
        requireShort("organisation", organisation, 1);
        requireShort("wording", Objects.requireNonNull(wording, "wording"), 0);
    }

    private static void requireShort(String component, String text, int least) {
        if (text.length() > 64 || text.strip().length() < least) {
            throw new IllegalArgumentException(
                    "A consent's %s has %d to 64 characters, this has %d".formatted(component, least, text.length()));
        }
    }
}
