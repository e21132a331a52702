package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.network.IpAddress;
import io.github.petitionkit.signature.request.Click;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What the press of a mail's button says about the form. Anybody can type a stranger's address into a form, and let a
 * program send it. The owner of the mailbox reads in the mail what the form said, and presses the button or does not. So
 * how the form was sent says nothing about an owner who presses elsewhere: in a browser at another IP address.
 */
public final class OwnersPress {
    private static final Set<String> OF_THE_SENDER =
            Set.of("trap-field", "form-too-fast", "no-user-agent", "scripted-user-agent");

    private static final Duration TO_OPEN_A_MAIL = Duration.ofSeconds(10);

    private OwnersPress() {}

    /**
     * Returns whether somebody pressed the button in a browser at another IP address than the form's.
     *
     * @param confirmed the confirmed attempt
     * @return {@code false} also if one of the addresses or the browser is not known
     */
    public static boolean isElsewhere(ConfirmedAttempt confirmed) {
        Click click = confirmed.click();
        String form = ClickCheck.line(confirmed.attempt().ip());
        String press = click.ip() == null ? "" : ClickCheck.line(IpAddress.parse(click.ip()));
        return isInABrowser(click) && !form.isEmpty() && !press.isEmpty() && !form.equals(press);
    }

    private static boolean isInABrowser(Click click) {
        String browser = click.userAgent();
        return browser != null && !browser.isBlank() && !Programs.isNamed(browser);
    }

    /**
     * Returns whether somebody pressed the button in a browser, so long after an earlier press that a person may have opened
     * the mail meanwhile.
     *
     * @param click the later press
     * @param before when the button was pressed for the first time
     * @param now the present
     * @return {@code true} after ten seconds or more
     */
    public static boolean isAfterAnothers(Click click, Instant before, Instant now) {
        return isInABrowser(click) && !now.isBefore(before.plus(TO_OPEN_A_MAIL));
    }

    /**
     * Returns whether a signal says how the form was sent: the honeypot, the time that it took, the browser.
     *
     * @param signal a signal of a built-in check
     * @return {@code false} for what the form said, such as the name, and for the signals of other checks
     */
    public static boolean isAboutTheSender(Signal signal) {
        return OF_THE_SENDER.contains(signal.code());
    }
}
