package io.github.petitionkit.spring.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.petitionkit.file.DateOrder;
import io.github.petitionkit.file.SignatureImport;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.request.Channel;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a list does not say itself. Stored under the names of the annotations, which never change.
 *
 * @param channel where it comes from: a partner or paper
 * @param dates the order of day and month, or {@code null} if other dates show it
 * @param charset its encoding, or {@code null} if it is found
 * @param zone the zone of its times, or {@code null} for UTC
 * @param country the country of lines that name none, or {@code null}
 * @param ignored the numbers of columns that are not read, from 1, in order
 */
public record ListSettings(
        @JsonProperty("channel") Channel channel,
        @JsonProperty("dates") @Nullable DateOrder dates,
        @JsonProperty("charset") @Nullable Charset charset,
        @JsonProperty("zone") @Nullable ZoneId zone,
        @JsonProperty("country") @Nullable Country country,

        @JsonProperty("ignored") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Set<Integer> ignored) {
    /** Copies the numbers, which begin at 1, and rejects a channel whose signatures are confirmed by mail. */
    public ListSettings {
        ignored = ignored == null
                ? Set.of()
                : Collections.unmodifiableSet(new TreeSet<>(ignored)); // older lists have none
        if (ignored.stream().anyMatch(column -> column < 1)) {
            throw new IllegalArgumentException("Number the columns from the left: the first one is 1");
        }
        if (channel.isConfirmedByMail()) {
            throw new IllegalArgumentException("A list comes by paper or by a partner: set the channel");
        }
    }

    /**
     * Ignores further columns.
     *
     * @param columns their numbers, from 1
     * @return the settings with these columns and those that were ignored before
     */
    public ListSettings ignoring(Set<Integer> columns) {
        Set<Integer> all = new TreeSet<>(ignored);
        all.addAll(columns);
        return new ListSettings(channel, dates, charset, zone, country, all);
    }

    /** {@return the reader of the list} */
    public SignatureImport reader() {
        SignatureImport reader = SignatureImport.of(channel).ignored(ignored);
        reader = dates == null ? reader : reader.dates(dates);
        reader = charset == null ? reader : reader.charset(charset);
        reader = zone == null ? reader : reader.zone(zone);
        return country == null ? reader : reader.country(country);
    }
}
