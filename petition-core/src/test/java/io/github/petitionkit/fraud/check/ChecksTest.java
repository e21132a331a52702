package io.github.petitionkit.fraud.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.Statement;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SigningContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
    private static final Instant START = Instant.parse("2026-03-03T09:00:00Z");
    private static final String LONG_REASON = "I cross this bridge every single morning with my children.";
    private static final Identities IDENTITIES =
            new Identities(Keyring.random(), EmailCanonicaliser.standard(), PostalCodes.bundled());

    private final VelocityCounter counter = new InMemoryVelocityCounter(10_000, new Random(1));
    private int second;
    private long millis;
    private int petition = 1;
    private String name = "Ada Example";
    private String email = "ada@example.org";
    private String reason = "";
    private SigningContext.Builder context =
            SigningContext.builder().ip("192.0.2.7").userAgent("Mozilla/5.0 Firefox/140.0");

    private Attempt attempt() {
        PersonName person = new PersonName(name);
        EmailAddress address = new EmailAddress(email);
        Country country = Country.of("GB");
        return new Attempt(
                new PetitionId(new UUID(0, petition)),
                new Signer(person, address, country, null, null),
                new Statement(reason, PublicName.FULL, List.of(), Map.of()),
                context.build(),
                IDENTITIES.candidates(address, person, country, null).get(0),
                START.plusSeconds(second).plusMillis(millis));
    }

    private List<String> codes(FraudCheck check) {
        return check.assess(attempt()).stream().map(Signal::code).toList();
    }

    private VelocityCheck twoAMinute(Trait subject) {
        return VelocityCheck.of(subject, 40, counter, Window.of(2, 60));
    }

    @Test
    void noticeTooManyFromOneAddressForAsLongAsTheWindow() {
        VelocityCheck check = twoAMinute(Trait.IP);

        assertThat(codes(check)).isEmpty();
        assertThat(codes(check)).isEmpty();
        assertThat(codes(check)).containsExactly("velocity-ip");
        context = context.ip("192.0.2.8");
        assertThat(codes(check)).as("a neighbour").isEmpty();
        context = context.ip("192.0.2.7");
        second = 61;
        assertThat(codes(check)).as("a minute later").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3600, 1 h", "5400, 90 min", "300, 5 min", "45, 45 s"})
    void sayWhatTheyHaveSeenInWordsThatPeopleRead(long seconds, String length) {
        VelocityCheck check = VelocityCheck.of(Trait.NUMBERED_ADDRESS, 40, counter, Window.of(1, seconds));
        email = "signer1@example.org";
        codes(check);
        Signal signal = check.assess(attempt()).get(0);

        assertThat(signal.evidence())
                .isEqualTo("More than 1 attempts in " + length + " with the same numbered address");
        assertThat(signal.remedy()).isEqualTo("Fewer attempts with the same numbered address in " + length);
    }

    @ParameterizedTest
    @CsvSource({
        "IP, 2001:db8::1, 2001:db8::ffff:ffff:ffff:ffff, true",
        "IP, 2001:db8::1, 2001:db8:0:1::1, false",
        "IP, 192.0.2.7, ::ffff:192.0.2.7, true",
        "SUBNET, 192.0.2.7, 192.0.2.250, true",
        "SUBNET, 192.0.2.7, 192.0.3.7, false",
        "SUBNET, 2001:db8:1::1, 2001:db8:1:ffff::1, true",
    })
    void takeTheAddressesOfOneSubscriberTogether(Trait subject, String one, String other, boolean together) {
        VelocityCheck check = VelocityCheck.of(subject, 40, counter, Window.of(1, 60));
        context = context.ip(one);
        codes(check);
        context = context.ip(other);

        assertThat(codes(check).isEmpty()).isNotEqualTo(together);
    }

    @Test
    void noticeNumberedAddressesRepeatedNamesAndOneReasonOfMany() {
        VelocityCheck numbered = twoAMinute(Trait.NUMBERED_ADDRESS);
        VelocityCheck names = twoAMinute(Trait.NAME);
        VelocityCheck reasons = twoAMinute(Trait.REASON);
        VelocityCheck domains = twoAMinute(Trait.DOMAIN);
        VelocityCheck agents = twoAMinute(Trait.USER_AGENT);
        for (int signer = 1; signer <= 2; signer++) {
            email = "signer" + signer + "@example.org";
            reason = signer == 1 ? LONG_REASON : LONG_REASON.toUpperCase(Locale.ROOT) + " ";
            for (FraudCheck check : List.of(numbered, names, reasons, domains, agents)) {
                assertThat(codes(check)).isEmpty();
            }
        }
        email = "signer33@EXAMPLE.org";
        name = "ADA EXAMPLE";

        assertThat(codes(numbered)).containsExactly("velocity-numbered-address");
        assertThat(codes(names)).containsExactly("velocity-name");
        assertThat(codes(reasons)).containsExactly("velocity-reason");
        assertThat(codes(domains)).containsExactly("velocity-domain");
        context = context.userAgent("Mozilla/5.0 Firefox/141.0");
        assertThat(codes(agents)).containsExactly("velocity-user-agent");
        reason = "Yes!";
        email = "ada@example.org";
        for (int signer = 0; signer < 9; signer++) {
            assertThat(codes(reasons)).as("short reasons are everybody's").isEmpty();
            assertThat(codes(numbered)).as("no number").isEmpty();
        }
    }

    @Test
    void countPetitionsAndRolesApartUnlessTold() {
        VelocityCheck check = VelocityCheck.of(Trait.IP, 40, counter, Window.of(1, 60));
        VelocityCheck sponsors = new VelocityCheck(
                Trait.IP,
                VelocityCheck.Scope.ALL_PETITIONS,
                Set.of(SignerRole.SPONSOR),
                List.of(Window.of(1, 60)),
                100,
                counter);
        codes(check);
        petition = 2;
        assertThat(codes(check)).isEmpty();
        assertThat(codes(sponsors)).as("not a sponsor").isEmpty();

        context = context.role(SignerRole.SPONSOR);
        assertThat(codes(sponsors)).isEmpty();
        petition = 3;
        assertThat(codes(sponsors)).containsExactly("velocity-ip");
        assertThat(codes(check)).as("not a signer").isEmpty();
    }

    @Test
    void countNothingOfPaperOrWithoutAnAddress() {
        VelocityCheck check = VelocityCheck.of(Trait.IP, 40, counter, Window.of(1, 60));
        for (SigningContext.Builder each : List.of(
                SigningContext.builder(),
                SigningContext.builder().ip("unknown"),
                SigningContext.builder().ip("192.0.2.7").channel(Channel.PAPER))) {
            context = each;
            assertThat(codes(check)).isEmpty();
            assertThat(codes(check)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"ada@mailinator.com, true", "ada@x.y.mailinator.com, true", "ada@unmailinator.com, false"})
    void noticeDisposableMailboxes(String address, boolean noticed) {
        email = address;

        assertThat(codes(DisposableDomainCheck.standard()).isEmpty()).isNotEqualTo(noticed);
    }

    @Test
    void noticeThatTheRequestCameFromElsewhere() {
        CountryMismatchCheck check = new CountryMismatchCheck(
                ip -> ip.toString().startsWith("192.0.2.") ? Optional.of(Country.of("FR")) : Optional.empty());

        assertThat(codes(check)).containsExactly("country-mismatch");
        context = context.ip("198.51.100.1");
        assertThat(codes(check)).as("from nobody knows where").isEmpty();
        context = context.ip("nonsense");
        assertThat(codes(check)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"k7x2q9w4z1", "a1b2c3d4e5f6"})
    void noticeAddressesDrawnAtRandom(String local) {
        email = local + "@example.org";

        assertThat(codes(new GeneratedAddressCheck())).containsExactly("generated-address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "ada.example1987", "grandmother1952", "jo2nathan", "wolfeschlegelsteinhausen"})
    void leaveAddressesThatPeopleChooseAlone(String local) {
        email = local + "@example.org";

        assertThat(codes(new GeneratedAddressCheck())).isEmpty();
    }

    @Test
    void haveLimitsRolesAndWeights() {
        assertThatIllegalArgumentException().isThrownBy(() -> VelocityCheck.of(Trait.IP, 40, counter));
        assertThatIllegalArgumentException().isThrownBy(() -> VelocityCheck.of(Trait.IP, 0, counter, Window.of(1, 60)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VelocityCheck(
                        Trait.IP, VelocityCheck.Scope.ONE_PETITION, Set.of(), List.of(Window.of(1, 60)), 40, counter))
                .withMessageContaining("Give a velocity check a role, a limit and a weight of 1 to 100");
    }
}
