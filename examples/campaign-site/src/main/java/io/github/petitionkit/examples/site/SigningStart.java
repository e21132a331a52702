package io.github.petitionkit.examples.site;

import io.github.petitionkit.Progress;
import io.github.petitionkit.petition.lifecycle.SigningBlock;
import io.github.petitionkit.policy.Term;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** When people can sign a petition that is published before, on the calendar of its own term. */
public final class SigningStart {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedTime(FormatStyle.LONG);

    private SigningStart() {}

    /**
     * Names the start.
     *
     * @param progress the petition
     * @param language the reader's language
     * @return the day, and the time unless it is midnight; empty if people can sign already, or cannot for another reason
     */
    public static Optional<String> of(Progress progress, Locale language) {
        return progress.signingBlock()
                .filter(SigningBlock.NOT_STARTED::equals)
                .flatMap(block -> progress.petition().signingSince())
                .map(start -> text(start.atZone(zone(progress)), language));
    }

    private static ZoneId zone(Progress progress) {
        Term term = progress.petition().policy().term();
        return term == null ? ZoneOffset.UTC : term.zone();
    }

    private static String text(ZonedDateTime start, Locale language) {
        String day = DAY.withLocale(language).format(start);
        return start.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? day
                : day + ", " + TIME.withLocale(language).format(start);
    }
}
