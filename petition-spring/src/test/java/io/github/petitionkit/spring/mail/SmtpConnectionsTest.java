package io.github.petitionkit.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

class SmtpConnectionsTest {
    @Test
    void readsTheTableOfFileTypesOnceAndNotForEachMessage() {
        try (SmtpConnections connections =
                SmtpConnections.of(new JavaMailSenderImpl()).orElseThrow()) {
            MimeMessageHelper first = new MimeMessageHelper(connections.message());
            MimeMessageHelper second = new MimeMessageHelper(connections.message());

            assertThat(second.getFileTypeMap()).isSameAs(first.getFileTypeMap());
        }
    }

    @Test
    void sendsWithoutLoggingInIfUserAndPasswordAreLeftEmptyLikeTheSenderItself() throws Exception {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setUsername("");
        sender.setPassword("");
        try (ScriptedMailServer server = new ScriptedMailServer(
                        Map.of("EHLO", "250-fine\r\n250 AUTH PLAIN", "AUTH", "535 unknown"), 10);
                SmtpConnections connections = SmtpConnections.of(sender).orElseThrow()) {
            sender.setPort(server.port());
            MimeMessage message = connections.message();
            message.setText("A text");

            connections.send(message, new InternetAddress("ada@example.org"));

            assertThat(server.recipients()).containsExactly("ada@example.org");
        }
    }

    @Test
    void leavesAnotherKindOfSenderToItsOwnConnections() {
        assertThat(SmtpConnections.of(new JavaMailSenderImpl() {})).isEmpty();
    }
}
