package io.github.petitionkit.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailKind;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailLinksTest {
    private static Mail mail(MailKind kind) {
        return Mails.mail(kind, "ada@example.org", "Repair the footbridge", Locale.ENGLISH);
    }

    /** A server that is asked for a page writes its address into a log. */
    @ParameterizedTest
    @EnumSource(MailKind.class)
    void showATokenThatContainsAnAddressToNoServer(MailKind kind) {
        URI link = new MailLinks(Mails.PROPERTIES).action(mail(kind));

        assertThat(link.getQuery() == null).isEqualTo(kind.purpose().namesAddress());
        assertThat(kind.purpose().namesAddress() ? link.getFragment() : link.getQuery())
                .isEqualTo("token=" + Mails.TOKEN);
    }

    @Test
    void showNoTokenToAServerWhereTheHostSaysSo() {
        MailLinks links = new MailLinks(new SignerMailProperties(
                "post@example.org",
                URI.create("https://example.org/town/"),
                null,
                "/confirm#",
                "/withdraw#",
                "/move#",
                "/own-data#",
                "/sponsor#",
                "/not-me#",
                "/api/unsubscriptions",
                "/stop-updates#"));

        assertThat(links.action(mail(MailKind.CONFIRM)))
                .hasToString("https://example.org/town/confirm#token=c.AbC123xyz");
        assertThat(links.disown(mail(MailKind.CONFIRM)))
                .hasValue(URI.create("https://example.org/town/not-me#token=c.AbC123xyz"));
        assertThat(links.stopUpdates(Mails.update("ada@example.org", Locale.ENGLISH)))
                .hasToString(
                        "https://example.org/town/stop-updates#organisation=friends%20of%20the%20river&purpose=updates&token=e.AbC123xyz");
    }
}
