package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.ConfirmedCheck;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.network.IpAddress;
import io.github.petitionkit.network.IpBlock;
import io.github.petitionkit.signature.request.Click;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Notices that a program pressed the button of the mail, or that one browser at one IP address pressed many buttons
 * within an hour for attempts from elsewhere. Neither is enough to hold anybody: people sign on a laptop and press on a
 * telephone, and equal telephones of one carrier share an address. Thread-safe.
 *
 * @param counter counts clicks by address and browser
 * @param ordinary the number of clicks of one browser at one address that is not suspicious
 */
public record ClickCheck(VelocityCounter counter, Window ordinary) implements ConfirmedCheck {
    private static final List<Signal> SCRIPTED = List.of(new Signal(
            "scripted-click", 15, "A program pressed the button of the mail, no browser", "Press it in a browser"));
    /** Rejects {@code null}. */
    public ClickCheck {
        Objects.requireNonNull(counter, "counter");
        Objects.requireNonNull(ordinary, "ordinary");
    }

    @Override
    public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
        Click click = confirmed.click();
        String browser = click.userAgent();
        if (browser == null || !confirmed.attempt().isOnTheWeb()) {
            return List.of();
        }
        if (Programs.isNamed(browser)) {
            return SCRIPTED;
        }
        String line = line(click.ip() == null ? Optional.empty() : IpAddress.parse(click.ip()));
        if (line.isEmpty() || line.equals(line(confirmed.attempt().ip()))) {
            return List.of();
        }
        String key = "click|" + confirmed.attempt().petitionKey() + '|' + line + '|' + browser;
        return counter.hit(key, confirmed.at(), ordinary) > ordinary.limit() ? List.of(together()) : List.of();
    }

    private Signal together() {
        return new Signal(
                "clicks-together",
                25,
                "One browser at one address pressed the buttons of more than %s mails within %s for forms that came from elsewhere"
                        .formatted(ordinary.limit(), ordinary.length()),
                "Let people press the buttons of their own mails");
    }

    /** What belongs to one subscriber: an address of v4, 64 bits of v6. */
    static String line(Optional<IpAddress> address) {
        return address.map(IpAddress::subscriber).map(IpBlock::toString).orElse("");
    }
}
