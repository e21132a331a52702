package io.github.petitionkit.store.jdbc.row;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.Statement;
import io.github.petitionkit.signature.request.SigningContext;
import org.jspecify.annotations.Nullable;

/** The document of a signature: its data without a column of its own, which includes all personal data. */
public record SignatureDetails(
        @Nullable PersonName name,
        @Nullable EmailAddress email,
        @Nullable String postalCode,
        @Nullable Country residence,
        Statement statement,
        SigningContext context,
        Identity identity,
        Assessment assessment) {
    public static SignatureDetails of(Signature signature) {
        return new SignatureDetails(
                signature.signer().name(),
                signature.signer().email(),
                signature.signer().postalCode(),
                signature.signer().residence(),
                signature.statement(),
                signature.context(),
                signature.identity(),
                signature.assessment());
    }

    @Override
    public String toString() {
        return "SignatureDetails[hidden]";
    }
}
