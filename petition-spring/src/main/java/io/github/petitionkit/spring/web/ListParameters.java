package io.github.petitionkit.spring.web;

import io.github.petitionkit.file.DateOrder;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.spring.list.ListSettings;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a list does not say itself.
 *
 * @param channel where it comes from; a partner by default
 * @param dates the order of day and month
 * @param charset its encoding
 * @param zone the zone of its times
 * @param country the country of lines that name none
 * @param ignored the numbers of columns that are not read, with commas
 */
record ListParameters(
        @Nullable String channel,
        @Nullable String dates,
        @Nullable String charset,
        @Nullable String zone,
        @Nullable String country,
        @Nullable String ignored) {
    private static final Set<Channel> LISTED = EnumSet.of(Channel.PARTNER, Channel.PAPER);

    /**
     * Reads the parameters.
     *
     * @throws BadParameterException if a parameter is malformed
     */
    ListSettings settings() {
        return new ListSettings(
                one("channel", Objects.requireNonNullElse(channel, "partner"), LISTED),
                dates == null ? null : one("dates", dates, EnumSet.allOf(DateOrder.class)),
                charset == null ? null : read("charset", charset, Charset::forName, "an encoding such as windows-1250"),
                zone == null ? null : read("zone", zone, ZoneId::of, "a time zone such as Europe/Paris"),
                country == null ? null : read("country", country, Country::of, "a code of ISO 3166-1 such as FR"),
                ignored == null
                        ? Set.of()
                        : read("ignored", ignored, ListParameters::columns, "numbers of columns, from 1, such as 4,6"));
    }

    private static Set<Integer> columns(String numbers) {
        return Arrays.stream(numbers.split(",")).map(ListParameters::column).collect(Collectors.toSet());
    }

    private static Integer column(String number) {
        int column = Integer.parseInt(number.strip());
        if (column < 1) {
            throw new IllegalArgumentException("no number of a column");
        }
        return column;
    }

    private static <E extends Enum<E>> E one(String parameter, String text, Set<E> all) {
        return EnumPathFormat.read(parameter, text, all).iterator().next();
    }

    private static <T> T read(String parameter, String text, Function<String, T> reader, String expected) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new BadParameterException(parameter, "Give " + expected);
        }
    }
}
