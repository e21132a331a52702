package io.github.petitionkit.jackson;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Writes a value as its text. */
final class ScalarSerializer<T> extends StdScalarSerializer<T> {
    private final Scalar<T> scalar;

    ScalarSerializer(Scalar<T> scalar) {
        super(scalar.type());
        this.scalar = scalar;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializationContext context) {
        out.writeString(scalar.write(value));
    }

    /** Writes a value as the name of a property. */
    static final class OfKey<T> extends StdScalarSerializer<T> {
        private final Scalar<T> scalar;

        OfKey(Scalar<T> scalar) {
            super(scalar.type());
            this.scalar = scalar;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeName(scalar.write(value));
        }
    }
}
