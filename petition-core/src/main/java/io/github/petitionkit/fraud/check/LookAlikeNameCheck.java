package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.ConfirmedCheck;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.identity.PersonName;
import java.lang.Character.UnicodeScript;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Notices a name that looks the same as one that has confirmed the petition, but is written in another script
 * (skeletons: Unicode Technical Standard 39, section 4). It sees a whole word in another script, such as {@code Сосо} for
 * {@code Coco}, which {@link MixedScriptCheck} cannot see. Names of one script that look the same, such as {@code Ian}
 * and {@code lan}, tell nothing. People of two scripts can share such a short name, so the signal weighs little.
 * Thread-safe.
 *
 * @param counter counts scripts
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
        String looks = LookAlikes.skeleton(name.value());
        Set<UnicodeScript> written = scripts(name.value());
        String key = "look-alike|" + attempt.petitionKey() + '|' + looks.toLowerCase(Locale.ROOT);
        boolean isNew = counter.hit(key + '|' + written, confirmed.at(), ONCE) == 1;
        boolean isSecond = isNew && counter.hit(key, confirmed.at(), ONCE) > 1;
        return isSecond && !written.equals(scripts(looks)) ? ALIKE : List.of();
    }

    private static Set<UnicodeScript> scripts(String text) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter).forEach(letter -> scripts.add(UnicodeScript.of(letter)));
        return scripts;
    }
}
