package io.github.petitionkit.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.signature.request.SignatureRequest;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PostalCodeRulesTest {
    private static final PostalCodes SHORT = PostalCodes.bundled().with(Country.of("GB"), "X[0-9]");

    /** Remembers what it has made and what was given back. */
    private record Recording(ConstraintValidatorFactory made, List<Class<?>> given, List<Object> released)
            implements ConstraintValidatorFactory {
        @Override
        public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> type) {
            given.add(type);
            return made.getInstance(type);
        }

        @Override
        public void releaseInstance(ConstraintValidator<?, ?> instance) {
            released.add(instance);
        }
    }

    @Test
    void judgeCodesByTheRulesOfTheHost() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            RequestValidator bundled = RequestValidator.of(factory);
            RequestValidator hosts = bundled.with(SHORT);
            SignatureRequest request = SignatureRequest.builder()
                    .name("Ada Lovelace")
                    .email("ada@example.org")
                    .country("GB")
                    .postalCode("X1")
                    .build();

            assertThat(bundled.postalCodes()).isSameAs(PostalCodes.bundled());
            assertThat(hosts.postalCodes()).isSameAs(SHORT);
            assertThat(bundled.violations(request, Locale.ENGLISH))
                    .extracting(Violation::path)
                    .containsExactly("postalCode");
            assertThat(hosts.violations(request, Locale.ENGLISH)).isEmpty();
        }
    }

    @Test
    void leaveEveryOtherRuleToTheFactoryOfTheHost() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Recording recording =
                    new Recording(factory.getConstraintValidatorFactory(), new ArrayList<>(), new ArrayList<>());
            PostalCodeRules rules = new PostalCodeRules(recording, SHORT);

            ValidPostalCode.Rule ours = rules.getInstance(ValidPostalCode.Rule.class);
            ValidEmail.Rule theirs = rules.getInstance(ValidEmail.Rule.class);
            rules.releaseInstance(ours);
            rules.releaseInstance(theirs);

            assertThat(recording.given()).containsExactly(ValidEmail.Rule.class);
            assertThat(recording.released()).containsExactly(theirs);
        }
    }
}
