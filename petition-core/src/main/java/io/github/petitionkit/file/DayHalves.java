package io.github.petitionkit.file;

import java.text.DateFormatSymbols;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words for morning and afternoon that forms and spreadsheets of other languages write before or behind a time. */
final class DayHalves {
    private static final List<String> LANGUAGES = List.of("ko", "ja", "zh", "el", "ar", "vi", "hu");
    private static final String TIME = "(?<time>\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?)";
    private static final Pattern MORNING = beside(Calendar.AM);
    private static final Pattern AFTERNOON = beside(Calendar.PM);

    private DayHalves() {}

    private static Pattern beside(int half) {
        String words = LANGUAGES.stream()
                .map(Locale::forLanguageTag)
                .map(language -> DateFormatSymbols.getInstance(language).getAmPmStrings()[half])
                .map(Pattern::quote)
                .distinct()
                .collect(Collectors.joining("|", "(?:", ")"));
        return Pattern.compile(
                words + "\\s?" + TIME + "|" + TIME.replace("time", "before") + "\\s?" + words + "(?!\\p{L})");
    }

    /** Returns the text with AM or PM behind the time in place of such a word. */
    static String inEnglish(String text) {
        String morning = MORNING.matcher(text).replaceFirst("${time}${before} AM");
        return AFTERNOON.matcher(morning).replaceFirst("${time}${before} PM");
    }
}
