package io.github.petitionkit.spring.mail;

import java.util.List;
import org.springframework.util.MimeType;

/**
 * A format in which mail servers and providers report bounces and complaints. Define a bean to support the one of your
 * provider. Thread-safe.
 */
public interface MailReportFormat {
    /**
     * Returns whether bodies of this type can be in this format.
     *
     * @param type the type of the body
     * @return {@code true} if so
     */
    boolean supports(MimeType type);

    /**
     * Reads a body. Anybody can send one, so the contents prove nothing except by their tokens.
     *
     * @param body the body, at most 1 MB
     * @return the reports that change something: permanent failures and complaints; empty for any other message
     * @throws UnreadableMailReportException if the body is not in this format
     */
    List<MailReport> read(byte[] body);
}
