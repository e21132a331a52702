package io.github.petitionkit.spring;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.data.DataFile;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.validation.RequestValidator;
import java.security.SecureRandom;
import java.util.List;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/**
 * Makes petitions that nobody uses while Spring Boot prepares the application on another thread, so that the classes are loaded
 * when the application makes its own. It reads no data file, because {@link DataFolder} has not named the folder yet.
 */
final class PetitionPreinitializer implements BackgroundPreinitializer {
    private static final int KEYS = 1_000;

    @Override
    public void preinitialize() {
        PetitionProperties properties =
                new Binder(new MapConfigurationPropertySource()).bindOrCreate("petitionkit", PetitionProperties.class);
        VelocityCounter counter = new InMemoryVelocityCounter(KEYS, new SecureRandom());
        EmailCanonicaliser canonicaliser = EmailCanonicaliser.of(DataFile.of("email-rules", "* cut:+"));
        FraudPolicyComposer composer =
                new FraudPolicyComposer(canonicaliser, null, null, List.of(), null, null, name -> attempt -> List.of());
        Petitions.builder(Keyring.random())
                .emailCanonicaliser(canonicaliser)
                .postalCodes(PostalCodes.of(DataFile.of("postal-codes", "# date: 2026-01-01\nDE [0-9]{5}")))
                .fraudPolicy(composer.compose(properties.fraud(), counter))
                .mailBudget(properties.mail().budget(counter))
                .delivery(properties.delivery().policy())
                .mailingPolicy(properties.mailings().policy())
                .validator(RequestValidator.of(new LocalValidatorFactoryBean()))
                .listener(new Nobody())
                .build()
                .close();
    }

    private static final class Nobody implements PetitionListener {
        @Override
        public void on(PetitionEvent event) {}
    }
}
