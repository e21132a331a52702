package io.github.petitionkit.jackson;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.KeyDeserializers;
import tools.jackson.databind.ser.Serializers;

/** Provides Jackson with the codecs of {@link Scalars}, for values and for the keys of maps. */
final class ScalarFactories {
    private ScalarFactories() {}

    /** Does not load the table, and the classes in it, for types of others, which most are that an application writes. */
    private static @Nullable Scalar<?> scalar(Class<?> type) {
        return LibraryTypes.has(type) ? Scalars.find(type) : null;
    }

    static final class Writing implements Serializers {
        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.@Nullable Value format) {
            Scalar<?> scalar = scalar(type.getRawClass());
            return scalar == null ? null : new ScalarSerializer<>(scalar);
        }

        @Override
        public @Nullable ValueSerializer<?> findEnumSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.@Nullable Value format) {
            return findSerializer(config, type, description, format);
        }
    }

    static final class WritingKeys implements Serializers {
        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.@Nullable Value format) {
            Scalar<?> scalar = scalar(type.getRawClass());
            return scalar == null ? null : new ScalarSerializer.OfKey<>(scalar);
        }
    }

    static final class Reading implements Deserializers {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            Scalar<?> scalar = scalar(type.getRawClass());
            return scalar == null ? null : new ScalarDeserializer<>(scalar);
        }

        @Override
        public @Nullable ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return findBeanDeserializer(type, config, description);
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return scalar(type) != null;
        }
    }

    static final class ReadingKeys implements KeyDeserializers {
        @Override
        public @Nullable KeyDeserializer findKeyDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            Scalar<?> scalar = scalar(type.getRawClass());
            return scalar == null ? null : new ScalarDeserializer.OfKey<>(scalar);
        }
    }
}
