package io.github.petitionkit.fraud;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.identity.MailProviders;
import io.github.petitionkit.velocity.VelocityCounter;
import io.github.petitionkit.velocity.Window;
import java.util.List;
import java.util.Objects;

/**
 * One browser behind one address signs again and again, with mailboxes that anybody can have. Behind a shared address
 * there are many browsers; students and employees sign with mailboxes that nobody else has. A tablet at a stall looks the
 * same: let its address through with an {@link AccessCheck}. Safe for many threads.
 */
public final class SameDeviceCheck implements FraudCheck {
    private static final Window LIMIT = Window.of(6, 3_600);
    private static final List<Signal> AGAIN = List.of(new Signal(
            "same-device",
            50,
            "More than %d attempts in an hour by one browser behind one address".formatted(LIMIT.limit()),
            "Fewer attempts by the same browser in an hour"));

    private final VelocityCounter counter;

    /**
     * A check.
     *
     * @param counter counts
     */
    public SameDeviceCheck(VelocityCounter counter) {
        this.counter = Objects.requireNonNull(counter, "counter");
    }

    @Override
    public List<Signal> assess(Attempt attempt) {
        boolean anybodys = attempt.domain().filter(MailProviders::isCommon).isPresent();
        String device = anybodys && attempt.isOnTheWeb() ? Subject.DEVICE.of(attempt) : null;
        if (device == null) {
            return List.of();
        }
        String key = "device|" + attempt.petitionKey() + '|' + device;
        return counter.hit(key, attempt.at(), LIMIT) > LIMIT.limit() ? AGAIN : List.of();
    }

    @Override
    public boolean comparesAttempts() {
        return true;
    }
}
