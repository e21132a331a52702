package io.github.petitionkit.examples.site.list;

import io.github.petitionkit.file.DateOrder;
import io.github.petitionkit.file.SignatureImport;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.request.Channel;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list does not say itself.
 *
 * @param dates the order of day and month, or {@code null} if other dates show it
 * @param charset the encoding, or {@code null} if it is found
 * @param country the code of the country of lines that name none, or {@code null}
 */
public record ListSettings(
        @Nullable DateOrder dates,
        @Nullable String charset,
        @Nullable String country) {
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

    /** Takes empty fields of a form for missing ones; an unknown encoding or country is an {@link IllegalArgumentException}. */
    public ListSettings {
        charset = charset == null || charset.isBlank()
                ? null
                : Charset.forName(charset).name();
        country = country == null || country.isBlank()
                ? null
                : Country.of(country).code();
    }

    SignatureImport reader(Channel channel) {
        SignatureImport reader = SignatureImport.of(channel);
        reader = dates == null ? reader : reader.dates(dates);
        reader = charset == null ? reader : reader.charset(Charset.forName(charset));
        return country == null ? reader : reader.country(Country.of(country));
    }
}
