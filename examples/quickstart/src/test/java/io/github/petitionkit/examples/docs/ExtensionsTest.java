package io.github.petitionkit.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.eligibility.Candidate;
import io.github.petitionkit.eligibility.Eligibility;
import io.github.petitionkit.eligibility.EligibilityRule;
import io.github.petitionkit.eligibility.EligibilityRules;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.identity.EmailRule;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.request.Answers;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.threshold.Criterion;
import io.github.petitionkit.threshold.Threshold;
import io.github.petitionkit.validation.RequestValidator;
import io.github.petitionkit.validation.Violation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** The extensions that the README shows, at work. */
class ExtensionsTest {
    private final Keyring keyring = Keyring.random();
    private final Set<String> members = Set.of("ada@example.org");

    record Occupation(@NotBlank @Size(max = 80) String job) implements Answers {
        @Override
        public Map<String, String> values() {
            return Map.of("job", job);
        }
    }

    private static PetitionId open(Petitions petitions, Policy policy) {
        PetitionId id = petitions
                .create(
                        Content.titled("Repair the footbridge")
                                .creator("Friends of the River Path")
                                .addressee("Town Council")
                                .build(),
                        policy)
                .orElseThrow()
                .id();
        petitions.open(id);
        return id;
    }

    private static SigningResult sign(Petitions petitions, Policy policy, String name, Answers answers) {
        return petitions.sign(
                open(petitions, policy),
                SignatureRequest.builder()
                        .name(name)
                        .email("cy@example.org")
                        .country("GB")
                        .answers(answers)
                        .build());
    }

