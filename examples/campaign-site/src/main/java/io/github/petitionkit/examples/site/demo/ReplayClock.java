package io.github.petitionkit.examples.site.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demonstration's clock: it is fixed during the replay, then follows the system's clock. */
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

    /** Continues from the present. */
    void goOn() {
        standing = null;
    }

    /**
     * Advances the clock.
     *
     * @param duration the duration
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
