package io.github.petitionkit.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;

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
    void leavesAnotherKindOfSenderToItsOwnConnections() {
        assertThat(SmtpConnections.of(new JavaMailSenderImpl() {})).isEmpty();
    }
}
