package io.github.petitionkit.spring;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.PetitionsBuilder;
import io.github.petitionkit.SigningInterceptor;
import io.github.petitionkit.eligibility.EligibilityRule;
import io.github.petitionkit.eligibility.EligibilityRules;
import io.github.petitionkit.event.DeliveryPolicy;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.mail.MailBudget;
import io.github.petitionkit.mail.Mailer;
import io.github.petitionkit.mailing.MailingPolicy;
import io.github.petitionkit.mailing.UpdateMailer;
import io.github.petitionkit.petition.ContentLimits;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.place.PostalRegions;
import io.github.petitionkit.privacy.TimeBuckets;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.store.InMemoryPetitionStore;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.jdbc.cipher.AesGcmCipher;
import io.github.petitionkit.store.jdbc.cipher.ColumnCipher;
import io.github.petitionkit.validation.Messages;
import io.github.petitionkit.validation.RequestValidator;
import jakarta.validation.ValidatorFactory;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.env.Environment;

/** {@link EnableAutoConfiguration Auto-configuration} for petitions; in memory without a store. */
@AutoConfiguration(
        after = MessageSourceAutoConfiguration.class,
        afterName = "org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration")
@EnableConfigurationProperties(PetitionProperties.class)
@Import(PetitionFraudConfiguration.class)
@ImportRuntimeHints(PetitionRuntimeHints.class)
public final class PetitionAutoConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(PetitionAutoConfiguration.class);

    PetitionAutoConfiguration() {}

    @Bean
    static DataFolder petitionkitDataFolder(Environment environment) {
        return new DataFolder(environment.getProperty("petitionkit.data-folder"));
    }

    @Bean
    @ConditionalOnMissingBean(PetitionStore.class)
    InMemoryPetitionStore petitionkitStore(ObjectProvider<InstantSource> clock) {
        return new InMemoryPetitionStore(clock.getIfUnique(InstantSource::system));
    }

    @Bean
    @ConditionalOnMissingBean
    Keyring petitionkitKeyring(PetitionProperties properties, PetitionStore store) {
        String secret = properties.secret();
        if (secret != null && !secret.isBlank()) {
            return Secrets.of("petitionkit", secret, properties.previousSecrets())
                    .keyring(properties.nextSecrets());
        }
        if (properties.requireSecret()) {
            throw new MissingSecretException("petitionkit.require-secret requires one");
        }
        if (!(store instanceof InMemoryPetitionStore)) {
            throw new MissingSecretException("its store outlives the process");
        }
        LOG.warn(
                "petitionkit.secret is not set: signer keys and links are valid for this run only, and so are the petitions, which"
                        + " are kept in memory");
        return Keyring.random();
    }

    @Bean
    @ConditionalOnMissingBean(ColumnCipher.class)
    @ConditionalOnProperty("petitionkit.cipher.secret")
    AesGcmCipher petitionkitColumnCipher(PetitionProperties properties) {
        PetitionProperties.Cipher cipher = properties.cipher();
        return Secrets.of(
                        "petitionkit.cipher",
                        Objects.requireNonNull(cipher.secret(), "secret"),
                        cipher.previousSecrets())
                .cipher(cipher.destroyedKeys());
    }

    @Bean
    @ConditionalOnMissingBean
    Messages petitionkitMessages(MessageSource messages) {
        return new MessageSourceMessages(messages, Messages.bundled());
    }

    @Bean
    @ConditionalOnMissingBean
    EligibilityRules petitionkitEligibilityRules(ObjectProvider<EligibilityRule> rules) {
        return rules.orderedStream()
                .reduce(EligibilityRules.standard(), EligibilityRules::with, (first, second) -> second);
    }

    @Bean
    @ConditionalOnMissingBean
    EmailCanonicaliser petitionkitEmailCanonicaliser() {
        return EmailCanonicaliser.standard();
    }

    @Bean
    @ConditionalOnMissingBean
    TimeBuckets petitionkitTimeBuckets(PetitionProperties properties) {
        return new TimeBuckets(properties.answerStep());
    }

    @Bean
    @ConditionalOnMissingBean
    Petitions petitionkitPetitions(
            PetitionProperties properties,
            Keyring keyring,
            PetitionStore store,
            Messages messages,
            EligibilityRules rules,
            FraudPolicy fraudPolicy,
            EmailCanonicaliser canonicaliser,
            VelocityCounter counter,
            ObjectProvider<RequestValidator> validator,
            ObjectProvider<ValidatorFactory> validatorFactory,
            ObjectProvider<PostalCodes> postalCodes,
            ObjectProvider<ContentLimits> limits,
            ObjectProvider<DeliveryPolicy> delivery,
            ObjectProvider<MailBudget> mailBudget,
            ObjectProvider<MailingPolicy> mailingPolicy,
            ObjectProvider<PostalRegions> postalRegions,
            ObjectProvider<InstantSource> clock,
            ObjectProvider<Mailer> mailer,
            ObjectProvider<UpdateMailer> updateMailer,
            ObjectProvider<PetitionListener> listeners,
            ObjectProvider<SigningInterceptor> watchers,
            ObjectProvider<PetitionsCustomizer> customizers) {
        PetitionsBuilder petitions = Petitions.builder(keyring)
                .store(store)
                .messages(messages)
                .validator(validator.getIfAvailable(() -> validator(validatorFactory.getIfUnique())))
                .eligibilityRules(rules)
                .fraudPolicy(fraudPolicy)
                .emailCanonicaliser(canonicaliser)
                .delivery(delivery.getIfAvailable(() -> properties.delivery().policy()))
                .mailBudget(mailBudget.getIfAvailable(() -> properties.mail().budget(counter)))
                .mailingPolicy(
                        mailingPolicy.getIfAvailable(() -> properties.mailings().policy()))
                .interceptor(new SigningInterceptors(watchers.orderedStream().toList()));
        postalCodes.ifAvailable(petitions::postalCodes);
        limits.ifAvailable(petitions::contentLimits);
        postalRegions.ifUnique(petitions::postalRegions);
        clock.ifUnique(petitions::clock);
        mailer.ifAvailable(petitions::mailer);
        updateMailer.ifAvailable(petitions::updateMailer);
        if (properties.followMovements()) {
            petitions.followMovements();
        }
        listeners.orderedStream().forEach(petitions::listener);
        customizers.orderedStream().forEach(customizer -> customizer.customize(petitions));
        return petitions.build();
    }

    private static RequestValidator validator(@Nullable ValidatorFactory hosts) {
        return hosts == null ? RequestValidator.ofDefaultProvider() : RequestValidator.of(hosts);
    }
}
