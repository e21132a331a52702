package io.github.petitionkit.internal;

import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.result.NameCorrectionResult;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.validation.RequestValidator;
import io.github.petitionkit.validation.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the names and addresses of signers, for themselves and for staff. Signers cannot change a name that a register
 * has verified.
 */
public record SignerCorrections(PetitionStore store, Identities identities, RequestValidator validator) {
    public NameCorrectionResult correctName(Signature signature, String name, Locale locale, String cause, Actor by) {
        if (signature.isErased()) {
            return new NameCorrectionResult.NotStanding();
        }
        SignatureRequest request = request(signature.signer()).name(name).build();
        List<Violation> violations = violations(request, "name", locale);
        if (!violations.isEmpty()) {
            return new NameCorrectionResult.Invalid(violations);
        }
        if (by.kind() == Actor.Kind.SIGNER && signature.assurance().compareTo(Assurance.REGISTER) >= 0) {
            return new NameCorrectionResult.Vouched(signature.id());
        }
        Signer after = with(
                signature.signer(),
                new PersonName(Objects.requireNonNull(request.name())),
                signature.signer().email());
        return switch (correct(signature, after, cause, by)) {
            case CORRECTED -> new NameCorrectionResult.Corrected(signature.id());
            case SIGNED_ALREADY -> new NameCorrectionResult.SignedAlready(signature.id());
            case NOT_STANDING -> new NameCorrectionResult.NotStanding();
        };
    }

    public CorrectSigner.Result correct(Signature signature, Signer after, String cause, Actor by) {
        return store.execute(
                signature.petition(),
                new CorrectSigner(
                        signature.id(), signature.signer(), after, signature.candidates(identities, after), cause, by));
    }

    /** Returns the faults of one entry. */
    public List<Violation> violations(SignatureRequest request, String entry, Locale locale) {
        return validator.violations(request, locale).stream()
                .filter(violation -> violation.path().equals(entry))
                .toList();
    }

    /** Returns a signer of another name or address, who lives where this one lives. */
    public static Signer with(Signer signer, @Nullable PersonName name, @Nullable EmailAddress email) {
        return new Signer(name, email, signer.country(), signer.region(), signer.postalCode(), signer.residence());
    }

    /** Returns the entries of a signer that a form has, to be corrected. */
    public static SignatureRequest.Builder request(Signer signer) {
        PersonName name = signer.name();
        EmailAddress email = signer.email();
        return SignatureRequest.builder()
                .name(name == null ? null : name.value())
                .email(email == null ? null : email.value())
                .country(signer.livesIn().code());
    }
}
