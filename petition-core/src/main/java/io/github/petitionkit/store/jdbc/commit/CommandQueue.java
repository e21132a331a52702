package io.github.petitionkit.store.jdbc.commit;

import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.store.StoreOverloadedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The queue of commands for a writer. Commands that arrive during a write form the next batch. */
public final class CommandQueue<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrival = lock.newCondition();
    private final int seats;
    private List<T> waiting = new ArrayList<>();
    private boolean closed;

    public CommandQueue(int seats) {
        this.seats = seats;
    }

    public void enter(T visitor) {
        lock.lock();
        try {
            if (closed) {
                throw new StoreException("The store is closed; nothing was written");
            }
            if (waiting.size() >= seats) {
                throw new StoreOverloadedException(
                        "%s commands wait to be written already, which is the maximum; nothing was written; try again in a moment"
                                .formatted(seats));
            }
            waiting.add(visitor);
            if (waiting.size() == 1) {
                arrival.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a command, then returns all waiting ones up to a number; empty once the queue is closed and empty. */
    List<T> next(int most) {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                arrival.awaitUninterruptibly();
            }
            List<T> going = waiting;
            if (going.size() <= most) {
                waiting = new ArrayList<>(going.size());
                return going;
            }
            waiting = new ArrayList<>(going.subList(most, going.size()));
            return going.subList(0, most);
        } finally {
            lock.unlock();
        }
    }

    public int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    public void close() {
        lock.lock();
        try {
            closed = true;
            arrival.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
