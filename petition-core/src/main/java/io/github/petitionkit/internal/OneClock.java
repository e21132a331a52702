package io.github.petitionkit.internal;

import io.github.petitionkit.store.PetitionStore;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Selects the clock of a facade and its store, and warns if they have two. */
public final class OneClock {
    private static final Logger LOG = LoggerFactory.getLogger(OneClock.class);

    private OneClock() {}

    /**
     * Returns the clock to use.
     *
     * @param given the clock set on the builder, if any
     * @param store the store, if any
     */
    public static InstantSource of(@Nullable InstantSource given, @Nullable PetitionStore store) {
        Optional<InstantSource> stores = store == null ? Optional.empty() : store.clock();
        if (given == null) {
            return stores.orElseGet(InstantSource::system);
        }
        if (store != null && !stores.equals(Optional.of(given))) {
            warn(given, stores.isPresent());
        }
        return given;
    }

    private static void warn(InstantSource given, boolean hasStoreAClock) {
        if (hasStoreAClock) {
            LOG.warn(
                    "Petitions and its store were given two clocks: give one to the store alone, and Petitions takes it too");
        } else if (!given.getClass().equals(InstantSource.system().getClass())
                && !given.getClass().equals(Clock.systemUTC().getClass())) {
            LOG.warn("Petitions was given a clock and its store takes another time, such as the database's, for what is"
                    + " signed: give the clock to the store alone, and Petitions takes it too");
        }
    }
}
