package io.github.petitionkit.spring.mail;

import io.github.petitionkit.mail.MailResult;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;

/**
 * A mail server's answer about one address: a reply code of RFC 5321 and, in its text, an optional enhanced code of RFC
 * 3463.
 *
 * @param code the code, such as 550
 * @param text the text after the code
 */
public record SmtpAnswer(int code, String text) {
    /** Not a part of an IP address or of a version. */
    private static final Pattern ENHANCED = Pattern.compile("(?<![\\w.])[245]\\.\\d{1,3}\\.\\d{1,3}(?!\\.?\\d)");
    /**
     * Servers that ask the sender's server about the sender quote its answer, which may be "no such user". Without {@code \b},
     * which goes back over all combining marks in front of it.
     */
    private static final Pattern ABOUT_SENDER =
            Pattern.compile("(?<![A-Za-z])(?:sender|mail from)(?![A-Za-z])", Pattern.CASE_INSENSITIVE);
    /**
     * Some servers give 5.1.1 and 5.2.1, too, to a mailbox that gets too much at the moment, is full, or has no fault but the
     * place that the mail comes from.
     */
    private static final Pattern OTHER_CAUSE = Pattern.compile(
            "(?<![A-Za-z])(?:rate that|rate limit|too many|too much|per hour|this hour|quota|full|preferences|temporar(?:y|ily)|later"
                    + "|gr[ae]y-?list|blocked|(?:black|block|deny)-?list|spam|reputation|suppression|suppressed)",
            Pattern.CASE_INSENSITIVE);

    /** No such mailbox, a faulty one, one that has moved, a domain that takes no mail (RFC 7505), a disabled mailbox. */
    private static final Set<String> NO_SUCH_MAILBOX = Set.of("5.1.1", "5.1.3", "5.1.6", "5.1.10", "5.2.1");

    private static final Pattern IN_WORDS = Pattern.compile(
            "(?:unknown|no such|invalid) (?:user|recipient|mailbox|account|address)"
                    + "|(?:user|recipient|mailbox|account|address) (?:is )?(?:unknown|disabled|not found)"
                    + "|(?:user|recipient|mailbox|account|address)(?: \\S{1,99}){0,3} (?:does not|doesn't|not) exist"
                    + "|mailbox name not allowed|not our (?:customer|user)"
                    + "|doesn't have an? \\S{1,99} account|account has been (?:disabled|discontinued)",
            Pattern.CASE_INSENSITIVE);

    /** With the codes that each further line of an answer begins with, also where a report has put the lines into one. */
    private static final Pattern LINE_BREAK =
            Pattern.compile("\\s+(?:[245]\\d\\d[- ](?:[245]\\.\\d{1,3}\\.\\d{1,3} )?)?");

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
     * Returns the result for the address. It is refused for good only if the answer says that there is no such mailbox,
     * by all its enhanced codes or, without one, in words, and names no other cause. Everything else is temporary: a full
     * mailbox, a policy against this server or its sender, a fault of a domain, and every code that begins with 4. Servers that block a sender answer
     * {@code 550}, too, so the code alone would silence everybody with a mailbox there.
     *
     * @return the result, with the code and without the text, which can hold the address
     */
    public MailResult result() {
        return isForGood() ? new MailResult.Refused("SMTP " + code) : new MailResult.Later("SMTP " + code);
    }

    /** Returns whether the address is refused for good. */
    boolean isForGood() {
        String words = LINE_BREAK.matcher(text).replaceAll(" ");
        if (code / 100 != 5
                || code == FULL
                || ABOUT_SENDER.matcher(words).find()
                || OTHER_CAUSE.matcher(words).find()) {
            return false;
        }
        Set<String> codes =
                ENHANCED.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
        return codes.isEmpty() ? IN_WORDS.matcher(words).find() : NO_SUCH_MAILBOX.containsAll(codes);
    }

    /** Shows the code, without the text, which can hold the address. */
    @Override
    public String toString() {
        return "SmtpAnswer[" + code + "]";
    }
}
