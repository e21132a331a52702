package io.github.petitionkit.examples.site.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.examples.site.SiteProperties;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.mail.Preview;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.Statement;
import io.github.petitionkit.signature.request.PublicName;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Provider;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SignerMailTest {
    private static final PetitionId PETITION = new PetitionId(new UUID(1, 1));

    private final List<MimeMessage> sent = new ArrayList<>();
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl() {
        @Override
        protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
            sent.addAll(List.of(messages));
        }
    };

    private SignerMail mailer() {
        return mailer(sender);
    }

    private static SignerMail mailer(JavaMailSender sender) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        SiteProperties site = new SiteProperties(
                "Example Site",
                URI.create("https://example.org"),
                "#footbridge",
                "post@example.org",
                10,
                Duration.ZERO,
                10,
                new SiteProperties.Operator("Example", "Example Street 1", "post@example.org"),
                List.of(),
                List.of(),
                null,
                null);
        return new SignerMail(sender, messages, site);
    }

    private static Mail invitation(Locale language) {
        EmailAddress address = new EmailAddress("ada@example.org");
        Signer creator = new Signer(new PersonName("Ada Example"), address, Country.of("GB"), null, null);
        return new Mail(
                MailKind.INVITATION,
                PETITION,
                "Repair the footbridge",
                new SignatureId(new UUID(2, 2)),
                address,
                Preview.of(creator, new Statement("My reason", PublicName.FULL, List.of(), Map.of())),
                language,
                "s.AbC123xyz",
                Instant.parse("2026-04-02T09:00:00Z"),
                "u.AbC123xyz",
                null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "de", "es", "fr"})
    void leadsFromAnInvitationToTheFormForSponsorsAndShowsNothingOfTheCreators(String language)
            throws MessagingException, IOException {
        mailer().send(invitation(Locale.forLanguageTag(language)));

        MimeMessage message = sent.get(0);
        assertThat(message.getSubject()).endsWith(": Repair the footbridge");
        assertThat(message.getContent().toString())
                .contains("https://example.org/petitions/" + PETITION + "/sign?invitation=s.AbC123xyz", "Example Site")
                .doesNotContain("Ada", "My reason", "u.AbC123xyz", "not-me", "self-service", "{");
        assertThat(message.getHeader("List-Unsubscribe", ",")).contains("u.AbC123xyz");
    }

    @Test
    void sendsManyMailsThroughOneConnection() throws MessagingException {
        Session session = Session.getInstance(new Properties());
        session.setProvider(
                new Provider(Provider.Type.TRANSPORT, "smtp", OneServer.class.getName(), "Example Site", "1"));
        JavaMailSenderImpl plain = new JavaMailSenderImpl();
        plain.setSession(session);
        OneServer.OPENED.set(0);
        OneServer.TAKEN.clear();

        try (SignerMail mailer = mailer(plain)) {
            mailer.send(invitation(Locale.ENGLISH));
            mailer.send(invitation(Locale.GERMAN));
        }

        assertThat(OneServer.OPENED).hasValue(1);
        assertThat(OneServer.TAKEN)
                .extracting(message -> message.getHeader("To", ","))
                .containsExactly("ada@example.org", "ada@example.org");
    }

    /** A mail server that takes everything. */
    public static final class OneServer extends Transport {
        static final AtomicInteger OPENED = new AtomicInteger();
        static final List<MimeMessage> TAKEN = new ArrayList<>();

        /** Made by the mail library. */
        public OneServer(Session session, URLName name) {
            super(session, name);
        }

        @Override
        protected boolean protocolConnect(
                @Nullable String host, int port, @Nullable String user, @Nullable String password) {
            OPENED.incrementAndGet();
            return true;
        }

        @Override
        public void sendMessage(Message message, Address[] addresses) {
            TAKEN.add((MimeMessage) message);
        }
    }
}
