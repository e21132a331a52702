package io.github.petitionkit.spring.list;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.petitionkit.file.DateOrder;
import io.github.petitionkit.file.SignatureImport;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.request.Channel;
import java.nio.charset.Charset;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a list does not say itself. Stored under the names of the annotations, which never change.
 *
 * @param channel where it comes from: a partner or paper
 * @param dates the order of day and month, or {@code null} if other dates show it
 * @param charset its encoding, or {@code null} if it is found
 * @param zone the zone of its times, or {@code null} for UTC
 * @param country the country of lines that name none, or {@code null}
 */
public record ListSettings(
        @JsonProperty("channel") Channel channel,
        @JsonProperty("dates") @Nullable DateOrder dates,
        @JsonProperty("charset") @Nullable Charset charset,
        @JsonProperty("zone") @Nullable ZoneId zone,
        @JsonProperty("country") @Nullable Country country) {
    /** Rejects a channel whose signatures are confirmed by mail. */
    public ListSettings {
        if (channel.isConfirmedByMail()) {
            throw new IllegalArgumentException("A list comes by paper or by a partner: set the channel");
        }
    }

    /** {@return the reader of the list} */
    public SignatureImport reader() {
        SignatureImport reader = SignatureImport.of(channel);
        reader = dates == null ? reader : reader.dates(dates);
        reader = charset == null ? reader : reader.charset(charset);
        reader = zone == null ? reader : reader.zone(zone);
        return country == null ? reader : reader.country(country);
    }
}
