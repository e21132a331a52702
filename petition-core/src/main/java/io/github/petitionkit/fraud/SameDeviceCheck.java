package io.github.petitionkit.fraud;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.MailProviders;
import io.github.petitionkit.signature.Channel;
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
        EmailAddress email = attempt.signer().email();
        String ip = Subject.IP.of(attempt);
        String agent = attempt.context().userAgent();
        if (email == null
                || ip == null
                || agent == null
                || attempt.context().channel() != Channel.WEB
                || !MailProviders.isCommon(email.domain())) {
            return List.of();
        }
        String key = "device|" + attempt.petition() + '|' + ip + '|' + agent;
        return counter.hit(key, attempt.at(), LIMIT) > LIMIT.limit() ? AGAIN : List.of();
    }
}
