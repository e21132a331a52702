package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.ConfirmedCheck;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import java.util.List;
import java.util.Objects;

/**
 * Notices that one device pressed the buttons of many people's mails. The host says what a device is, for example by a
 * cookie of its own (see {@link io.github.petitionkit.signature.request.Click#device}). So thirty equal telephones behind
 * one address are thirty devices, which no browser's name can tell. A carer who helps the residents of a home presses for
 * many people too, so the signal weighs little. Without a device the check notices nothing. Thread-safe.
 *
 * @param counter counts confirmed mailboxes by device
 * @param ordinary the number of mailboxes of one device that is not suspicious
 */
public record SharedDeviceCheck(VelocityCounter counter, Window ordinary) implements ConfirmedCheck {
    /** Rejects {@code null}. */
    public SharedDeviceCheck {
        Objects.requireNonNull(counter, "counter");
        Objects.requireNonNull(ordinary, "ordinary");
    }

    @Override
    public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
        String device = confirmed.click().device();
        if (device == null || device.isBlank() || !confirmed.attempt().isOnTheWeb()) {
            return List.of();
        }
        String key = "device|" + confirmed.attempt().petitionKey() + '|' + device;
        return counter.hit(key, confirmed.at(), ordinary) > ordinary.limit() ? List.of(signal()) : List.of();
    }

    private Signal signal() {
        return new Signal(
                "shared-device",
                20,
                "One device pressed the buttons of more than %s mails within %s"
                        .formatted(ordinary.limit(), ordinary.length()),
                "Let people press the buttons of their own mails");
    }
}
