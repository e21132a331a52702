package com.example;

import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mailing.UpdateMail;
import io.github.petitionkit.spring.mail.MailHeaders;
import java.util.Map;

/** As {@code docs/mail.md} shows it. */
final class MailgunHeaders implements MailHeaders {
    @Override
    public Map<String, String> of(Mail mail) {
        return variables(mail.unsubscribeToken());
    }

    @Override
    public Map<String, String> of(UpdateMail mail) {
        return variables(mail.unsubscribeToken());
    }

    private static Map<String, String> variables(String token) {
        return Map.of("X-Mailgun-Variables", "{\"unsubscribe\": \"" + token + "\"}");
    }
}
