package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.examples.site.SiteProperties;
import io.github.petitionkit.identity.DomainSuggestion;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.mailing.Audience;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The submitted form.
 *
 * @param name the signer's name
 * @param email the signer's address
 * @param country the country where the signer lives
 * @param postalCode the postal code there
 * @param reason the signer's reason to sign
 * @param publicName the form of the name in public
 * @param updates whether the signer wants news of the petition
 * @param website the honeypot, a field that people do not see
 * @param stamp the signed time at which the form was served
 * @param challengeAnswer the answer of the page's script
 * @param invitation the token of a sponsor's invitation
 * @param via the way by which the signer came here
 */
record SignForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String country,
        @Nullable String postalCode,
        @Nullable String reason,
        @Nullable PublicName publicName,
        boolean updates,
        @Nullable String website,
        @Nullable String stamp,
        @Nullable String challengeAnswer,
        @Nullable String invitation,
        @Nullable String via) {
    /** What browsers send for a checkbox with and without a value of its own. */
    private static final Set<String> CHECKED = Set.of("true", "on");

    static final Consent UPDATES = new Consent(Audience.UPDATES, SiteProperties.ORGANISATION, "2026-11");

    static SignForm empty(@Nullable String invitation, String via) {
        return new SignForm(
                null, null, null, null, null, PublicName.FULL, false, null, null, null, invitation, Via.clean(via));
    }

    /** Reads what was sent, field by field: binding by reflection takes longer than signing does. An unknown choice is none. */
    static SignForm of(HttpServletRequest http) {
        return new SignForm(
                http.getParameter("name"),
                http.getParameter("email"),
                http.getParameter("country"),
                http.getParameter("postalCode"),
                http.getParameter("reason"),
                publicName(http.getParameter("publicName")),
                isChecked(http.getParameter("updates")),
                http.getParameter("website"),
                http.getParameter("stamp"),
                http.getParameter("challengeAnswer"),
                http.getParameter("invitation"),
                http.getParameter("via"));
    }

    private static boolean isChecked(@Nullable String sent) {
        return sent != null && CHECKED.contains(sent);
    }

    private static @Nullable PublicName publicName(@Nullable String sent) {
        return Arrays.stream(PublicName.values())
                .filter(choice -> choice.name().equals(sent))
                .findFirst()
                .orElse(null);
    }

    /** Returns an empty form with the address of an account, where its name is one. */
    static SignForm ofAccount(String name) {
        String email = EmailAddress.parse(name).map(EmailAddress::value).orElse(null);
        return new SignForm(null, email, null, null, null, PublicName.FULL, false, null, null, null, null, null);
    }

    SignatureRequest request() {
        SignatureRequest.Builder request = SignatureRequest.builder()
                .name(name)
                .email(email)
                .country(country)
                .postalCode(postalCode)
                .reason(reason)
                .publicName(publicName == null ? PublicName.ANONYMOUS : publicName);
        if (updates) {
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
                .challengeAnswer(challengeAnswer)
                .source(Via.source(via));
        return (invitation == null ? context : context.invitation(invitation)).build();
    }

    /** Returns the domain that a mistyped address may be meant for; the address itself would stay in logs and histories. */
    Optional<String> meantDomain() {
        return Optional.ofNullable(email)
                .flatMap(EmailAddress::parse)
                .flatMap(DomainSuggestion::of)
                .map(EmailAddress::domain);
    }

    /** Leaves out every field, because all of them are personal data. */
    @Override
    public String toString() {
        return "SignForm[hidden]";
    }
}
