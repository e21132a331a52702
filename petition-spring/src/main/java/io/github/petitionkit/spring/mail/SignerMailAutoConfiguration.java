package io.github.petitionkit.spring.mail;

import io.github.petitionkit.mail.Mailer;
import io.github.petitionkit.spring.PetitionAutoConfiguration;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
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
 * {@link EnableAutoConfiguration Auto-configuration} for mail to signers. It applies if the application has a {@link
 * JavaMailSender} and a sender's address, and no {@link Mailer} of its own.
 */
@AutoConfiguration(
        before = PetitionAutoConfiguration.class,
        afterName = "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration")
@ConditionalOnClass({JavaMailSender.class, SMTPAddressFailedException.class})
@ImportRuntimeHints(SignerMailAutoConfiguration.Texts.class)
@ConditionalOnProperty("petitionkit.mail.from")
@ConditionalOnBean(JavaMailSender.class)
@ConditionalOnMissingBean(Mailer.class)
@EnableConfigurationProperties(SignerMailProperties.class)
@Import(SenderAlignment.class)
public final class SignerMailAutoConfiguration {
    SignerMailAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    MailComposer petitionkitMailComposer(MessageSource messages, SignerMailProperties properties) {
        return new BundledMailComposer(MailTexts.over(messages), properties.signature());
    }

    @Bean
    SignerMailer petitionkitMailer(
            JavaMailSender sender,
            MailComposer composer,
            ObjectProvider<MailHeaders> headers,
            SignerMailProperties properties,
            Environment environment) {
        String basePath = environment.getProperty("petitionkit.web.base-path", "/api");
        return new SignerMailer(
                sender, composer, headers.getIfAvailable(NoHeaders::new), properties.servedBelow(basePath));
    }

    /** Hints for a native image: the bundled texts. */
    static final class Texts implements RuntimeHintsRegistrar {
        @Override
        public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
            hints.resources().registerResourceBundle(MailTexts.BUNDLE);
        }
    }
}
