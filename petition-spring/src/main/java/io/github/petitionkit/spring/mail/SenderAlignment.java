package io.github.petitionkit.spring.mail;

import io.github.petitionkit.network.PublicSuffixes;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns at the start if links lead to another organisation than the sender's, because mailbox providers distrust such mail. */
final class SenderAlignment {
    private static final Logger LOG = LoggerFactory.getLogger(SenderAlignment.class);

    SenderAlignment(SignerMailProperties properties) {
        String sender = organisation(HeaderAddress.domain(properties.sender()));
        String site = organisation(properties.site().getHost());
        if (!sender.equals(site)) {
            LOG.warn(
                    "Mails come from {}, and their links lead to {}: mailbox providers may take them for fraud. Let"
                            + " petitionkit.mail.from and petitionkit.mail.base-address belong to one domain",
                    sender,
                    site);
        }
    }

    /** Returns the registrable domain of a host; the host itself if it has none, such as localhost. */
    private static String organisation(String host) {
        return PublicSuffixes.standard().registrable(host).orElseGet(() -> host.toLowerCase(Locale.ROOT));
    }
}
