package io.github.petitionkit.jackson.uk;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes an instant as the site does: with milliseconds always, such as {@code 2017-10-19T16:30:00.000Z}. */
@JacksonAnnotationsInside
@JsonSerialize(using = UkInstant.Serializer.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface UkInstant {
    /** The site's form of instants. */
    final class Serializer extends StdSerializer<Instant> {
        private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                        "uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
                .withZone(ZoneOffset.UTC);

        Serializer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant at, JsonGenerator generator, SerializationContext context) {
            generator.writeString(MILLISECONDS.format(at));
        }
    }
}
