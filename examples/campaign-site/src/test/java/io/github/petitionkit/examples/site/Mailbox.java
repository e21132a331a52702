package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The mail server of a site in a process or a profile of its own, and all mailboxes that it sends to. */
final class Mailbox implements AutoCloseable {
    private static final long PATIENCE = 60_000;

    private final int port = RunningSite.freePort();
    private final GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    int port() {
        return port;
    }

    /** Takes mail from now on. */
    Mailbox open() {
        server.start();
        return this;
    }

    /** The first mail to an address, once it is there. */
    MimeMessage mailTo(String address) throws MessagingException {
        return mailTo(address, mail -> true);
    }

    private MimeMessage mailTo(String address, Predicate<MimeMessage> wanted) throws MessagingException {
        for (int count = 1; ; count++) {
            assertThat(server.waitForIncomingEmail(PATIENCE, count))
                    .as("a mail to " + address)
                    .isTrue();
            for (MimeMessage each : server.getReceivedMessages()) {
                if (each.getAllRecipients()[0].toString().equals(address) && wanted.test(each)) {
                    return each;
                }
            }
        }
    }

    /** The link to this path in a mail to an address, once one with such a link is there. */
    String linkTo(String address, String path) throws MessagingException {
        Pattern link = Pattern.compile("https?://[^\\s\"<>]*" + Pattern.quote(path) + "\\?[^\\s\"<>]*");
        MimeMessage mail =
                mailTo(address, each -> link.matcher(RunningSite.text(each)).find());
        return link.matcher(RunningSite.text(mail))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        server.stop();
    }
}
