package io.github.petitionkit.spring.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Sends many messages through each connection to the mail server, where a {@link JavaMailSender} opens one for each. There are
 * as many connections as threads that send at the same time; one that has been idle for 20 seconds is closed instead of being used
 * again. The library's mailers do so by themselves; use it in a {@code Mailer} of your own. Thread-safe.
 *
 * <p>The sender's session gets limits of time where it has none: ten seconds to connect, and 45 to answer, which together are less
 * than the lease of an event. Without them a mail server that falls silent would hold every thread that mails, for good.
 */
public final class SmtpConnections implements AutoCloseable {
    private static final long LONGEST_IDLE = Duration.ofSeconds(20).toNanos();

    private static final Map<String, Duration> LIMITS =
            Map.of("connectiontimeout", Duration.ofSeconds(10), "timeout", Duration.ofSeconds(45));

    /** The property of a session by which it writes addresses in UTF-8. */
    static final String UTF8 = "mail.mime.allowutf8";

    private final JavaMailSenderImpl sender;
    private final Supplier<Session> session;
    /** Those of the sender know its file types, which are otherwise read for each message. */
    private final Supplier<MimeMessage> messages;

    private final LongSupplier nanoTime;
    private final ConcurrentLinkedDeque<Idle> idle = new ConcurrentLinkedDeque<>();

    private record Idle(Transport transport, long since) {}

    SmtpConnections(JavaMailSenderImpl sender, LongSupplier nanoTime) {
        this(sender, sender::getSession, sender::createMimeMessage, nanoTime);
    }

    private SmtpConnections(
            JavaMailSenderImpl sender,
            Supplier<Session> session,
            Supplier<MimeMessage> messages,
            LongSupplier nanoTime) {
        this.sender = sender;
        this.session = session;
        this.messages = messages;
        this.nanoTime = nanoTime;
    }

    /**
     * Returns connections to the server of a sender.
     *
     * @param sender the application's
     * @return its connections, none of them open; empty if the sender is not exactly a {@link JavaMailSenderImpl}, because
     *     another kind connects for itself
     */
    public static Optional<SmtpConnections> of(JavaMailSender sender) {
        return plain(sender).map(plain -> new SmtpConnections(plain, System::nanoTime));
    }

    private static Optional<JavaMailSenderImpl> plain(JavaMailSender sender) {
        return sender.getClass() == JavaMailSenderImpl.class
                ? Optional.of(limited((JavaMailSenderImpl) sender))
                : Optional.empty();
    }

    private static JavaMailSenderImpl limited(JavaMailSenderImpl sender) {
        Properties settings = sender.getSession().getProperties();
        LIMITS.forEach((name, limit) ->
                settings.putIfAbsent("mail." + protocol(sender) + "." + name, Long.toString(limit.toMillis())));
        return sender;
    }

    private static String protocol(JavaMailSenderImpl sender) {
        return Objects.requireNonNullElse(sender.getProtocol(), "smtp");
    }

    /**
     * Returns connections to the same server for addresses in other letters than ASCII (RFC 6531). Ordinary ones keep the lower
     * half of each letter alone, which can be the address of somebody else. Empty as by {@link #of}.
     */
    static Optional<SmtpConnections> international(JavaMailSender sender) {
        return plain(sender).map(plain -> {
            Supplier<Session> session = () -> withUtf8(plain.getSession());
            return new SmtpConnections(plain, session, () -> new MimeMessage(session.get()), System::nanoTime);
        });
    }

    private static Session withUtf8(Session session) {
        Properties properties = new Properties();
        properties.putAll(session.getProperties());
        properties.setProperty(UTF8, "true");
        return Session.getInstance(properties);
    }

    /** {@return an empty message for these connections} */
    public MimeMessage message() {
        return messages.get();
    }

    /**
     * Sends a message. It connects again once if an idle connection was cut meanwhile.
     *
     * @param message from {@link #message()}; its headers are complete, by {@code saveChanges()}
     * @param to its recipient; the address need not be one by RFC 5322
     * @throws SendFailedException if the server refuses or postpones it; {@link SmtpAnswer} reads the answer
     * @throws MessagingException if the server is not reached, or cannot read an address in other letters than ASCII
     */
    public void send(MimeMessage message, InternetAddress to) throws MessagingException {
        Transport kept = takeIdle();
        if (kept != null) {
            try {
                send(message, to, kept);
                return;
            } catch (SendFailedException answered) {
                throw answered;
            } catch (MessagingException cut) {
                close(kept);
            }
        }
        send(message, to, connected());
    }

    private void send(MimeMessage message, InternetAddress to, Transport transport) throws MessagingException {
        try {
            requireReadable(to, transport);
            transport.sendMessage(message, new Address[] {to});
            idle.push(new Idle(transport, nanoTime.getAsLong()));
        } catch (SendFailedException failed) {
            if (hasAnswered(failed)) {
                idle.push(new Idle(transport, nanoTime.getAsLong()));
            } else {
                close(transport);
            }
            throw failed;
        } catch (MessagingException | RuntimeException | Error failure) {
            close(transport);
            throw failure;
        }
    }

    /** Returns whether the server has said something, and not hung up instead. */
    private static boolean hasAnswered(SendFailedException failed) {
        return !(failed instanceof SMTPSendFailedException answer) || answer.getReturnCode() > 0;
    }

    private static void requireReadable(InternetAddress to, Transport transport) throws NoSmtpUtf8Exception {
        if (!HeaderAddress.isAscii(to)
                && transport instanceof SMTPTransport smtp
                && !smtp.supportsExtension("SMTPUTF8")) {
            throw new NoSmtpUtf8Exception();
        }
    }

    private @Nullable Transport takeIdle() {
        for (Idle next = idle.poll(); next != null; next = idle.poll()) {
            if (nanoTime.getAsLong() - next.since() < LONGEST_IDLE) {
                return next.transport();
            }
            close(next.transport());
        }
        return null;
    }

    private Transport connected() throws MessagingException {
        Transport transport = session.get().getTransport(protocol(sender));
        transport.connect(sender.getHost(), sender.getPort(), given(sender.getUsername()), given(sender.getPassword()));
        return transport;
    }

    /** Settings that are left empty mean that the server asks for none, as for the sender itself. */
    private static @Nullable String given(@Nullable String setting) {
        return setting == null || setting.isEmpty() ? null : setting;
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // it was closed from the other side
        }
    }

    /** Closes the idle connections. */
    @Override
    public void close() {
        for (Idle next = idle.poll(); next != null; next = idle.poll()) {
            close(next.transport());
        }
    }
}
