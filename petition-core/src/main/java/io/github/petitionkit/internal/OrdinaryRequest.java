package io.github.petitionkit.internal;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.signature.request.Answers;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a request that certainly meets the constraints of {@link SignatureRequest}, as most do, without asking the
 * provider of Jakarta Validation. It does not recognise every valid request; the provider judges the others.
 */
final class OrdinaryRequest {
    private static final int MOST_CONSENTS = 50;
    private static final int LONGEST_REGION = 64;

    private OrdinaryRequest() {}

    /**
     * Returns whether a request is certainly valid.
     *
     * @param postalCodes the host's rules
     * @param mayLackAddress whether it may come without an e-mail
     */
    static boolean isValid(SignatureRequest request, PostalCodes postalCodes, boolean mayLackAddress) {
        String name = request.name();
        String email = request.email();
        return name != null
                && PersonName.isValid(name)
                && (email == null ? mayLackAddress : EmailAddress.isValid(email))
                && isInPlace(request, postalCodes)
                && isPlain(request.region(), LONGEST_REGION)
                && isPlain(request.reason(), SignatureRequest.MAX_REASON)
                && request.consents().size() <= MOST_CONSENTS
                && request.answers() == Answers.NONE;
    }

    private static boolean isInPlace(SignatureRequest request, PostalCodes postalCodes) {
        String country = request.country();
        String nationality = request.nationality();
        String postalCode = request.postalCode();
        return country != null
                && Country.isIso(country)
                && (nationality == null || Country.isIso(nationality))
                && (postalCode == null || postalCodes.accepts(Country.of(country), postalCode));
    }

    /** Counts characters of UTF-16, of which a text has as many as code points or more. */
    private static boolean isPlain(@Nullable String clean, int longest) {
        return clean == null || (clean.length() <= longest && PlainText.Rule.isPlain(clean));
    }
}
