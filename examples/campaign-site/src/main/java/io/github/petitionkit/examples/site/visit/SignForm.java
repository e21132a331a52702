package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.signature.Consent;
import io.github.petitionkit.signature.PublicName;
import io.github.petitionkit.signature.SignatureRequest;
import io.github.petitionkit.signature.SigningContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The form as it comes back.
 *
 * @param name the signer's name
 * @param email the signer's address
 * @param country where the signer lives
 * @param postalCode the postal code there
 * @param reason why the signer signs
 * @param publicName how the signer wants to be shown
 * @param updates whether the signer wants to hear of the petition; a box without its tick does not come back
 * @param website a trap: people do not see this field
 * @param stamp when the form was handed out, signed
 * @param challengeAnswer what the page's script computed
 * @param invitation the token of a sponsor's invitation
 */
record SignForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String country,
        @Nullable String postalCode,
        @Nullable String reason,
        @Nullable PublicName publicName,
        @Nullable Boolean updates,
        @Nullable String website,
        @Nullable String stamp,
        @Nullable String challengeAnswer,
        @Nullable String invitation) {
    private static final Consent UPDATES = new Consent("updates", "site", "2026-11");

    static SignForm empty(@Nullable String invitation) {
        return new SignForm(null, null, null, null, null, PublicName.FULL, null, null, null, null, invitation);
    }

    SignatureRequest request() {
        SignatureRequest.Builder request = SignatureRequest.builder()
                .name(name)
                .email(email)
                .country(country)
                .postalCode(postalCode)
                .reason(reason)
                .publicName(publicName == null ? PublicName.ANONYMOUS : publicName);
        if (Boolean.TRUE.equals(updates)) {
            request.consent(UPDATES);
        }
        return request.build();
    }

    SigningContext context(HttpServletRequest http, Instant servedAt, Locale locale) {
        SigningContext.Builder context = SigningContext.builder()
                .ip(http.getRemoteAddr())
                .userAgent(http.getHeader("User-Agent"))
                .formServedAt(servedAt)
                .locale(locale)
                .trap(website)
                .challengeAnswer(challengeAnswer);
        return (invitation == null ? context : context.invitation(invitation)).build();
    }

    /** Tells nothing: everything in it is personal. */
    @Override
    public String toString() {
        return "SignForm[hidden]";
    }
}
