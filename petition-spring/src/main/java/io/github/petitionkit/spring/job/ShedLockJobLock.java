package io.github.petitionkit.spring.job;

import java.time.Duration;
import java.util.Optional;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;

/**
 * Locks jobs where the host locks its own, by ShedLock. The locks are named {@code petitionkit.} and the job. A node that dies
 * in a job keeps its lock until the time is over.
 *
 * @param locks the host's locks
 * @param atMost for how long a lock is held, even if its node is still at work
 */
record ShedLockJobLock(LockProvider locks, Duration atMost) implements JobLock {
    private static final String PREFIX = "petitionkit.";

    @Override
    public boolean runAlone(String job, Runnable work) {
        Optional<SimpleLock> lock =
                locks.lock(new LockConfiguration(ClockProvider.now(), PREFIX + job, atMost, Duration.ZERO));
        if (lock.isEmpty()) {
            return false;
        }
        try {
            work.run();
            return true;
        } finally {
            lock.get().unlock();
        }
    }
}
