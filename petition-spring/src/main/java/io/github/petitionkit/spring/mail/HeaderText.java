package io.github.petitionkit.spring.mail;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Texts as values of headers: of one line, so that they cannot add a header. */
final class HeaderText {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    private HeaderText() {}

    static String line(String text) {
        return CONTROLS.matcher(text).replaceAll(" ");
    }

    /** Returns one line in ASCII (RFC 2047). */
    static String of(String text) {
        try {
            return MimeUtility.encodeText(line(text), StandardCharsets.UTF_8.name(), null);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("Every Java platform has UTF-8", impossible);
        }
    }
}
