package io.github.petitionkit;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.Statement;
import io.github.petitionkit.signature.Timestamps;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SigningContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes signatures for tests: an ordinary one, with what a test changes. */
public final class SampleSignature {
    public static final Instant START = Instant.parse("2026-03-03T09:00:00Z");

    public @Nullable String name = "Ada Example";
    public @Nullable String email = "ada@example.org";
    public @Nullable String postalCode = "SW1A 1AA";
    public @Nullable String reason = "I cross this bridge every single morning.";
    public @Nullable String ip = "192.0.2.7";
    public @Nullable String agent = "Mozilla/5.0 Firefox/140.0";
    public @Nullable Instant servedAt = START.minusSeconds(30);
    public SignatureState state = SignatureState.CONFIRMED;
    public Instant at = START;

    public SampleSignature() {}

    public Signature make() {
        UUID id = new UUID(1, 1);
        return new Signature(
                new SignatureId(id),
                new PetitionId(new UUID(0, 1)),
                state,
                null,
                new Signer(
                        name == null ? null : new PersonName(name),
                        email == null ? null : new EmailAddress(email),
                        Country.of("GB"),
                        null,
                        postalCode),
                new Statement(reason, PublicName.FULL, List.of(), Map.of()),
                SigningContext.builder()
                        .ip(ip)
                        .userAgent(agent)
                        .formServedAt(servedAt)
                        .build(),
                Identity.erased(id),
                Assessment.UNCHECKED,
                Assurance.NONE,
                null,
                new Timestamps(at, null, state == SignatureState.CONFIRMED ? at : null),
                0);
    }

    public Signature erased() {
        Signature signature = make();
        return signature.erased(signature.identity());
    }
}
