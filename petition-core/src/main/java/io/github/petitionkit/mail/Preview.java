package io.github.petitionkit.mail;

import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.PublicName;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What would be published of a signature once it is confirmed. A stranger may have typed it: show it as a quotation, apart from
 * your own words. The texts are short, and without anything that a mail program could turn into a link.
 *
 * @param name the name, of which only the initials are shown where the signer wants that, or {@code null} for an anonymous one
 * @param shown how the signer wants to be shown
 * @param country where the signer says to live
 * @param reason the beginning of the signer's reason, or {@code null} for none
 */
public record Preview(
        @Nullable String name,
        PublicName shown,
        Country country,
        @Nullable String reason) {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 160;

    /** Requires {@code shown} and {@code country}. */
    public Preview {
        Objects.requireNonNull(shown, "shown");
        Objects.requireNonNull(country, "country");
    }

    /**
     * The preview of what somebody typed.
     *
     * @param signer who it is said to be
     * @param statement what was said
     * @return the preview
     */
    public static Preview of(Signer signer, Statement statement) {
        PersonName name = statement.publicName() == PublicName.ANONYMOUS ? null : signer.name();
        String reason = statement.reason();
        return new Preview(
                name == null ? null : Quotation.of(name.value(), LONGEST_NAME),
                statement.publicName(),
                signer.country(),
                reason == null ? null : Quotation.of(reason, LONGEST_REASON));
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "Preview[hidden]";
    }
}
