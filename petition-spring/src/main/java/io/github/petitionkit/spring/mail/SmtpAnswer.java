package io.github.petitionkit.spring.mail;

import io.github.petitionkit.mail.MailResult;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;

/**
 * A mail server's answer about one address: a reply code of RFC 5321 and, in its text, an optional enhanced code of RFC
 * 3463.
 *
 * @param code the code, such as 550
 * @param text the text after the code
 */
public record SmtpAnswer(int code, String text) {
    private static final Pattern ENHANCED = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");
    private static final int FULL = 552;

    /**
     * Finds the answer about an address in an exception or those that it is chained to.
     *
     * @param failure the exception of sending a message to one address
     * @return the answer; empty if the server gave none about the address
     */
    public static Optional<SmtpAnswer> of(Exception failure) {
        Exception each = failure;
        while (each instanceof MessagingException messaging) {
            if (messaging instanceof SMTPAddressFailedException answer) {
                return Optional.of(new SmtpAnswer(answer.getReturnCode(), String.valueOf(answer.getMessage())));
            }
            each = messaging.getNextException();
        }
        return Optional.empty();
    }

    /**
     * Returns the result for the address: permanently refused if the address is wrong (5xx, 5.1.x) or its mailbox
     * disabled (5.2.1). A full mailbox, a policy against this server (5.7.x) and every code that begins with 4 are
     * temporary.
     *
     * @return the result, with the code and without the text, which can hold the address
     */
    public MailResult result() {
        return isForGood() ? new MailResult.Refused("SMTP " + code) : new MailResult.Later("SMTP " + code);
    }

    private boolean isForGood() {
        if (code / 100 != 5 || code == FULL) {
            return false;
        }
        Matcher enhanced = ENHANCED.matcher(text);
        return !enhanced.find()
                || enhanced.group(2).equals("1")
                || (enhanced.group(2).equals("2") && enhanced.group(3).equals("1"));
    }

    /** Shows the code, without the text, which can hold the address. */
    @Override
    public String toString() {
        return "SmtpAnswer[" + code + "]";
    }
}
