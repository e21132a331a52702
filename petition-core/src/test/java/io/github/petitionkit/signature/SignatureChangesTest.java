package io.github.petitionkit.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Components;
import io.github.petitionkit.SampleSignature;
import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.request.Source;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each change of a signature touches what it is about, and keeps everything else. */
class SignatureChangesTest {
    private static final Instant NOW = SampleSignature.START.plusSeconds(3_600);
    private static final Consent NEWS = new Consent("updates", "friends", "v1");
    private static final Consent OTHERS = new Consent("updates", "alliance", "v1");
    private static final Verification VERIFIED = new Verification(VerificationOutcome.VERIFIED, NOW);
    private static final Assessment SUSPECTED = new Assessment("2", List.of(), 70, Verdict.HOLD);

    /** Waits for its confirmation, with a value in every component. */
    private static final Signature FULL = full();

    private static Signature full() {
        SampleSignature sample = new SampleSignature();
        sample.state = SignatureState.PENDING;
        Signature pending = sample.make();
        return new Signature(
                pending.id(),
                pending.petition(),
                SignatureState.PENDING,
                SignatureState.HELD,
                new Signer(
                        pending.signer().name(),
                        pending.signer().email(),
                        Country.of("GB"),
                        new Region("E14000530"),
                        "SW1A 1AA",
                        Country.of("FR")),
                new Statement(
                        "I cross it.",
                        PublicName.FULL,
                        List.of(new GivenConsent(NEWS, NOW)),
                        Map.of("age", "over 18"),
                        concealment(Concealment.Part.REASON)),
                SigningContext.builder()
                        .role(SignerRole.SPONSOR)
                        .channel(Channel.FORMER_SITE)
                        .ip("192.0.2.7")
                        .userAgent("Mozilla/5.0 Firefox/140.0")
                        .formServedAt(NOW)
                        .signedAt(SampleSignature.START.minusSeconds(60))
                        .locale(Locale.GERMAN)
                        .trap("filled")
                        .assurance(Assurance.EMAIL)
                        .source(Source.campaign("spring"))
                        .build(),
                pending.identity(),
                Assessment.UNCHECKED,
                Assurance.EMAIL,
                new Verification(VerificationOutcome.NOT_FOUND, SampleSignature.START),
                new Timestamps(SampleSignature.START, null, null),
                1);
    }

