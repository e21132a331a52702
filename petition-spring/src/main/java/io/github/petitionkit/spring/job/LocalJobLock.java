package io.github.petitionkit.spring.job;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** A lock within one process, for a site of one node. */
public final class LocalJobLock implements JobLock {
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    /** Makes a free lock. */
    public LocalJobLock() {}

    @Override
    public boolean runAlone(String job, Runnable work) {
        ReentrantLock lock = locks.computeIfAbsent(job, first -> new ReentrantLock());
        if (lock.isHeldByCurrentThread() || !lock.tryLock()) {
            return false;
        }
        try {
            work.run();
            return true;
        } finally {
            lock.unlock();
        }
    }
}