    @Test
    void answersAreCheckedWithTheRequest() {
        Petitions petitions = Petitions.builder(keyring).build();

        SigningResult result = sign(petitions, Policy.builder().build(), "Cy Example", new Occupation(""));

        assertThat(result)
                .isInstanceOfSatisfying(
                        SigningResult.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::path)
                                .containsExactly("answers.job"));
    }

    @Test
    void questionsOfTheHostAreCompulsoryIfTheirConstraintsSaySo() {
        Petitions petitions =
                Petitions.builder(keyring).questions(Occupation.class).build();

        for (Answers none : List.of(Answers.NONE, Answers.of(Map.of("job", "baker")))) {
            assertThat(sign(petitions, Policy.builder().build(), "Cy Example", none))
                    .isInstanceOfSatisfying(
                            SigningResult.Invalid.class,
                            invalid -> assertThat(invalid.violations())
                                    .extracting(Violation::path, Violation::code)
                                    .containsExactly(tuple("answers.job", "not-blank")));
        }
        assertThat(sign(petitions, Policy.builder().build(), "Cy Example", new Occupation("baker")))
                .isInstanceOf(SigningResult.ConfirmationNeeded.class);
    }

    @Test
    void aRuleOfTheHostDecidesWhoMaySign() {
        EligibilityRule membersOnly = new EligibilityRule() {
            @Override
            public String code() {
                return "acme.members-only";
            }

            @Override
            public Eligibility judge(Candidate candidate) {
                return Eligibility.onlyIf(
                        members.contains(candidate.request().email()), "Only members may sign this petition");
            }
        };
        Petitions petitions =
                Petitions.builder(keyring).eligibilityRule(membersOnly).build();

        SigningResult result = sign(petitions, Policy.builder().build(), "Cy Example", Answers.NONE);

        assertThat(result)
                .isInstanceOfSatisfying(
                        SigningResult.NotEligible.class,
                        refused -> assertThat(refused.reasons())
                                .containsExactly(
                                        new Violation("", "acme.members-only", "Only members may sign this petition")));
    }

    @Test
    void aCheckOfTheHostAddsItsSignal() {
        FraudCheck capitals = attempt -> {
            PersonName name = attempt.signer().name();
            return name != null && name.value().equals(name.value().toUpperCase(Locale.ROOT))
                    ? List.of(
                            new Signal("shouting", 15, "The name is in capitals only", "Write the name in mixed case"))
                    : List.of();
        };
        FraudPolicy policy = FraudPolicy.standard().with("acme-1", capitals);
        Petitions petitions = Petitions.builder(keyring).fraudPolicy(policy).build();

        SigningResult result = sign(petitions, Policy.builder().build(), "CY EXAMPLE", Answers.NONE);

        assertThat(result)
                .as("no-user-agent (40) and shouting (15) make 49, short of 50")
                .isInstanceOf(SigningResult.ConfirmationNeeded.class);
    }

    @Test
    void aThresholdIsMadeOfCriteria() {
        Threshold admissible = Threshold.of(
                "admissible",
                Criterion.allOf(
                        Criterion.total(1_000_000),
                        Criterion.atLeast(
                                2,
                                Map.of(
                                        Country.of("LV"), 6_480L,
                                        Country.of("MT"), 4_320L,
                                        Country.of("DE"), 69_120L))));
        Petitions petitions = Petitions.builder(keyring).build();
        PetitionId id = open(petitions, Policy.builder().threshold(admissible).build());

        String explained = petitions.progress(id).thresholds().get(0).finding().explain(Locale.ENGLISH);

        assertThat(explained).contains("2 more countries; nearest: Malta, 4,320 short");
    }

    @Test
    void anXmlMappingAddsConstraintsToTheRequest() {
        String mapping = """
                <constraint-mappings xmlns="https://jakarta.ee/xml/ns/validation/mapping" version="3.1">
                  <bean class="io.github.petitionkit.signature.request.SignatureRequest" ignore-annotations="false">
                    <field name="reason"><constraint annotation="jakarta.validation.constraints.NotNull"/></field>
                  </bean>
                </constraint-mappings>
                """;
        ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .addMapping(new ByteArrayInputStream(mapping.getBytes(StandardCharsets.UTF_8)))
                .buildValidatorFactory();
        Petitions petitions = Petitions.builder(keyring)
                .validator(RequestValidator.of(factory))
                .build();

        SigningResult result = sign(petitions, Policy.builder().build(), "Cy Example", Answers.NONE);

        assertThat(result)
                .isInstanceOfSatisfying(
                        SigningResult.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::path)
                                .containsExactly("reason"));
    }

    @Test
    void builtInRulesCanBeReplacedAndJarsCanBringTheirs() {
        EligibilityRule membersOnly = new EligibilityRule() {
            @Override
            public String code() {
                return "acme.members-only";
            }

            @Override
            public Eligibility judge(Candidate candidate) {
                return Eligibility.eligible();
            }
        };
        ClassLoader loader = getClass().getClassLoader();

        EligibilityRules rules = EligibilityRules.standard()
                .without("petitionkit.residence")
                .with(membersOnly)
                .withInstalled(loader);

        assertThat(rules.codes()).containsExactly("acme.members-only");
    }

    @Test
    void aRuleForAMailProviderMergesItsAliases() {
        EmailCanonicaliser canonicaliser = EmailCanonicaliser.standard()
                .with(EmailRule.of("mail.example", ".", "+"), EmailRule.aliasOf("post.example", "mail.example"));

        assertThat(canonicaliser.canonical(new EmailAddress("a.da+petition@post.example")))
                .isEqualTo(canonicaliser.canonical(new EmailAddress("ada@mail.example")));
    }

    @Test
    void aListenerHearsOfAThreshold() {
        Map<String, Long> reached = new ConcurrentHashMap<>();
        Petitions petitions = Petitions.builder(keyring)
                .listener(new PetitionListener() {
                    @Override
                    public void on(PetitionEvent event) {
                        if (event instanceof PetitionEvent.ThresholdReached threshold) {
                            reached.put(threshold.threshold(), threshold.counted());
                        }
                    }

                    @Override
                    public String name() {
                        return "acme.press-office";
                    }
                })
                .build();

        sign(
                petitions,
                Policy.builder()
                        .confirmation(Confirmation.NOT_NEEDED)
                        .threshold(Threshold.at("first", 1))
                        .build(),
                "Cy Example",
                Answers.NONE);

        petitions.maintenance().deliverEvents();
        assertThat(reached).containsExactly(Map.entry("first", 1L));
    }

    @Test
    void aCounterOfTheHostTakesThePlaceOfOurs() {
        VelocityCounter counter = new InMemoryVelocityCounter(1_000_000, new SecureRandom());
        FraudPolicy policy = FraudPolicy.standard(counter);
        Petitions petitions = Petitions.builder(keyring).fraudPolicy(policy).build();

        SigningResult result = sign(petitions, Policy.builder().build(), "Cy Example", Answers.NONE);

        assertThat(result).isInstanceOf(SigningResult.ConfirmationNeeded.class);
    }
}
