package io.github.petitionkit.file;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.signature.GivenConsent;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.Statement;
import io.github.petitionkit.signature.Timestamps;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SigningContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Counted signatures to export. */
final class Signatures {
    static final Instant AT = Instant.parse("2026-03-03T09:00:00Z");

    private Signatures() {}

    static Signature of(long number, String reason) {
        return of(number, "Signer Number " + number, PublicName.INITIALS, reason);
    }

    static Signature of(long number, String name, PublicName shown, String reason) {
        UUID id = new UUID(0, number);
        return new Signature(
                new SignatureId(id),
                new PetitionId(new UUID(0, 1)),
                SignatureState.CONFIRMED,
                null,
                new Signer(
                        new PersonName(name),
                        new EmailAddress("signer" + number + "@example.org"),
                        new Country("GB"),
                        new Region("E14000530"),
                        "N1 9GU"),
                new Statement(
                        reason,
                        shown,
                        List.of(
                                new GivenConsent(new Consent("updates", "acme", "2026-01"), Instant.EPOCH),
                                new GivenConsent(new Consent("share", "other.org", ""), Instant.EPOCH)),
                        Map.of("job", "baker")),
                SigningContext.builder()
                        .channel(Channel.PAPER)
                        .locale(Locale.GERMAN)
                        .build(),
                Identity.erased(id),
                Assessment.UNCHECKED,
                Assurance.NONE,
                null,
                new Timestamps(AT, AT, AT),
                0);
    }
}
