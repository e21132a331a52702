package io.github.petitionkit.spring.mail;

import java.util.Objects;

/**
 * The words of a mail.
 *
 * @param subject the subject; line breaks and other control characters become spaces
 * @param text the body as plain text
 * @param html the body as an HTML document
 */
public record ComposedMail(String subject, String text, String html) {
    /** Makes one line of the subject, so that it cannot add a header. */
    public ComposedMail {
        subject = HeaderText.line(Objects.requireNonNull(subject, "subject"));
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(html, "html");
    }

    /** Leaves out the words, which can hold personal data. */
    @Override
    public String toString() {
        return "ComposedMail[hidden]";
    }
}
