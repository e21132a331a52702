package io.github.petitionkit.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.event.DeliveryPolicy;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(strings = {"smtp", "smtps"})
    void givesUpOnAServerThatFallsSilentWithinTheLeaseOfAnEventUnlessTheSenderSaysOtherwise(String protocol) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setProtocol(protocol);
        sender.getJavaMailProperties().setProperty("mail." + protocol + ".connectiontimeout", "3000");

        assertThat(SmtpConnections.of(sender)).isPresent();

        assertThat(sender.getSession().getProperty("mail." + protocol + ".connectiontimeout"))
                .isEqualTo("3000");
        assertThat(Duration.ofMillis(Long.parseLong(sender.getSession().getProperty("mail." + protocol + ".timeout"))))
                .isPositive()
                .isLessThan(DeliveryPolicy.standard().lease());
    }

    @Test
    void failsAgainstAServerThatNeverSaysAnything() throws Exception {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "50");
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                SmtpConnections connections = SmtpConnections.of(sender).orElseThrow()) {
            sender.setPort(silent.getLocalPort());
            MimeMessage message = connections.message();
            message.setText("A text");
            InternetAddress to = new InternetAddress("ada@example.org");

            assertThatThrownBy(() -> connections.send(message, to))
                    .isInstanceOf(MessagingException.class)
                    .isNotInstanceOf(SendFailedException.class);
        }
    }

    @Test
    void leavesAnotherKindOfSenderToItsOwnConnections() {
        assertThat(SmtpConnections.of(new JavaMailSenderImpl() {})).isEmpty();
    }
}
