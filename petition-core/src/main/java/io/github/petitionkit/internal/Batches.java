package io.github.petitionkit.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Splits bulk work into commands of a bounded size, so that no command locks its petition for long. */
public final class Batches {
    private static final int MOST = 500;

    private Batches() {}

    /** Returns all elements in order, without duplicates. */
    public static <T> List<Set<T>> of(Collection<T> all) {
        List<Set<T>> batches = new ArrayList<>();
        Iterator<T> rest = new LinkedHashSet<>(all).iterator();
        while (rest.hasNext()) {
            batches.add(next(rest));
        }
        return batches;
    }

    /** Returns the next elements of a long stream. */
    static <T> Set<T> next(Iterator<T> rest) {
        Set<T> batch = new LinkedHashSet<>();
        while (batch.size() < MOST && rest.hasNext()) {
            batch.add(rest.next());
        }
        return batch;
    }
}
