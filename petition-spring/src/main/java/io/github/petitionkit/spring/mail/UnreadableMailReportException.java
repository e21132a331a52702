package io.github.petitionkit.spring.mail;

import org.jspecify.annotations.Nullable;

/** A body is not in the format of reports that its type promises. */
public final class UnreadableMailReportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong, without a part of the body
     * @param cause the failure of the parser, or {@code null}
     */
    public UnreadableMailReportException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
