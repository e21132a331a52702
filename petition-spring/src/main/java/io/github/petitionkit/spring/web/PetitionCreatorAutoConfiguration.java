package io.github.petitionkit.spring.web;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.privacy.TimeBuckets;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.web.SecurityFilterChain;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for creators' calls over HTTP; disabled if Spring Security guards
 * nothing, and without {@link PetitionOwners}.
 */
@AutoConfiguration(
        after = PetitionWebAutoConfiguration.class,
        afterName = "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration")
@ConditionalOnClass(SecurityFilterChain.class)
@ConditionalOnBean({PetitionPages.class, SecurityFilterChain.class, PetitionOwners.class})
public final class PetitionCreatorAutoConfiguration {
    PetitionCreatorAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(name = "petitionkitOwnMailingController")
    OwnMailingController petitionkitOwnMailingController(Petitions petitions, PetitionOwners owners) {
        return new OwnMailingController(petitions.updates(), new Creators(owners));
    }

    @Bean
    @ConditionalOnMissingBean(name = "petitionkitOwnContentController")
    OwnContentController petitionkitOwnContentController(Petitions petitions, PetitionOwners owners) {
        return new OwnContentController(petitions, new Creators(owners));
    }

    @Bean
    @ConditionalOnMissingBean(name = "petitionkitOwnSignatureController")
    OwnSignatureController petitionkitOwnSignatureController(
            Petitions petitions,
            PetitionOwners owners,
            SigningContextFactory circumstances,
            TimeBuckets time,
            PetitionJson json) {
        return new OwnSignatureController(
                petitions, new Creators(owners), circumstances, time, new SigningAnswer(json));
    }
}
