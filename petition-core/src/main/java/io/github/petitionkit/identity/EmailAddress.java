package io.github.petitionkit.identity;

import io.github.petitionkit.network.DomainName;
import io.github.petitionkit.text.TextKind;
import java.util.Objects;
import java.util.Optional;

/**
 * An e-mail address as its owner typed it. Mail goes to this form; uniqueness is checked on the
 * {@linkplain EmailCanonicaliser canonical} one.
 *
 * <p>Before the one {@code @}: 1 to 64 octets of letters, digits, combining marks and {@code !#$%&'*+-/=?^_`{|}~} in
 * any script, and dots that are neither first nor last nor doubled (RFC 5321, 5322 and 6531; no quoted local parts), but for
 * {@linkplain MailProviders#allowsAnyDots providers} that give out such addresses all the same.
 * After it: a domain name in any script, with at least two labels, the last of them not a number.
 *
 * @param value the address, at most 254 characters (RFC 5321, 4.5.3.1.3), also with its domain in ASCII;
 *     {@linkplain TextKind#ADDRESS cleaned}
 */
public record EmailAddress(String value) {
    private static final int MAX_LENGTH = 254;
    /** Leaves room for white space and what is invisible. */
    private static final int MAX_TYPED = 4 * MAX_LENGTH;

    /**
     * Checks the address.
     *
     * @throws IllegalArgumentException if it is not {@linkplain #isValid valid}
     */
    public EmailAddress {
        value = cleaned(Objects.requireNonNull(value, "value"));
        if (!isAddress(value)) {
            throw new IllegalArgumentException(
                    "Not an e-mail address (%d characters): give name@domain, at most %d characters"
                            .formatted(value.length(), MAX_LENGTH));
        }
    }

    /**
     * Whether a text is an e-mail address by form; whether mail reaches anybody is not asked. Takes time in proportion
     * to the text at most.
     *
     * @param text anything
     * @return whether an {@code EmailAddress} can be made of it
     */
    public static boolean isValid(String text) {
        return isAddress(cleaned(text));
    }

    /**
     * Reads an address.
     *
     * @param text anything
     * @return the address; empty if the text is not {@linkplain #isValid valid}
     */
    public static Optional<EmailAddress> parse(String text) {
        return isValid(text) ? Optional.of(new EmailAddress(text)) : Optional.empty();
    }

    /** {@return what stands before the {@code @}, as typed} */
    public String localPart() {
        return value.substring(0, value.indexOf('@'));
    }

    /** {@return what stands after the {@code @}, as typed} */
    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    /** Tells nothing: an address is personal. */
    @Override
    public String toString() {
        return "EmailAddress[hidden]";
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
