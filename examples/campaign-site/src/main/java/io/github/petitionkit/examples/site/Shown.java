package io.github.petitionkit.examples.site;

import io.github.petitionkit.Progress;
import io.github.petitionkit.place.Country;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Formats figures, dates and countries in the reader's language; times are in UTC. Templates call it {@code shown}. */
@Component
public class Shown {
    private static final Pattern HASH_SIGNS = Pattern.compile("^[#﹟＃♯]\\s*");

    private final MessageSource messages;

    Shown(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Formats a whole number.
     *
     * @param number any number
     * @return the text
     */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /**
     * Formats how far a petition is.
     *
     * @param progress a petition
     * @return the texts of its bar by their names
     */
    public Map<String, String> bar(Progress progress) {
        long counted = progress.tally().counted();
        return Map.of(
                "counted", number(counted),
                "signed", messages.getMessage("progress.signed", new Object[] {counted}, locale()),
                "goal", number(progress.goal()),
                "day", number(progress.tally().last24Hours()),
                "value", Long.toString(counted),
                "most", Long.toString(progress.goal()));
    }

    /**
     * Formats a hashtag as its creator wrote it.
     *
     * @param tag with or without its sign
     * @return the hashtag with one sign
     */
    public String hashtag(String tag) {
        return "#" + HASH_SIGNS.matcher(tag.strip()).replaceFirst("");
    }

    /**
     * Formats a fraction.
     *
     * @param fraction the fraction, 0 to 1
     * @return per cent, rounded down, so that 100 means complete
     */
    public String percent(double fraction) {
        return NumberFormat.getPercentInstance(locale()).format(Math.floor(fraction * 100) / 100);
    }

    /**
     * Formats a day.
     *
     * @param at an instant
     * @return its day
     */
    public String date(Instant at) {
        return formatted(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), at);
    }

    /**
     * Formats an instant.
     *
     * @param at an instant
     * @return its day and time
     */
    public String time(Instant at) {
        return formatted(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT), at) + " UTC";
    }

    /**
     * Formats when signing starts.
     *
     * @param progress a petition
     * @return the day; {@code null} unless it is to come
     */
    public @Nullable String signingStart(Progress progress) {
        return SigningStart.of(progress, locale()).orElse(null);
    }

    /**
     * Formats a country.
     *
     * @param country the country
     * @return its name
     */
    public String country(Country country) {
        return country.displayName(locale());
    }

    private static String formatted(DateTimeFormatter format, Instant at) {
        return format.withLocale(locale()).withZone(ZoneOffset.UTC).format(at);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
