package io.github.petitionkit.examples.site;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Keeps sessions in the database, where every node finds them. */
@Configuration(proxyBeanMethods = false)
class Sessions {
    /** Two requests of one visitor, on different nodes, may write the same at the same time. */
    @Bean
    @Profile("postgresql")
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> lastWriteWins() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** After an upgrade that can no longer read a session, its owner logs in again instead of meeting a fault. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> unreadableIsNothing() {
        GenericConversionService attributes = new GenericConversionService();
        attributes.addConverter(Object.class, byte[].class, new SerializingConverter());
        attributes.addConverter(new ReadableOnly());
        return sessions -> sessions.setConversionService(attributes);
    }

    /** Takes the cookie as it is: what another site of the domain left there is no id, however it decodes. */
    @Bean
    DefaultCookieSerializerCustomizer plainIds() {
        return cookies -> cookies.setUseBase64Encoding(false);
    }

    private static final class ReadableOnly implements GenericConverter {
        private final DeserializingConverter reading = new DeserializingConverter();

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(byte[].class, Object.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object attribute, TypeDescriptor from, TypeDescriptor to) {
            try {
                return attribute == null ? null : reading.convert((byte[]) attribute);
            } catch (SerializationFailedException ofAnotherVersion) {
                return null;
            }
        }
    }
}
