package io.github.petitionkit.jackson;

import io.github.petitionkit.proof.SignedTreeHead;
import io.github.petitionkit.proof.TreeHead;
import io.github.petitionkit.signature.request.Answers;
import java.lang.reflect.Type;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.util.Converter;

/**
 * A type that is not a record, with the type that JSON has instead of it. {@link #TABLE} lists them.
 *
 * @param type the type; it includes its implementations
 * @param json the type in JSON
 * @param writing converts to the type in JSON
 * @param reading converts back
 */
record Substitute<T, S>(Class<T> type, Type json, Function<T, S> writing, Function<S, T> reading) {
    static final List<Substitute<?, ?>> TABLE = List.of(
            new Substitute<Answers, Map<String, String>>(
                    Answers.class, new TypeReference<Map<String, String>>() {}.getType(), Answers::values, Answers::of),
            new Substitute<SignedTreeHead, SignedHead>(
                    SignedTreeHead.class,
                    SignedHead.class,
                    signed -> new SignedHead(signed.head(), HexFormat.of().formatHex(signed.signature())),
                    signed -> SignedTreeHead.of(signed.head(), HexFormat.of().parseHex(signed.signature()))));

    /** Returns the substitute for writing a type, or {@code null} if there is none. */
    static @Nullable Substitute<?, ?> toWrite(Class<?> type) {
        return TABLE.stream()
                .filter(each -> each.type.isAssignableFrom(type))
                .findFirst()
                .orElse(null);
    }

    /** Returns the substitute for reading a type, or {@code null} if there is none. */
    static @Nullable Substitute<?, ?> toRead(Class<?> type) {
        return TABLE.stream().filter(each -> each.type == type).findFirst().orElse(null);
    }

    Converter<T, S> writer() {
        return new Conversion<>(type, json, writing);
    }

    Converter<S, T> reader() {
        return new Conversion<>(json, type, reading);
    }

    /** A tree head with its signature in hexadecimal digits. */
    record SignedHead(TreeHead head, String signature) {}

    private record Conversion<I, O>(Type from, Type to, Function<I, O> function) implements Converter<I, O> {
        @Override
        public O convert(DeserializationContext context, I given) {
            try {
                return function.apply(given);
            } catch (IllegalArgumentException refused) { // may quote the input
                throw RefusedValueException.noSuchValue(
                        context.getParser(), context.constructType(to).getRawClass(), "Has a malformed part");
            }
        }

        @Override
        public O convert(SerializationContext context, I given) {
            return function.apply(given);
        }

        @Override
        public JavaType getInputType(TypeFactory types) {
            return types.constructType(from);
        }

        @Override
        public JavaType getOutputType(TypeFactory types) {
            return types.constructType(to);
        }
    }
}
