package io.github.petitionkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.SampleSignature;
import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.signature.Concealment;
import io.github.petitionkit.signature.GivenConsent;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.Statement;
import io.github.petitionkit.signature.Timestamps;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.PublicName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureRowTest {
    private static final SignerKey MAILBOX = key('A');
    private static final SignerKey NAME = key('B');
    private static final SignerKey HOUSEHOLD = key('C');
    private static final SignerKey NUMBER = key('D');

    private static SignerKey key(char letter) {
        return new SignerKey("2026-03", String.valueOf(letter).repeat(42) + 'A');
    }

    static Stream<Identity> identities() {
        return Stream.of(
                new Identity(MAILBOX, NAME, null),
                new Identity(null, NAME, HOUSEHOLD),
                new Identity(MAILBOX, NAME, HOUSEHOLD),
                new Identity(MAILBOX, NAME, null, NUMBER),
                new Identity(null, NAME, HOUSEHOLD, NUMBER),
                new Identity(null, NAME, null, NUMBER),
                new Identity(MAILBOX, NAME, HOUSEHOLD, NUMBER),
                Identity.erased(new UUID(1, 2)));
    }

    @ParameterizedTest
    @MethodSource("identities")
    void returnsTheIdentityThatItWasMadeOf(Identity identity) {
        Signature signature = signature(identity);
        SignatureRow row = row(signature);

        assertThat(row.identity()).isEqualTo(identity);
        assertThat(row.signature(signature.petition())).isEqualTo(signature);
    }

    @Test
    void returnsASignatureWithAndWithoutPersonalData() {
        Signature sample = new SampleSignature().make();
        Signature erased = new SampleSignature().erased();

        assertThat(row(sample).signature(sample.petition())).isEqualTo(sample);
        assertThat(row(erased).signature(erased.petition())).isEqualTo(erased);
    }

    static Stream<List<GivenConsent>> consents() {
        Instant at = Instant.parse("2026-03-03T09:00:00.000000001Z");
        GivenConsent updates = new GivenConsent(new Consent("updates", "Friends of the River Path", "2026-01"), at);
        GivenConsent share = new GivenConsent(new Consent("share", "Town Council", ""), at);
        GivenConsent later = new GivenConsent(share.consent(), at.plusNanos(1));
        GivenConsent withdrawn = new GivenConsent(share.consent(), at, at.plusNanos(1));
        return Stream.of(
                List.of(),
                List.of(updates),
                List.of(updates, share),
                List.of(share, updates),
                List.of(updates, later),
                List.of(updates, withdrawn),
                List.of(withdrawn));
    }

    @ParameterizedTest
    @MethodSource("consents")
    void returnsConsentsAsTheyWereGivenAndWithdrawn(List<GivenConsent> consents) {
        Statement statement = new Statement(
                "I cross it.",
                PublicName.INITIALS,
                consents,
                Map.of("job", "baker"),
                new Concealment(
                        Set.of(Concealment.Part.NAME), new Reason("insult", ""), Actor.staff("7"), Instant.EPOCH));
        Signature signature = signature(new Identity(MAILBOX, NAME, HOUSEHOLD), statement);

        assertThat(row(signature).signature(signature.petition())).isEqualTo(signature);
    }

    @Test
    void sharesWhatManySignaturesHaveAlike() {
        SharedValues values = new SharedValues();
        Assessment first = new Assessment("standard-3", List.of(), 0, Verdict.ACCEPT);
        Assessment same = new Assessment("standard-3", List.of(), 0, Verdict.ACCEPT);
        Signal signal = new Signal("form-too-fast", 40, "Fast", "Wait");
        Assessment remarkable = new Assessment("standard-3", List.of(signal), 40, Verdict.ACCEPT);

        assertThat(values.shared(first)).isSameAs(first);
        assertThat(values.shared(same)).isSameAs(first);
        assertThat(values.shared(Assessment.UNCHECKED)).isSameAs(Assessment.UNCHECKED);
        assertThat(values.shared(remarkable)).isSameAs(remarkable);
    }

    @Test
    void knowsItsId() {
        SignatureRow row = row(signature(Identity.erased(new UUID(1, 2))));

        assertThat(row.isOf(new SignatureId(new UUID(-1, 7)))).isTrue();
        assertThat(row.isOf(new SignatureId(new UUID(7, -1)))).isFalse();
    }

    /** One with a value in almost every component. */
    private static Signature signature(Identity identity) {
        return signature(identity, new SampleSignature().make().statement());
    }

    private static Signature signature(Identity identity, Statement statement) {
        Signature sample = new SampleSignature().make();
        return new Signature(
                new SignatureId(new UUID(-1, 7)),
                new PetitionId(new UUID(3, 4)),
                SignatureState.INVALIDATED,
                SignatureState.CONFIRMED,
                new Signer(
                        new PersonName("Łukasz Żółć"),
                        new EmailAddress("lukasz@xn--bcher-kva.example"),
                        Country.of("PL"),
                        new Region("E14000530"),
                        "00-001",
                        Country.of("DE")),
                statement,
                sample.context(),
                identity,
                Assessment.UNCHECKED,
                Assurance.EMAIL,
                null,
                new Timestamps(
                        Instant.parse("1969-12-31T23:59:59.999999999Z"),
                        Instant.parse("2026-03-03T09:00:00.000000001Z"),
                        Instant.parse("2026-03-03T09:00:01Z")),
                3);
    }

    private static SignatureRow row(Signature signature) {
        return new SignatureRow(signature, new SharedValues());
    }
}
