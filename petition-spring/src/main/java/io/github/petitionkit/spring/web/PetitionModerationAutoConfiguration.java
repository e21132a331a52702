package io.github.petitionkit.spring.web;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.spring.list.PetitionListsAutoConfiguration;
import io.github.petitionkit.spring.list.SignatureLists;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.web.SecurityFilterChain;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for moderation over HTTP; disabled if Spring Security guards
 * nothing.
 */
@AutoConfiguration(
        after = {PetitionWebAutoConfiguration.class, PetitionListsAutoConfiguration.class},
        afterName = "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration")
@ConditionalOnClass(SecurityFilterChain.class)
@ConditionalOnBean({PetitionPages.class, SecurityFilterChain.class})
public final class PetitionModerationAutoConfiguration {
    PetitionModerationAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    ModeratorIds petitionkitModeratorIds(Keyring keyring) {
        return new HashedAddresses(keyring);
    }

    @Bean
    Refusals petitionkitRefusals() {
        return new Refusals();
    }

    @Bean
    Moderators petitionkitModerators(PetitionWebProperties properties, ModeratorIds ids) {
        return new Moderators(properties.moderation().authority(), ids);
    }

    @Bean
    @ConditionalOnMissingBean(name = "petitionkitModerationController")
    ModerationController petitionkitModerationController(Petitions petitions, Moderators moderators) {
        return new ModerationController(petitions, moderators);
    }

    @Bean
    @ConditionalOnMissingBean(name = "petitionkitReviewController")
    ReviewController petitionkitReviewController(Petitions petitions, Moderators moderators) {
        return new ReviewController(petitions, moderators);
    }

    @Bean
    @ConditionalOnMissingBean(name = "petitionkitInvalidationController")
    InvalidationController petitionkitInvalidationController(Petitions petitions, Moderators moderators) {
        return new InvalidationController(petitions, moderators);
    }

    @Bean
    @ConditionalOnMissingBean(name = "petitionkitClosingController")
    ClosingController petitionkitClosingController(Petitions petitions, Moderators moderators) {
        return new ClosingController(petitions, moderators);
    }

    @Bean
    @ConditionalOnBean(SignatureLists.class)
    @ConditionalOnMissingBean(name = "petitionkitListController")
    ListController petitionkitListController(SignatureLists lists, Moderators moderators) {
        return new ListController(lists, moderators);
    }

    @Bean
    @ConditionalOnMissingBean(name = "petitionkitMailingController")
    MailingController petitionkitMailingController(Petitions petitions, Moderators moderators) {
        return new MailingController(petitions.updates(), moderators);
    }
}
