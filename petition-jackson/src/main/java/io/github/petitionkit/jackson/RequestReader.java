package io.github.petitionkit.jackson;

import io.github.petitionkit.jackson.UnreadableJsonException.Fault;
import io.github.petitionkit.signature.request.Answers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads untrusted JSON: a {@code SignatureRequest}, a petition's {@code Content}, or any other type. Every fault of
 * encoding, syntax, size or content is an {@link UnreadableJsonException}.
 *
 * <p>Both kinds of reader accept only UTF-8, by default at most {@value #MOST_BYTES} bytes, at most {@value #DEEPEST}
 * levels of nesting, and no data after the value. Immutable and thread-safe.
 */
public final class RequestReader {
    /** The default maximum size in bytes. */
    public static final int MOST_BYTES = 65_536;

    /** The maximum depth of nesting. */
    public static final int DEEPEST = 32;

    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxNameLength(256)
            .maxNumberLength(64)
            .build();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Stands in for what is not UTF-8, and may be sent as well. */
    private static final char REPLACEMENT = '\uFFFD';

    /** Room for most bodies of signers. */
    private static final int USUAL_BYTES = 1_024;

    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();
    private final JsonMapper mapper;
    private final JsonFactory parsers;
    private final boolean standIns;
    private final int mostBytes;

    private RequestReader(JsonMapper mapper, JsonFactory parsers, boolean standIns, int mostBytes) {
        this.mapper = mapper;
        this.parsers = parsers;
        this.standIns = standIns;
        this.mostBytes = mostBytes;
    }

    /**
     * Makes a strict reader, for clients under your own control. It rejects unknown and repeated entries, numbers
     * instead of texts and texts instead of numbers, and unknown values.
     *
     * @param mapper the host's own, with a {@link PetitionModule}; its other settings stay
     * @return the reader
     * @throws IllegalArgumentException if the mapper has no such module
     */
    public static RequestReader strict(JsonMapper mapper) {
        JsonMapper strict = withModule(mapper)
                .rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
        return new RequestReader(
                strict,
                parsers().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build(),
                false,
                MOST_BYTES);
    }

    /**
     * Makes a lenient reader, for clients of any version. It ignores unknown entries, and accepts names and enums in
     * any case, a number instead of a text and the reverse, and one value instead of a list of one.
     *
     * @param mapper the host's own, with a {@link PetitionModule}; its other settings stay
     * @return the reader
     * @throws IllegalArgumentException if the mapper has no such module
     */
    public static RequestReader lenient(JsonMapper mapper) {
        JsonMapper lenient = withModule(mapper)
                .rebuild()
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .disable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(
                        MapperFeature.ALLOW_COERCION_OF_SCALARS,
                        MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES,
                        MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        return new RequestReader(lenient, parsers().build(), true, MOST_BYTES);
    }

    private static JsonMapper withModule(JsonMapper mapper) {
        if (mapper.registeredModules().stream().noneMatch(PetitionModule.class::isInstance)) {
            throw new IllegalArgumentException(
                    "The mapper has no PetitionModule: add one, or call findAndAddModules()");
        }
        return mapper;
    }

    private static JsonFactoryBuilder parsers() {
        return JsonFactory.builder().streamReadConstraints(CONSTRAINTS);
    }

    /**
     * Changes the maximum size.
     *
     * @param bytes the maximum number of bytes, 1 or more
     * @return the reader
     */
    public RequestReader atMost(int bytes) {
        if (bytes < 1 || bytes == Integer.MAX_VALUE) {
            throw new IllegalArgumentException("A maximum of " + bytes + " bytes is too small; give 1 or more");
        }
        return new RequestReader(mapper, parsers, standIns, bytes);
    }

    /**
     * Sets the host's own type of answers.
     *
     * @param answers the type to read instead of {@link Answers}, such as a record
     * @return the reader
     */
    public RequestReader answers(Class<? extends Answers> answers) {
        SimpleModule module = new SimpleModule().addAbstractTypeMapping(Answers.class, answers);
        return new RequestReader(mapper.rebuild().addModule(module).build(), parsers, standIns, mostBytes);
    }

    /**
     * Configures the reader for a site without questions: a strict reader rejects any answer as an unknown entry, a
     * lenient one ignores it.
     *
     * @return the reader
     */
    public RequestReader withoutAnswers() {
        return answers(NoAnswers.class);
    }

    /**
     * Reads one value. It reads at most one byte more than the maximum.
     *
     * @param json UTF-8; stays open
     * @param type the type of the value
     * @param <T> the type of the value
     * @return the value
     * @throws UnreadableJsonException if the JSON is not such a value
     * @throws IOException if the stream fails
     */
    public <T> T read(InputStream json, Class<T> type) throws IOException {
        byte[] bytes = new byte[Math.min(USUAL_BYTES, mostBytes + 1)];
        int length = json.readNBytes(bytes, 0, bytes.length);
        while (length == bytes.length && length <= mostBytes) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(2L * length, mostBytes + 1L));
            length += json.readNBytes(bytes, length, bytes.length - length);
        }
        return read(bytes, length, type);
    }

    /**
     * Reads one value.
     *
     * @param json UTF-8
     * @param type the type of the value
     * @param <T> the type of the value
     * @return the value
     * @throws UnreadableJsonException if the JSON is not such a value
     */
    public <T> T read(byte[] json, Class<T> type) {
        return read(json, json.length, type);
    }

    private <T> T read(byte[] json, int length, Class<T> type) {
        Objects.requireNonNull(type, "type");
        if (length > mostBytes) {
            throw unreadable(Fault.TOO_LARGE, "Has more than the maximum of %s bytes".formatted(mostBytes));
        }
        String text = new String(json, 0, length, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(ByteBuffer.wrap(json, 0, length))) {
            throw unreadable(Fault.MALFORMED, "Is not UTF-8");
        }
        return parse(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, type);
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }

    private <T> T parse(String json, Class<T> type) {
        ObjectReader reader = readers.computeIfAbsent(type, this::reader);
        try (JsonParser parser = parsers.createParser(ObjectReadContext.empty(), json)) {
            T value = parser.nextToken() == null ? null : reader.readValue(parser);
            if (value == null) {
                throw unreadable(Fault.MISSING, "Is empty");
            }
            if (parser.nextToken() != null) {
                throw unreadable(Fault.MALFORMED, "Has data after its end");
            }
            return value;
        } catch (JacksonException unread) {
            throw UnreadableJsonException.of(unread);
        }
    }

    private ObjectReader reader(Class<?> type) {
        ObjectReader reader = mapper.readerFor(type);
        return standIns ? reader : reader.withAttribute(ScalarDeserializer.NO_STAND_INS, true);
    }

    private static UnreadableJsonException unreadable(Fault fault, String message) {
        return new UnreadableJsonException(fault, "", message, 0, 0);
    }
}
