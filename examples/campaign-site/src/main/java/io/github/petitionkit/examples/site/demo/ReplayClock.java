package io.github.petitionkit.examples.site.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demonstration's clock: stands where the story is told, then goes on as the system's. */
@Component
@Profile("demonstration")
public class ReplayClock implements InstantSource {
    private final InstantSource system = InstantSource.system();
    private volatile @Nullable Instant standing;
    private volatile Duration ahead = Duration.ZERO;

    /** Stops at an instant. */
    void standAt(Instant at) {
        standing = at;
    }

    /** Goes on from the present. */
    void goOn() {
        standing = null;
    }

    /**
     * Lets time pass at once.
     *
     * @param duration how much
     */
    public synchronized void skip(Duration duration) {
        ahead = ahead.plus(duration);
    }

    @Override
    public Instant instant() {
        Instant here = standing;
        return here == null ? system.instant().plus(ahead) : here;
    }
}
