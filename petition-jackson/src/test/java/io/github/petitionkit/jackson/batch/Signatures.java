package io.github.petitionkit.jackson.batch;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.signature.Channel;
import io.github.petitionkit.signature.Consent;
import io.github.petitionkit.signature.PublicName;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.SigningContext;
import io.github.petitionkit.signature.Statement;
import io.github.petitionkit.signature.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Counted signatures to export. */
final class Signatures {
    static final Instant AT = Instant.parse("2026-03-03T09:00:00Z");

    private static final PetitionId PETITION = PetitionId.of("6f1f9d1e-3a0e-4a53-9d0e-3a5b8f0c2d11");
    private static final SignerKey KEY = new SignerKey("k1", "abcdefghij_ABCDEFGHIJ-0123456789-abcdefghij");
    private static final Identity IDENTITY = new Identity(KEY, KEY, null);
    private static final SigningContext CONTEXT = SigningContext.builder()
            .channel(Channel.PAPER)
            .locale(Locale.GERMAN)
            .build();

    private Signatures() {}

    static Signature of(long number, String reason) {
        return new Signature(
                new SignatureId(new UUID(0, number)),
                PETITION,
                SignatureState.CONFIRMED,
                null,
                new Signer(
                        new PersonName("Signer Number " + number),
                        new EmailAddress("signer" + number + "@example.org"),
                        new Country("GB"),
                        new Region("E14000530"),
                        "N1 9GU"),
                new Statement(
                        reason,
                        PublicName.INITIALS,
                        List.of(new Consent("updates", "acme", "2026-01"), new Consent("share", "other.org", "")),
                        Map.of("job", "baker")),
                CONTEXT,
                IDENTITY,
                Assessment.UNCHECKED,
                new Timestamps(AT, AT, AT),
                1);
    }
}
