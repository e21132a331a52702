package io.github.petitionkit.examples.site.mail;

import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Sends no password in clear text: a mail server that asks for one is spoken to over TLS, from the start on port 465 and by
 * STARTTLS on any other (RFC 8314). On this machine a server without TLS will do. Settings under {@code spring.mail} go first.
 */
@Component
class MailEncryption implements BeanPostProcessor {
    private static final int FROM_THE_START = 465;
    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "::1", "[::1]");

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof JavaMailSenderImpl sender) {
            encrypt(sender);
        }
        return bean;
    }

    static void encrypt(JavaMailSenderImpl sender) {
        Properties settings = sender.getJavaMailProperties();
        if (sender.getPort() == FROM_THE_START) {
            settings.putIfAbsent("mail.smtp.ssl.enable", "true");
        } else if (!Objects.requireNonNullElse(sender.getUsername(), "").isEmpty()
                && !THIS_MACHINE.contains(sender.getHost())) {
            settings.putIfAbsent("mail.smtp.starttls.enable", "true");
            settings.putIfAbsent("mail.smtp.starttls.required", "true");
        }
    }
}
