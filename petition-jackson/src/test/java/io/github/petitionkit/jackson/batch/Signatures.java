package io.github.petitionkit.jackson.batch;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.jackson.Records;
import io.github.petitionkit.jackson.Samples;
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

    private static final Signature SAMPLE = Records.with(
            Samples.one(Signature.class),
            Map.of(
                    "state",
                    SignatureState.CONFIRMED,
                    "context",
                    SigningContext.builder()
                            .channel(Channel.PAPER)
                            .locale(Locale.GERMAN)
                            .build(),
                    "timestamps",
                    new Timestamps(AT, AT, AT)));

    private Signatures() {}

    static Signature of(long number, String reason) {
        Signer signer = new Signer(
                new PersonName("Signer Number " + number),
                new EmailAddress("signer" + number + "@example.org"),
                new Country("GB"),
                new Region("E14000530"),
                "N1 9GU");
        Statement statement = new Statement(
                reason,
                PublicName.INITIALS,
                List.of(
                        new GivenConsent(new Consent("updates", "acme", "2026-01"), Instant.EPOCH),
                        new GivenConsent(new Consent("share", "other.org", ""), Instant.EPOCH)),
                Map.of("job", "baker"));
        return Records.with(
                SAMPLE, Map.of("id", new SignatureId(new UUID(0, number)), "signer", signer, "statement", statement));
    }
}
