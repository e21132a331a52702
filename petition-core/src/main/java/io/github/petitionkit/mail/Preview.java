package io.github.petitionkit.mail;

import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.Statement;
import io.github.petitionkit.signature.request.PublicName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a signature that its confirmation would publish. A stranger may have typed them: show them as a
 * quotation, apart from your own words. They are short and contain nothing that a mail program could turn into a link.
 *
 * @param name the name, shown as initials if the signer wants that; {@code null} for an anonymous one
 * @param shown the form of the name in public
 * @param country the country that the signer gave
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
     * Makes a preview of a signature.
     *
     * @param signer the signer as typed
     * @param statement the statement as typed
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

    /** Leaves out every component, because they are personal data. */
    @Override
    public String toString() {
        return "Preview[hidden]";
    }
}