    private static Concealment concealment(Concealment.Part part) {
        return new Concealment(EnumSet.of(part), Reason.of("insult"), Actor.staff("7"), NOW);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("state former", signature -> signature.held(NOW)),
                change("state former", signature -> signature.to(SignatureState.WITHDRAWN, NOW)),
                change("state former timestamps", signature -> signature.to(SignatureState.CONFIRMED, NOW)),
                change("state former timestamps", signature -> signature.confirmed(NOW)),
                change("state former timestamps", signature -> signature.confirmedUnderSuspicion(NOW)),
                change("state former timestamps assessment", signature -> signature.confirmed(SUSPECTED, NOW)),
                change("state former timestamps", signature -> signature.vouched(NOW)),
                change("verification assurance", signature -> signature.verified(VERIFIED)),
                change("messages", Signature::messaged),
                change("signer", signature -> signature.in(new Region("W07000041"))),
                change("signer", signature -> signature.in(null)),
                change("signer identity", SignatureChangesTest::renamed),
                change("statement", signature -> signature.withConsents(List.of(OTHERS), NOW)),
                change("statement", signature -> signature.withoutConsents("friends")),
                change("statement", signature -> signature.withConsentsWithdrawn(NEWS::equals, NOW)),
                change("statement", signature -> signature.concealed(concealment(Concealment.Part.NAME))),
                change("statement", signature -> signature.concealed(null)),
                change("signer statement context identity", SignatureChangesTest::erased));
    }

    private static Arguments change(String components, UnaryOperator<Signature> change) {
        return Arguments.of(Set.of(components.split(" ", -1)), change);
    }

    private static Signature renamed(Signature signature) {
        Signer grace = new Signer(new PersonName("Grace Example"), null, Country.of("GB"), null, null);
        return signature.corrected(grace, Identity.erased(new UUID(3, 3)));
    }

    private static Signature erased(Signature signature) {
        return signature.erased(Identity.erased(new UUID(3, 3)));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("changes")
    void touchesWhatTheChangeIsAboutAndKeepsTheRest(Set<String> components, UnaryOperator<Signature> change) {
        assertThat(Components.changed(FULL, change.apply(FULL))).isEqualTo(components);
    }

    @Test
    void keepsOnlyWhatCountsNobodyOutOnceItIsErased() {
        Signature erased = erased(FULL);

        assertThat(erased.isErased()).isTrue();
        assertThat(FULL.isErased()).isFalse();
        assertThat(erased.signer()).isEqualTo(new Signer(null, null, Country.of("GB"), new Region("E14000530"), null));
        assertThat(erased.statement()).isEqualTo(Statement.EMPTY);
        assertThat(erased.context())
                .isEqualTo(SigningContext.builder()
                        .role(SignerRole.SPONSOR)
                        .channel(Channel.FORMER_SITE)
                        .signedAt(SampleSignature.START.minusSeconds(60))
                        .assurance(Assurance.EMAIL)
                        .source(Source.campaign("spring"))
                        .build());
        assertThat(erased.identity()).isEqualTo(Identity.erased(new UUID(3, 3)));
    }

    @Test
    void changesTheRegionAndNothingElseOfItsSigner() {
        assertThat(Components.changed(FULL.signer(), FULL.in(null).signer())).containsExactly("region");
        assertThat(FULL.in(new Region("W07000041")).signer().region()).isEqualTo(new Region("W07000041"));
    }

    @Test
    void countsEachMessage() {
        assertThat(FULL.messaged().messaged().messages()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(VerificationOutcome.class)
    void keepsTheStrongerProofWhateverARegisterSays(VerificationOutcome outcome) {
        Signature verified = FULL.verified(new Verification(outcome, NOW));

        assertThat(verified.verification()).isEqualTo(new Verification(outcome, NOW));
        assertThat(verified.assurance())
                .isEqualTo(outcome == VerificationOutcome.VERIFIED ? Assurance.REGISTER : Assurance.EMAIL);
    }

    @Test
    void recordsAConsentOnceAndAgainOnlyAfterItWasWithdrawn() {
        Signature both = FULL.withConsents(List.of(NEWS, OTHERS, OTHERS), NOW.plusSeconds(1));
        assertThat(both.statement().consents())
                .containsExactly(new GivenConsent(NEWS, NOW), new GivenConsent(OTHERS, NOW.plusSeconds(1)));
        assertThat(both.withConsents(List.of(NEWS), NOW)).isSameAs(both);

        Signature withdrawn = both.withConsentsWithdrawn(NEWS::equals, NOW.plusSeconds(2));
        assertThat(withdrawn.statement().consents())
                .containsExactly(
                        new GivenConsent(NEWS, NOW, NOW.plusSeconds(2)), new GivenConsent(OTHERS, NOW.plusSeconds(1)));
        assertThat(withdrawn.hasConsentFor("friends")).isFalse();
        assertThat(withdrawn.hasConsentFor("alliance")).isTrue();
        assertThat(withdrawn.withConsentsWithdrawn(NEWS::equals, NOW.plusSeconds(3)))
                .isEqualTo(withdrawn);

        assertThat(withdrawn.withConsents(List.of(NEWS), NOW.plusSeconds(4)).hasConsentFor("friends"))
                .isTrue();
    }

    @Test
    void losesTheConsentsOfOneOrganisationOnly() {
        Signature both = FULL.withConsents(List.of(OTHERS), NOW);

        assertThat(both.withoutConsents("friends").statement().consents())
                .containsExactly(new GivenConsent(OTHERS, NOW));
    }

    @Test
    void keepsEveryWordThatItConceals() {
        assertThat(Components.changed(FULL.statement(), FULL.concealed(null).statement()))
                .containsExactly("concealment");
        assertThat(FULL.concealed(concealment(Concealment.Part.NAME))
                        .statement()
                        .concealment())
                .isEqualTo(concealment(Concealment.Part.NAME));
    }

    @Test
    void isFoundUnderEachKeyUntilItIsErased() {
        byte[] renewed = new byte[32];
        renewed[0] = 1;
        Keyring keyring = Keyring.of("old", new byte[32]).rotatedTo("new", renewed);
        Identities identities = new Identities(keyring, EmailCanonicaliser.standard(), PostalCodes.bundled());

        List<Identity> candidates = FULL.candidates(identities);

        assertThat(candidates)
                .isEqualTo(identities.candidates(
                        new EmailAddress("ada@example.org"),
                        new PersonName("Ada Example"),
                        Country.of("FR"),
                        "SW1A 1AA"))
                .hasSize(2);
        Signature erased = erased(FULL);
        assertThat(erased.candidates(identities)).containsExactly(erased.identity());
    }

    @Test
    void isAnAttemptUntilItsSignerOrStaffProveIt() {
        Policy byMail = Policy.builder().build();
        Policy unconfirmed =
                Policy.builder().confirmation(Confirmation.NOT_NEEDED).build();
        Signature held = FULL.held(NOW);

        assertThat(List.of(FULL, held)).allMatch(signature -> signature.isAttempt(byMail));
        assertThat(List.of(FULL, held)).noneMatch(signature -> signature.isProved(byMail));
        assertThat(List.of(FULL, held)).noneMatch(signature -> signature.isAttempt(unconfirmed));
        assertThat(List.of(FULL, held)).allMatch(signature -> signature.isProved(unconfirmed));
        assertThat(held.confirmed(NOW).isAttempt(byMail)).isFalse();
        assertThat(held.confirmed(NOW).isProved(byMail)).isTrue();
        assertThat(FULL.to(SignatureState.LAPSED, NOW).isAttempt(byMail)).isFalse();
        assertThat(FULL.to(SignatureState.LAPSED, NOW).isProved(byMail)).isFalse();
    }

    @Test
    void isNoAttemptOnceStaffVouchForIt() {
        SampleSignature sample = new SampleSignature();
        sample.state = SignatureState.PENDING;
        Signature vouched = sample.make().vouched(NOW);

        assertThat(vouched.assurance()).isEqualTo(Assurance.VOUCHED);
        assertThat(vouched.isProved(Policy.builder().build())).isTrue();
        assertThat(vouched.held(NOW).isAttempt(Policy.builder().build())).isFalse();
        assertThat(Objects.requireNonNull(vouched.timestamps().countedAt())).isEqualTo(NOW);
    }
}
