package io.github.petitionkit.jackson;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a value from its text. */
final class ScalarDeserializer<T> extends StdScalarDeserializer<T> {
    /** An attribute of readers that do not substitute unknown values. */
    static final Object NO_STAND_INS = ScalarDeserializer.class;

    private final Scalar<T> scalar;

    ScalarDeserializer(Scalar<T> scalar) {
        super(scalar.type());
        this.scalar = scalar;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) {
        if (!in.hasToken(JsonToken.VALUE_STRING)) {
            throw RefusedValueException.wrongKind(in, scalar.type(), "Give " + scalar.expected() + ", as text");
        }
        return read(scalar, in.getString(), in, context);
    }

    private static <T> T read(Scalar<T> scalar, String text, JsonParser in, DeserializationContext context) {
        try {
            return scalar.read(isLenient(scalar, context) ? EnumScalar.hyphened(text) : text);
        } catch (Scalar.NoSuchValueException unknown) {
            T standIn = standIn(scalar.type(), context);
            if (standIn != null) {
                return standIn;
            }
            throw RefusedValueException.noSuchValue(in, scalar.type(), String.valueOf(unknown.getMessage()));
        }
    }

    private static boolean isLenient(Scalar<?> scalar, DeserializationContext context) {
        return scalar.type().isEnum() && context.isEnabled(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS);
    }

    @SuppressWarnings("unchecked") // the table maps an enum to one of its own constants
    private static <T> @Nullable T standIn(Class<T> type, DeserializationContext context) {
        return context.getAttribute(NO_STAND_INS) == null ? (T) EnumScalar.UNKNOWN.get(type) : null;
    }

    /** Reads a value from the name of a property. */
    static final class OfKey<T> extends KeyDeserializer {
        private final Scalar<T> scalar;

        OfKey(Scalar<T> scalar) {
            this.scalar = scalar;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return read(scalar, key, context.getParser(), context);
        }
    }
}
