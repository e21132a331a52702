package io.github.petitionkit.spring.job;

import io.github.petitionkit.Maintenance;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a thread of its own go on with mailings, because they can take hours. Closing {@code Petitions} ends it. */
final class MailingRun implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(MailingRun.class);

    private final Maintenance maintenance;
    private final AtomicBoolean isRunning = new AtomicBoolean();

    MailingRun(Maintenance maintenance) {
        this.maintenance = maintenance;
    }

    /** Starts the thread, unless it still runs. */
    @Override
    public void run() {
        if (isRunning.compareAndSet(false, true)) {
            Thread thread = new Thread(this::send, "petitionkit-mailings");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void send() {
        try {
            maintenance.sendMailings();
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Mailings wait for the next time of their job: {}",
                    failure.getClass().getName());
            LOG.debug("Mailings wait for the next time of their job", failure);
        } finally {
            isRunning.set(false);
        }
    }
}
