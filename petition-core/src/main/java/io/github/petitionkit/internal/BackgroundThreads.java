package io.github.petitionkit.internal;

import io.github.petitionkit.event.DeliveryPolicy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The default threads that deliver events and send mailings: bounded, started on demand, ended when idle. */
public final class BackgroundThreads {
    private static final int SECONDS_IDLE = 10;

    private BackgroundThreads() {}

    /** Makes an executor with the workers of each listener, and one thread that waits for them. */
    public static ExecutorService forListeners(int listeners, DeliveryPolicy policy) {
        return threads("petitionkit-delivery-", Math.max(1, listeners * (policy.concurrency() + 1)));
    }

    /** Makes an executor that sends the mails of one batch. */
    static ExecutorService forMailings(DeliveryPolicy policy) {
        return threads("petitionkit-mailing-", policy.concurrency());
    }

    private static ExecutorService threads(String name, int most) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                most, most, SECONDS_IDLE, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, name + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
