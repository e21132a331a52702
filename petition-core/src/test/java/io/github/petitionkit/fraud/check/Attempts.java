package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.Statement;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SigningContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes attempts for tests of checks: of an ordinary signer, with what a test changes. */
public final class Attempts {
    public static final Instant START = Instant.parse("2026-03-03T09:00:00Z");

    private static final Identities IDENTITIES =
            new Identities(Keyring.random(), EmailCanonicaliser.standard(), PostalCodes.bundled());

    public Instant at = START;
    public int petition = 1;
    public String name = "Ada Example";
    public String email = "ada@example.org";
    public String country = "GB";
    public String reason = "";
    public SigningContext.Builder context =
            SigningContext.builder().ip("192.0.2.7").userAgent("Mozilla/5.0 Firefox/140.0");

    public Attempt attempt() {
        PersonName person = new PersonName(name);
        EmailAddress address = new EmailAddress(email);
        Country lives = Country.of(country);
        return new Attempt(
                new PetitionId(new UUID(0, petition)),
                new Signer(person, address, lives, null, null),
                new Statement(reason, PublicName.FULL, List.of(), Map.of()),
                context.build(),
                IDENTITIES.candidates(address, person, lives, null).get(0),
                at);
    }

    public void pass(Duration time) {
        at = at.plus(time);
    }

    public List<String> codes(FraudCheck check) {
        return check.assess(attempt()).stream().map(Signal::code).toList();
    }

    /** Confirms a minute after it came. */
    public List<String> confirm(FraudCheck check) {
        return check.assessConfirmed(new ConfirmedAttempt(attempt(), at.plusSeconds(60))).stream()
                .map(Signal::code)
                .toList();
    }
}
