package io.github.petitionkit.examples.site.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailEncryptionTest {
    private static JavaMailSenderImpl sender(String host, int port, String user) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        sender.setUsername(user);
        return sender;
    }

    @ParameterizedTest
    @CsvSource({
        "mail.example.org, 587, ada, true, false",
        "mail.example.org, 25, ada, true, false",
        "mail.example.org, 465, ada, false, true",
        "mail.example.org, 465, '', false, true",
        "mail.example.org, 25, '', false, false",
        "mail.example.org, 25, , false, false",
        "localhost, 1025, ada, false, false",
        "127.0.0.1, 587, ada, false, false"
    })
    void noPasswordLeavesTheMachineInClearText(
            String host, int port, String user, boolean upgraded, boolean fromTheStart) {
        JavaMailSenderImpl sender = sender(host, port, user);

        MailEncryption.encrypt(sender);

        Map<Object, Object> settings = sender.getJavaMailProperties();
        assertThat(settings.containsKey("mail.smtp.starttls.required")).isEqualTo(upgraded);
        assertThat(settings.containsKey("mail.smtp.starttls.enable")).isEqualTo(upgraded);
        assertThat(settings.containsKey("mail.smtp.ssl.enable")).isEqualTo(fromTheStart);
    }

    @Test
    void settingsOfTheOperatorGoFirst() {
        JavaMailSenderImpl sender = sender("mail.example.org", 587, "ada");
        sender.getJavaMailProperties().setProperty("mail.smtp.starttls.required", "false");

        MailEncryption.encrypt(sender);

        assertThat(sender.getJavaMailProperties())
                .containsEntry("mail.smtp.starttls.required", "false")
                .containsEntry("mail.smtp.starttls.enable", "true");
    }
}
