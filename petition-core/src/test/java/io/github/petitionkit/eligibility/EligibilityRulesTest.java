package io.github.petitionkit.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Residency;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.validation.Messages;
import io.github.petitionkit.validation.Violation;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EligibilityRulesTest {
    private static final Messages MESSAGES = Messages.bundled();

    private static SignatureRequest.Builder request(String country, @Nullable String region) {
        return SignatureRequest.builder()
                .name("Ada Example")
                .email("ada@example.org")
                .country(country)
                .region(region);
    }

    private static Candidate candidate(Residency who, String country, @Nullable String region) {
        return candidate(who, request(country, region).build(), SigningContext.UNKNOWN);
    }

    private static Candidate candidate(Residency who, SignatureRequest request, SigningContext context) {
        Petition petition = Petition.draft(
                new PetitionId(new UUID(0, 1)),
                Content.titled("A petition").build(),
                Policy.builder().whoMaySign(who).build(),
                Instant.EPOCH);
        return new Candidate(petition, request, context, Instant.EPOCH);
    }

    private static EligibilityRule refusing(String code, String message) {
        return new EligibilityRule() {
            @Override
            public String code() {
                return code;
            }

            @Override
            public Eligibility judge(Candidate candidate) {
                return Eligibility.refused(message);
            }
        };
    }

    private static List<Violation> refusals(EligibilityRules rules, Candidate candidate) {
        return rules.refusals(candidate, MESSAGES, Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({
        "io.github.petitionkit.eligibility.not-open, true",
        "{io.github.petitionkit.eligibility.not-open}, true",
        "Only members may sign, false",
        "{members} only, false"
    })
    void speakByAKeyWithOrWithoutBracesOrByATextItself(String message, boolean isKey) {
        String words = MESSAGES.text("io.github.petitionkit.eligibility.not-open", Map.of(), Locale.ENGLISH);

        List<Violation> refusals = refusals(
                EligibilityRules.standard().with(refusing("acme", message)), candidate(Residency.ANYONE, "GB", null));

        assertThat(refusals).extracting(Violation::message).containsExactly(isKey ? words : message);
        assertThat(new Eligibility.Refused("{why}", Map.of("why", "Too young")).message())
                .isEqualTo("{why}");
    }

    @ParameterizedTest
    @CsvSource({"GB, , true", "IE, , true", "FR, , false"})
    void letWhoLivesInOneOfTheCountriesSign(String country, @Nullable String region, boolean eligible) {
        Residency islanders = Residency.residentsOf(Country.of("GB"), Country.of("IE"));

        List<Violation> refusals = refusals(EligibilityRules.standard(), candidate(islanders, country, region));

        assertThat(refusals.isEmpty()).isEqualTo(eligible);
    }

    @Test
    void nameTheCountriesWhoseResidentsMaySign() {
        Residency islanders = Residency.residentsOf(Country.of("GB"), Country.of("IE"));

        assertThat(refusals(EligibilityRules.standard(), candidate(islanders, "FR", null)))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("petitionkit.residence");
                    assertThat(refusal.message()).contains("GB").contains("IE");
                });
    }

    @ParameterizedTest
    @CsvSource({"E14000530, true", "E14000531, false", ", false"})
    void letWhoLivesInTheRegionSign(@Nullable String region, boolean eligible) {
        Residency neighbours = new Residency(Set.of(), Set.of(new Region("E14000530")));

        assertThat(refusals(EligibilityRules.standard(), candidate(neighbours, "GB", region))
                        .isEmpty())
                .isEqualTo(eligible);
    }

    @ParameterizedTest
    @CsvSource({"IE, FR, true", "FR, IE, false", ", IE, false"})
    void letCitizensSignWhereverTheyLive(@Nullable String nationality, String country, boolean eligible) {
        SignatureRequest citizen =
                request(country, null).nationality(nationality).build();
        Candidate candidate = candidate(Residency.citizensOf(Country.of("IE")), citizen, SigningContext.UNKNOWN);

        List<Violation> refusals = refusals(EligibilityRules.standard(), candidate);

        assertThat(refusals).hasSize(eligible ? 0 : 1);
        assertThat(refusals)
                .extracting(Violation::message)
                .allMatch(message -> message.equals(MESSAGES.text(
                        "io.github.petitionkit.eligibility.nationality", Map.of("countries", "IE"), Locale.ENGLISH)));
    }

    @ParameterizedTest
    @EnumSource(Assurance.class)
    void letSignersSignWhoseProofIsAsStrongAsRequired(Assurance assurance) {
        EligibilityRule rule = new RequiredAssurance(Assurance.PHONE, "Prove a phone number first");
        Candidate candidate = candidate(
                Residency.ANYONE,
                request("GB", null).build(),
                SigningContext.builder().assurance(assurance).build());

        assertThat(rule.judge(candidate))
                .isEqualTo(
                        Set.of(Assurance.NONE, Assurance.VOUCHED, Assurance.EMAIL)
                                        .contains(assurance)
                                ? Eligibility.refused("Prove a phone number first")
                                : Eligibility.eligible());
        assertThat(EligibilityRules.standard().with(rule).codes()).contains("petitionkit.required-assurance");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void letMembersSign(boolean isMember) {
        EligibilityRule rule = new MembersOnly(candidate -> isMember, "Only members may sign");

        assertThat(rule.judge(candidate(Residency.ANYONE, "GB", null)))
                .isEqualTo(isMember ? Eligibility.eligible() : Eligibility.refused("Only members may sign"));
        assertThat(EligibilityRules.standard().with(rule).codes()).contains("petitionkit.members-only");
    }

    @Test
    void tellEveryRefusalInTheirOrder() {
        EligibilityRules rules = EligibilityRules.standard()
                .with(refusing("acme.members-only", "Members only"))
                .with(refusing("acme.adults-only", "Adults only"));

        assertThat(refusals(rules, candidate(Residency.ANYONE, "GB", null)))
                .containsExactly(
                        new Violation("", "acme.members-only", "Members only"),
                        new Violation("", "acme.adults-only", "Adults only"));
    }

    @Test
    void fillTheParametersOfAMessageIn() {
        EligibilityRule old = new EligibilityRule() {
            @Override
            public String code() {
                return "acme.age";
            }

            @Override
            public Eligibility judge(Candidate candidate) {
                return new Eligibility.Refused("From {age} on", Map.of("age", "16"));
            }
        };

        assertThat(refusals(EligibilityRules.standard().with(old), candidate(Residency.ANYONE, "GB", null)))
                .extracting(Violation::message)
                .containsExactly("From 16 on");
    }

    @Test
    void canBeSwitchedOffByTheirCode() {
        EligibilityRules none = EligibilityRules.standard().without("petitionkit.residence");

        assertThat(none.codes()).isEmpty();
        assertThat(refusals(none, candidate(Residency.residentsOf(Country.of("IE")), "GB", null)))
                .isEmpty();
    }

    @Test
    void areSwitchedOffOnlyWhereTheyAreOn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EligibilityRules.standard().without("petitionkit.residense"))
                .withMessageContaining("petitionkit.residense")
                .withMessageContaining("[petitionkit.residence]");
    }

    @Test
    void haveCodesOfTheirOwn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EligibilityRules.standard().with(refusing("petitionkit.residence", "No")))
                .withMessageContaining("without(code)");
    }

    @Test
    void ofTheClassPathJoinInTheOrderOfTheirCodes(@TempDir Path services) throws IOException {
        Path file = services.resolve("services");
        Files.writeString(file, SecondRule.class.getName() + "\n" + FirstRule.class.getName() + "\n");
        ClassLoader loader = new ClassLoader(getClass().getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return name.endsWith(EligibilityRule.class.getName())
                        ? Collections.enumeration(List.of(file.toUri().toURL()))
                        : super.getResources(name);
            }
        };

        assertThat(EligibilityRules.standard().withInstalled(loader).codes())
                .containsExactly("petitionkit.residence", "acme.first", "acme.second");
    }

    /** Found on the class path. */
    public static final class FirstRule implements EligibilityRule {
        @Override
        public String code() {
            return "acme.first";
        }

        @Override
        public Eligibility judge(Candidate candidate) {
            return Eligibility.eligible();
        }
    }

    /** Found on the class path. */
    public static final class SecondRule implements EligibilityRule {
        @Override
        public String code() {
            return "acme.second";
        }

        @Override
        public Eligibility judge(Candidate candidate) {
            return Eligibility.eligible();
        }
    }
}
