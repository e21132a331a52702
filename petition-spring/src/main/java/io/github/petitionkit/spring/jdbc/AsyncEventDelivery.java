package io.github.petitionkit.spring.jdbc;

import io.github.petitionkit.Petitions;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;

/** Delivers events in a thread of its own. Requests during a delivery share the next one. */
final class AsyncEventDelivery implements Runnable, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(AsyncEventDelivery.class);

    private final ObjectProvider<Petitions> petitions;
    private final AtomicBoolean isAskedFor = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "petitionkit-delivery");
        thread.setDaemon(true);
        return thread;
    });

    AsyncEventDelivery(ObjectProvider<Petitions> petitions) {
        this.petitions = petitions;
    }

    @Override
    public void run() {
        if (!thread.isShutdown() && isAskedFor.compareAndSet(false, true)) {
            thread.execute(this::deliver);
        }
    }

    private void deliver() {
        isAskedFor.set(false);
        try {
            petitions.ifAvailable(all -> all.maintenance().deliverEvents());
        } catch (RuntimeException failure) {
            LOG.warn("Events wait for the next delivery: {}", failure.getClass().getName());
        }
    }

    @Override
    public void destroy() {
        thread.shutdown();
    }
}
