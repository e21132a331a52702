package io.github.petitionkit.examples.site.list;

import io.github.petitionkit.file.DateOrder;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.spring.list.ListSettings;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the page beside the file; empty ones are missing.
 *
 * @param channel by paper or by a partner
 * @param dates the order of day and month
 * @param charset the encoding
 * @param country the code of the country of lines that name none
 * @param ignored the numbers of columns that are not read
 */
record ListForm(
        Channel channel,
        @Nullable DateOrder dates,
        @Nullable String charset,
        @Nullable String country,
        @Nullable String ignored) {
    /** The encodings of Excel in most countries, and of older programs. */
    static final List<String> CHARSETS = List.of(
            "UTF-8",
            "windows-1252",
            "windows-1250",
            "windows-1251",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "windows-1257",
            "windows-31j",
            "GBK",
            "Big5",
            "x-windows-949",
            "ISO-8859-2",
            "IBM850",
            "x-MacRoman");

    /** Returns the settings; empty if the encoding, the country or a column is none. */
    Optional<ListSettings> settings() {
        try {
            return Optional.of(new ListSettings(
                    channel,
                    dates,
                    charset == null || charset.isBlank() ? null : Charset.forName(charset),
                    null,
                    country == null || country.isBlank() ? null : Country.of(country.strip()),
                    ignored == null ? Set.of() : columns(ignored)));
        } catch (IllegalArgumentException unreadable) { // the page says what to give
            return Optional.empty();
        }
    }

    private static Set<Integer> columns(String numbers) {
        return Pattern.compile("[\\s,;]+")
                .splitAsStream(numbers)
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }
}
