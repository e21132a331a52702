package io.github.petitionkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.HostileTexts;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.Seeds;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.request.Answers;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.validation.AddressRequired;
import io.github.petitionkit.validation.RequestValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.groups.Default;
import java.io.ByteArrayInputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OrdinaryRequestTest {
    private static final List<String> NAMES = List.of("Ada Lovelace", "Łukasz", "O'Neil", "x.com", "Ada 2", "1", "");
    private static final List<String> ADDRESSES = List.of("ada@example.org", "ada@x", "用户@例え.テスト", "a..b@x.org", "");
    private static final List<String> COUNTRIES = List.of("GB", "DE", "ZZ", "uk", "XK", "");
    private static final List<String> CODES = List.of("SW1A 1AA", "10115", "D-10115", "1011", "-", "10115.0");

    private static final String SHORT_NAMES = """
            <constraint-mappings xmlns="https://jakarta.ee/xml/ns/validation/mapping" version="3.0">
              <bean class="io.github.petitionkit.signature.request.SignatureRequest" ignore-annotations="false">
                <field name="name" ignore-annotations="false">
                  <constraint annotation="jakarta.validation.constraints.Size"><element name="max">5</element></constraint>
                </field>
              </bean>
            </constraint-mappings>
            """;

    private static final Content CONTENT = Content.titled("Repair the bridge")
            .summary("It has been closed since spring.")
            .creator("Friends of the Bridge")
            .addressee("Town Council")
            .build();

    private final RequestValidator validator = RequestValidator.ofDefaultProvider();

    @Test
    void isRecognised() {
        SignatureRequest request = SignatureRequest.builder()
                .name("Ada Lovelace")
                .email("ada@example.org")
                .country("GB")
                .postalCode("SW1A 1AA")
                .region("GB-LND")
                .reason("Because my children play there")
                .consent(new Consent("updates", "acme", "v1"))
                .build();

        assertThat(OrdinaryRequest.isValid(request, PostalCodes.bundled(), false))
                .isTrue();
        assertThat(OrdinaryRequest.isValid(SignatureRequest.of("Ada", "ada@x", "GB"), PostalCodes.bundled(), false))
                .isFalse();
    }

    @Test
    void isValidForTheProviderToo() {
        int ordinary = 0;
        for (int seed = 0; seed < Seeds.of(20_000); seed++) {
            SignatureRequest request = request(new Random(seed));
            for (Class<? extends Default> group : List.of(Default.class, AddressRequired.class)) {
                if (OrdinaryRequest.isValid(request, PostalCodes.bundled(), group == Default.class)) {
                    ordinary++;
                    assertThat(validator.violations(request, Locale.ENGLISH, group))
                            .as("seed %d", seed)
                            .isEmpty();
                }
            }
        }
        assertThat(ordinary).isGreaterThan(Seeds.of(300));
    }

    private static SignatureRequest request(Random random) {
        SignatureRequest.Builder request = SignatureRequest.builder()
                .name(either(NAMES, random))
                .email(either(ADDRESSES, random))
                .country(either(COUNTRIES, random))
                .answers(random.nextInt(9) == 0 ? Answers.of(Map.of("a b", "x")) : Answers.NONE);
        if (random.nextInt(3) == 0) {
            request.postalCode(either(CODES, random)).nationality(either(COUNTRIES, random));
        }
        if (random.nextInt(3) == 0) {
            request.region(HostileTexts.random(random)).reason(HostileTexts.random(random));
        }
        for (int consents = random.nextInt(50) == 0 ? 51 : 1; consents > 0; consents--) {
            request.consent(new Consent("p" + consents, "acme", "v1"));
        }
        return request.build();
    }

    private static String either(List<String> usual, Random random) {
        return random.nextInt(30) == 0 ? HostileTexts.random(random) : usual.get(random.nextInt(usual.size()));
    }

    /** If this fails, {@link OrdinaryRequest} has to learn the new constraint first. */
    @Test
    void knowsEveryConstraint() throws NoSuchFieldException {
        Map<String, List<String>> known = new TreeMap<>();
        for (RecordComponent component : SignatureRequest.class.getRecordComponents()) {
            List<String> constraints = new ArrayList<>();
            Arrays.stream(SignatureRequest.class
                            .getDeclaredField(component.getName())
                            .getAnnotations())
                    .filter(each ->
                            each instanceof Valid || each.annotationType().isAnnotationPresent(Constraint.class))
                    .forEach(each -> constraints.add(each.annotationType().getSimpleName()));
            if (!constraints.isEmpty()) {
                known.put(component.getName(), constraints);
            }
        }

        assertThat(known)
                .isEqualTo(new TreeMap<>(Map.of(
                        "name", List.of("NotBlank", "ValidName"),
                        "email", List.of("NotBlank", "ValidEmail"),
                        "country", List.of("NotBlank", "ValidCountry"),
                        "nationality", List.of("ValidCountry"),
                        "region", List.of("PlainText"),
                        "reason", List.of("PlainText"),
                        "publicName", List.of("NotNull"),
                        "consents", List.of("Size"),
                        "answers", List.of("Valid"))));
        assertThat(validator.appliesAsWritten(SignatureRequest.class)).isTrue();
    }

    @Test
    void isJudgedByTheConstraintsThatTheHostAdds() {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .addMapping(new ByteArrayInputStream(SHORT_NAMES.getBytes(StandardCharsets.UTF_8)))
                .buildValidatorFactory()) {
            RequestValidator strict = RequestValidator.of(factory);
            Petitions petitions =
                    Petitions.builder(Keyring.random()).validator(strict).build();
            PetitionId petition = petitions
                    .create(CONTENT, Policy.builder().build())
                    .orElseThrow()
                    .id();
            petitions.open(petition);

            assertThat(strict.appliesAsWritten(SignatureRequest.class)).isFalse();
            assertThat(petitions.sign(petition, SignatureRequest.of("Ada Lovelace", "ada@example.org", "GB")))
                    .isInstanceOf(SigningResult.Invalid.class);
            assertThat(petitions.sign(petition, SignatureRequest.of("Ada", "ada@example.org", "GB")))
                    .isInstanceOf(SigningResult.ConfirmationNeeded.class);
        }
    }

    @Test
    void isJudgedByTheGroupsOfTheHost() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            assertThat(RequestValidator.of(factory, Default.class, Strict.class)
                            .appliesAsWritten(SignatureRequest.class))
                    .isFalse();
        }
    }

    private interface Strict {}
}
