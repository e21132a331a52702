package io.github.petitionkit.spring.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of mail to signers. A path that ends in {@code #} puts the token behind it, where no server and no log sees
 * it, and only a script on the page; by default those whose tokens contain the address of the recipient.
 *
 * @param from Sender of the mails, such as "Friends of the River Path &lt;post@example.org&gt;"; switches the mailer on.
 * @param baseAddress Address of the site, to which the paths of links are appended; https, or http on this machine.
 * @param siteName Name of the site below each mail; by default the host of the base address.
 * @param confirmPath Path of the page with the button that confirms a signature.
 * @param withdrawPath Path of the page with the button that withdraws a signature.
 * @param movePath Path of the page with the button that moves a signer to a new address.
 * @param ownDataPath Path of the page where signers see and change their own data.
 * @param sponsorPath Path of the page with the form on which everybody with the link signs as a sponsor.
 * @param disownPath Path of the page with the button that says "it was not me" to a mail.
 * @param unsubscribePath Path to which mailbox providers post to unsubscribe with one click; by default the library's, which is
 *     unsubscriptions below petitionkit.web.base-path.
 * @param stopUpdatesPath Path of the page with the button that ends the updates of an organisation.
 */
@ConfigurationProperties("petitionkit.mail")
public record SignerMailProperties(
        @Nullable String from,
        @Nullable URI baseAddress,
        @Nullable String siteName,
        @DefaultValue("/confirm") String confirmPath,
        @DefaultValue("/withdraw") String withdrawPath,
        @DefaultValue("/move#") String movePath,
        @DefaultValue("/own-data#") String ownDataPath,
        @DefaultValue("/sponsor") String sponsorPath,
        @DefaultValue("/not-me") String disownPath,
        @Nullable String unsubscribePath,
        @DefaultValue("/stop-updates") String stopUpdatesPath) {
    /** At the end of a path: its token stands behind it. */
    static final String BEHIND = "#";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Requires an address of the site and a sender, if there is a sender at all.
     *
     * @throws IllegalArgumentException if the base address is missing, is not absolute, has more than a path,
     *     or is not secure; if the sender
     *     is no address; if a path does not begin with a slash, or has a {@code ?}, or a {@code #} before its end
     */
    public SignerMailProperties {
        if (from != null) {
            requireSender(from);
            requireSite(baseAddress);
        }
        Stream.of(confirmPath, withdrawPath, movePath, ownDataPath, sponsorPath, disownPath, stopUpdatesPath)
                .forEach(SignerMailProperties::requirePath);
        if (unsubscribePath != null) {
            requirePosted(unsubscribePath);
        }
    }

    private static void requirePosted(String path) {
        requirePath(path);
        if (path.endsWith(BEHIND)) {
            throw new IllegalArgumentException(
                    "petitionkit.mail.unsubscribe-path ends in #, but mailbox providers post there: leave it out");
        }
    }

    private static void requireSender(String from) {
        try {
            HeaderAddress.parse(from);
        } catch (AddressException malformed) {
            throw new IllegalArgumentException(
                    "petitionkit.mail.from is no mail address: give one such as Example <post@example.org>, and put a"
                            + " name with a comma or full stop into quotation marks");
        }
    }

    private static void requireSite(@Nullable URI address) {
        if (address == null || address.getHost() == null) {
            throw new IllegalArgumentException("petitionkit.mail.base-address is missing or incomplete; set it to the"
                    + " address at which people reach your site, such as https://example.org, with other letters than"
                    + " ASCII as in the DNS (xn--)");
        }
        if (address.getUserInfo() != null || address.getQuery() != null || address.getFragment() != null) {
            throw new IllegalArgumentException(
                    "petitionkit.mail.base-address has a part that links cannot have; leave out"
                            + " what stands before an @ and after a ? or #");
        }
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        boolean local = "http".equalsIgnoreCase(address.getScheme()) && THIS_MACHINE.contains(address.getHost());
        if (!secure && !local) {
            throw new IllegalArgumentException("petitionkit.mail.base-address is " + address
                    + "; links in mails need https, unless the site runs on this machine alone");
        }
    }

    private static void requirePath(String path) {
        String page = path.endsWith(BEHIND) ? path.substring(0, path.length() - 1) : path;
        if (!page.startsWith("/") || page.contains("?") || page.contains(BEHIND)) {
            throw new IllegalArgumentException("The paths of petitionkit.mail begin with a slash, have no ? and a # at"
                    + " most at the end, like /confirm or /own-data#; this does not: " + path);
        }
    }

    InternetAddress sender() {
        try {
            return HeaderAddress.parse(Objects.requireNonNull(from, "petitionkit.mail.from"));
        } catch (AddressException impossible) {
            throw new IllegalStateException("The sender was checked before", impossible);
        }
    }

    URI site() {
        return Objects.requireNonNull(baseAddress, "petitionkit.mail.base-address");
    }

    /** Returns where mailbox providers post, in an application that serves the library's paths below its own. */
    SignerMailProperties servedBelow(String basePath) {
        return unsubscribePath != null
                ? this
                : new SignerMailProperties(
                        from,
                        baseAddress,
                        siteName,
                        confirmPath,
                        withdrawPath,
                        movePath,
                        ownDataPath,
                        sponsorPath,
                        disownPath,
                        basePath + "/unsubscriptions",
                        stopUpdatesPath);
    }

    String unsubscribing() {
        return Objects.requireNonNull(unsubscribePath, "petitionkit.mail.unsubscribe-path");
    }

    String signature() {
        return siteName == null ? site().getHost() : siteName;
    }
}
