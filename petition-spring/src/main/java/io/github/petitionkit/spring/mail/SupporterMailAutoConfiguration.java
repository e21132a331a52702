package io.github.petitionkit.spring.mail;

import io.github.petitionkit.mailing.UpdateMailer;
import io.github.petitionkit.spring.PetitionAutoConfiguration;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for updates to supporters. It applies if the application has a {@link
 * JavaMailSender} and a sender's address, and no {@link UpdateMailer} of its own.
 */
@AutoConfiguration(
        before = PetitionAutoConfiguration.class,
        afterName = "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration")
@ConditionalOnClass({JavaMailSender.class, SMTPAddressFailedException.class})
@ImportRuntimeHints(SignerMailAutoConfiguration.Texts.class)
@ConditionalOnProperty("petitionkit.mail.from")
@ConditionalOnBean(JavaMailSender.class)
@ConditionalOnMissingBean(UpdateMailer.class)
@EnableConfigurationProperties(SignerMailProperties.class)
@Import(SenderAlignment.class)
public final class SupporterMailAutoConfiguration {
    SupporterMailAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    UpdateComposer petitionkitUpdateComposer(MessageSource messages, SignerMailProperties properties) {
        return new BundledUpdateComposer(MailTexts.over(messages), properties.signature());
    }

    @Bean
    SupporterMailer petitionkitUpdateMailer(
            JavaMailSender sender,
            UpdateComposer composer,
            ObjectProvider<MailHeaders> headers,
            SignerMailProperties properties,
            Environment environment) {
        String basePath = environment.getProperty("petitionkit.web.base-path", "/api");
        return new SupporterMailer(
                sender, composer, headers.getIfAvailable(NoHeaders::new), properties.servedBelow(basePath));
    }
}
