package io.github.petitionkit.identity;

import io.github.petitionkit.network.DomainName;
import io.github.petitionkit.text.TextKind;
import java.util.Objects;
import java.util.Optional;

/**
 * An e-mail address as its owner typed it. Mail is sent to this form; duplicates are found by the {@linkplain
 * EmailCanonicaliser canonical} form.
 *
 * <p>Before the one {@code @}: 1 to 64 octets of letters, digits, combining marks and {@code !#$%&'*+-/=?^_`{|}~} in
 * any script, and dots that are neither first nor last nor doubled (RFC 5321, 5322 and 6531; no quoted local parts),
 * except for {@linkplain MailProviders#allowsAnyDots providers} that issue such addresses. After it: a domain name in
 * any script, with at least two labels, the last of them not a number.
 *
 * @param value the address, at most 254 characters (RFC 5321, 4.5.3.1.3), also with its domain in ASCII; {@linkplain
 *     TextKind#ADDRESS cleaned}
 */
public record EmailAddress(String value) {
    private static final int MAX_LENGTH = 254;
    private static final int LONGEST_LABEL = 63;
    /** The maximum length before cleaning, with room for white space and invisible characters. */
    private static final int MAX_TYPED = 4 * MAX_LENGTH;

    /**
     * Cleans the address and requires a valid one.
     *
     * @throws IllegalArgumentException if it is not {@linkplain #isValid valid}
     */
    public EmailAddress {
        boolean ordinary = isOrdinary(Objects.requireNonNull(value, "value"));
        value = ordinary ? value : cleaned(value);
        if (!ordinary && !isAddress(value)) {
            throw new IllegalArgumentException(
                    "Not an e-mail address (%s characters): give name@domain, at most %s characters"
                            .formatted(value.length(), MAX_LENGTH));
        }
    }

    /**
     * Returns whether a text has the form of an e-mail address. It does not test delivery. The time is at most linear
     * in the length.
     *
     * @param text any text
     * @return {@code true} if the constructor accepts it
     */
    public static boolean isValid(String text) {
        return isOrdinary(text) || isAddress(cleaned(text));
    }

    /**
     * Parses an address.
     *
     * @param text any text
     * @return the address; empty if the text is not {@linkplain #isValid valid}
     */
    public static Optional<EmailAddress> parse(String text) {
        return isValid(text) ? Optional.of(new EmailAddress(text)) : Optional.empty();
    }

    /** {@return the part before the {@code @}, as typed} */
    public String localPart() {
        return value.substring(0, value.indexOf('@'));
    }

    /** {@return the part after the {@code @}, as typed} */
    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    /** Leaves out the address, which is personal data. */
    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }

    /**
     * Returns whether a text is certainly a clean and valid address, as most are, of letters, digits and few signs. Written
     * as one pass, because it runs twice for every signature.
     */
    static boolean isOrdinary(String text) {
        int at = -1;
        int label = 0;
        boolean letters = true;
        char before = '.';
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (isLetter(each)) {
                before = each;
                continue;
            }
            boolean behindSeparator = before == '.' || before == '@';
            boolean fits = switch (each) {
                case '@' -> at < 0 && !behindSeparator;
                case '.' -> !behindSeparator && (at < 0 || (before != '-' && i - label <= LONGEST_LABEL));
                case '-' -> i > 0 && (at < 0 || (!behindSeparator && before != '-'));
                case '+', '_' -> i > 0 && at < 0;
                default -> each >= '0' && each <= '9';
            };
            if (!fits) {
                return false;
            }
            if (each == '@') {
                at = i;
            }
            boolean begins = each == '@' || each == '.';
            letters = begins;
            label = begins ? i + 1 : label;
            before = each;
        }
        return at > 0
                && at <= LocalPart.MAX_OCTETS
                && label > at + 1
                && letters
                && isLetter(before)
                && text.length() - label <= LONGEST_LABEL
                && text.length() <= MAX_LENGTH;
    }

    private static boolean isLetter(char each) {
        return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
    }

    private static String cleaned(String text) {
        return text.length() > MAX_TYPED ? text : TextKind.ADDRESS.clean(text);
    }

    private static boolean isAddress(String value) {
        int at = value.indexOf('@');
        if (value.length() > MAX_LENGTH || at != value.lastIndexOf('@')) {
            return false;
        }
        String domain = DomainName.mailDomain(value.substring(at + 1));
        if (domain == null || at < 1) {
            return false;
        }
        String local = value.substring(0, at);
        int room = Math.min(LocalPart.MAX_OCTETS, MAX_LENGTH - 1 - domain.length());
        return LocalPart.isValid(local, false, room)
                || (LocalPart.isValid(local, true, room)
                        && MailProviders.standard().allowsAnyDots(domain));
    }
}
