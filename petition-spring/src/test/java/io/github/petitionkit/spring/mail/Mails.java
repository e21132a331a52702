package io.github.petitionkit.spring.mail;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.mail.Preview;
import io.github.petitionkit.mailing.MailingId;
import io.github.petitionkit.mailing.UpdateMail;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.Statement;
import io.github.petitionkit.signature.request.PublicName;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Mails as the library hands them to a mailer. */
final class Mails {
    static final String TOKEN = "c.AbC123xyz";
    static final SignerMailProperties PROPERTIES = new SignerMailProperties(
            "Friends of the River Path <post@example.org>",
            URI.create("https://example.org"),
            null,
            "/confirm",
            "/withdraw",
            "/move#",
            "/own-data#",
            "/sponsor",
            "/not-me",
            "/api/unsubscriptions",
            "/stop-updates");

    private Mails() {}

    static Mail confirmation(String to) {
        return mail(MailKind.CONFIRM, to, "Repair the footbridge", Locale.ENGLISH);
    }

    static Mail mail(MailKind kind, String to, String title, Locale locale) {
        EmailAddress address = new EmailAddress(to);
        Signer signer = new Signer(new PersonName("Ada Example"), address, Country.of("GB"), null, null);
        Statement statement = new Statement("My children cross it", PublicName.FULL, List.of(), Map.of());
        return new Mail(
                kind,
                new PetitionId(new UUID(1, 1)),
                title,
                new SignatureId(new UUID(2, 2)),
                address,
                Preview.of(signer, statement),
                locale,
                TOKEN,
                Instant.parse("2026-03-10T09:00:00Z"),
                "u.AbC123xyz",
                null);
    }

    static UpdateMail update(String to, Locale locale) {
        return update(to, locale, "Repair the footbridge");
    }

    static UpdateMail update(String to, Locale locale, String title) {
        return new UpdateMail(
                new MailingId(new UUID(3, 3)),
                new PetitionId(new UUID(1, 1)),
                title,
                new SignatureId(new UUID(2, 2)),
                new EmailAddress(to),
                locale,
                "friends of the river",
                "updates",
                "A first answer",
                "They listen.\n\nOn Monday <we> meet\nat the bridge.",
                "u.AbC123xyz",
                "e.AbC123xyz");
    }
}
