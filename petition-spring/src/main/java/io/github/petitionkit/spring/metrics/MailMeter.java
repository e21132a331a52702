package io.github.petitionkit.spring.metrics;

import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.mail.Mailer;
import io.github.petitionkit.mailing.UpdateMailer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Counts mails by kind and by what the mail server answered.
 *
 * @param registry the registry of meters
 */
record MailMeter(MeterRegistry registry) {
    /** Returns the mailer with its mails counted. */
    Mailer watchingSigners(Mailer mailer) {
        return new Mailer() {
            @Override
            public void send(Mail mail) {
                trySend(mail);
            }

            @Override
            public MailResult trySend(Mail mail) {
                return counted(words(mail.kind().name()), () -> mailer.trySend(mail));
            }
        };
    }

    /** Returns the mailer of updates with its mails counted. */
    UpdateMailer watchingUpdates(UpdateMailer mailer) {
        return mail -> counted("update", () -> mailer.send(mail));
    }

    private MailResult counted(String kind, Supplier<MailResult> sending) {
        String answer = "failed";
        try {
            MailResult result = sending.get();
            answer = words(result.getClass().getSimpleName());
            return result;
        } finally {
            Counter.builder("petitionkit.mail")
                    .description("Mails by the answer of the mail server")
                    .tag("kind", kind)
                    .tag("result", answer)
                    .register(registry)
                    .increment();
        }
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
