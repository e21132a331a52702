package io.github.petitionkit.spring.mail;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.network.DomainName;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Addresses as mail servers read them: the domain in ASCII, a name in other letters encoded (RFC 2047). */
final class HeaderAddress {
    private HeaderAddress() {}

    /**
     * Reads a sender.
     *
     * @throws AddressException if it is not one address, with or without a name
     */
    static InternetAddress parse(String sender) throws AddressException {
        InternetAddress typed = new InternetAddress(sender, true);
        return of(typed.getAddress(), typed.getPersonal());
    }

    static InternetAddress of(EmailAddress address) {
        return of(address.value(), null);
    }

    /** Returns whether a mail server without SMTPUTF8 (RFC 6531) can read an address. */
    static boolean isAscii(InternetAddress address) {
        return address.getAddress().chars().allMatch(character -> character < 0x80);
    }

    static String domain(InternetAddress address) {
        return address.getAddress().substring(address.getAddress().lastIndexOf('@') + 1);
    }

    private static InternetAddress of(String address, @Nullable String name) {
        int at = address.lastIndexOf('@');
        String domain = DomainName.mailDomain(address.substring(at + 1));
        try {
            return new InternetAddress(
                    domain == null ? address : address.substring(0, at + 1) + domain,
                    name,
                    StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("Every Java platform has UTF-8", impossible);
        }
    }
}
