package io.github.petitionkit.spring;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.mail.Mailer;
import io.github.petitionkit.secret.Keyring;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** {@link EnableAutoConfiguration Auto-configuration} for petitions; in memory unless a store is there. */
@AutoConfiguration
@EnableConfigurationProperties(PetitionProperties.class)
public final class PetitionAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Keyring petitionKeyring() {
        return Keyring.random();
    }

    @Bean
    @ConditionalOnMissingBean
    Petitions petitions(Keyring keyring, ObjectProvider<Mailer> mailer, ObjectProvider<PetitionListener> listeners) {
        Petitions.Builder petitions = Petitions.builder(keyring);
        mailer.ifAvailable(petitions::mailer);
        listeners.orderedStream().forEach(petitions::listener);
        return petitions.build();
    }
}
