package io.github.petitionkit.spring.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Sends many messages through each connection to the mail server. There are as many connections as threads that send at
 * the same time; an idle one is closed before its next use. Thread-safe.
 */
final class SmtpConnections implements AutoCloseable {
    private static final long LONGEST_IDLE = Duration.ofSeconds(20).toNanos();

    private final JavaMailSenderImpl sender;
    private final LongSupplier nanoTime;
    private final ConcurrentLinkedDeque<Idle> idle = new ConcurrentLinkedDeque<>();

    private record Idle(Transport transport, long since) {}

    SmtpConnections(JavaMailSenderImpl sender, LongSupplier nanoTime) {
        this.sender = sender;
        this.nanoTime = nanoTime;
    }

    /** Sends a message whose headers are complete. It connects again once if an idle connection was cut meanwhile. */
    void send(MimeMessage message) throws MessagingException {
        Transport kept = takeIdle();
        if (kept != null) {
            try {
                send(message, kept);
                return;
            } catch (SendFailedException answered) {
                throw answered;
            } catch (MessagingException cut) {
                close(kept);
            }
        }
        send(message, connected());
    }

    private void send(MimeMessage message, Transport transport) throws MessagingException {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            idle.push(new Idle(transport, nanoTime.getAsLong()));
        } catch (SendFailedException answered) {
            idle.push(new Idle(transport, nanoTime.getAsLong()));
            throw answered;
        } catch (MessagingException | RuntimeException | Error failure) {
            close(transport);
            throw failure;
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
        String protocol = sender.getProtocol();
        Transport transport = sender.getSession().getTransport(protocol == null ? "smtp" : protocol);
        transport.connect(sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
        return transport;
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // it was closed from the other side
        }
    }

    @Override
    public void close() {
        for (Idle next = idle.poll(); next != null; next = idle.poll()) {
            close(next.transport());
        }
    }
}
