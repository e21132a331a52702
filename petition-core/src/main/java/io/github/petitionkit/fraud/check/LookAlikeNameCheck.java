package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.ConfirmedCheck;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.identity.PersonName;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Notices a name that looks the same as one that has confirmed the petition, but has other letters (skeletons: Unicode
 * Technical Standard 39, section 4). It sees a whole word in another script, such as {@code Сосо} for {@code Coco},
 * which {@link MixedScriptCheck} cannot see. People of two scripts can share such a short name, so the signal weighs
 * little. Thread-safe.
 *
 * @param counter counts spellings
 */
public record LookAlikeNameCheck(VelocityCounter counter) implements ConfirmedCheck {
    private static final Window ONCE = new Window(1, Duration.ofDays(7));
    private static final List<Signal> ALIKE = List.of(new Signal(
            "look-alike-name",
            30,
            "The name looks like another signer's, and is written with letters of another script",
            "Write the name in one script"));

    /** Rejects {@code null}. */
    public LookAlikeNameCheck {
        Objects.requireNonNull(counter, "counter");
    }

    @Override
    public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
        Attempt attempt = confirmed.attempt();
        PersonName name = attempt.signer().name();
        if (name == null || !attempt.isOnTheWeb()) {
            return List.of();
        }
        String written = Normalizer.normalize(name.value(), Normalizer.Form.NFC);
        String looks = LookAlikes.skeleton(written);
        String key = "look-alike|" + attempt.petitionKey() + '|' + looks.toLowerCase(Locale.ROOT);
        boolean isNew = counter.hit(key + '|' + written.toLowerCase(Locale.ROOT), confirmed.at(), ONCE) == 1;
        boolean isSecond = isNew && counter.hit(key, confirmed.at(), ONCE) > 1;
        return isSecond && !looks.equals(written) ? ALIKE : List.of();
    }
}
