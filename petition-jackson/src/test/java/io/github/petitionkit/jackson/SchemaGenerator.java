package io.github.petitionkit.jackson;

import io.github.petitionkit.event.EventId;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.proof.Hash;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.tally.Counts;
import io.github.petitionkit.tally.Tally;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (2020-12) of the public types, from the tables that the JSON itself comes from. It says what is
 * written, and what has to be there to be read.
 */
final class SchemaGenerator {
    static final String ID = "urn:io.github.petitionkit:schema";

    private static final String BASE = "io.github.petitionkit.";
    private static final Map<Class<?>, String> FORMATS = Map.of(
            PetitionId.class, "uuid",
            SignatureId.class, "uuid",
            EmailAddress.class, "idn-email",
            UUID.class, "uuid",
            Instant.class, "date-time",
            LocalDate.class, "date",
            Duration.class, "duration",
            Period.class, "duration");
    private static final Map<Class<?>, String> PATTERNS = Map.of(
            Country.class, "^[A-Z]{2,3}$",
            Area.class, "^(country:[A-Z]{2,3}|region:.+)$",
            EventId.class, "^[0-9a-f-]{36}/[0-9]+$",
            Hash.class, "^[0-9a-f]{64}$",
            Hashtag.class, "^#.+$",
            Locale.class, "^[A-Za-z0-9-]+$");
    private static final Map<Class<?>, String> JAVA = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(UUID.class, "string"),
            Map.entry(Instant.class, "string"),
            Map.entry(LocalDate.class, "string"),
            Map.entry(Duration.class, "string"),
            Map.entry(Period.class, "string"),
            Map.entry(ZoneId.class, "string"),
            Map.entry(Locale.class, "string"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(int.class, "integer"),
            Map.entry(long.class, "integer"),
            Map.entry(Integer.class, "integer"),
            Map.entry(Long.class, "integer"),
            Map.entry(double.class, "number"),
            Map.entry(BigDecimal.class, "number"));

    private final ObjectNode schema = JsonMapper.shared().createObjectNode();

    private SchemaGenerator() {}

    static ObjectNode generate(Collection<Class<?>> types) {
        SchemaGenerator generator = new SchemaGenerator();
        generator
                .schema
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", ID)
                .put("title", "PetitionKit")
                .put("description", "The JSON of PetitionKit's types. Each is one of $defs; there is no root.");
        ObjectNode definitions = generator.schema.putObject("$defs");
        types.forEach(type -> definitions.set(name(type), generator.definition(type)));
        return generator.schema;
    }

    static String name(Class<?> type) {
        return type.getName().substring(BASE.length()).replace('$', '.');
    }

    private ObjectNode definition(Class<?> type) {
        Scalar<?> scalar = Scalars.find(type);
        if (scalar != null) {
            return scalar(type, scalar);
        }
        SealedTypes cases = SealedTypes.ofBase(type);
        if (cases != null) {
            ObjectNode base = node();
            ArrayNode oneOf = base.putArray("oneOf");
            cases.names().keySet().forEach(each -> oneOf.add(reference(each)));
            return base;
        }
        Substitute<?, ?> surrogate = Substitute.toRead(type);
        if (surrogate != null) {
            return object(RecordShape.of((Class<?>) surrogate.json()), null);
        }
        RecordShape shape = RecordShape.of(type);
        return PetitionIntrospector.LISTS.contains(type)
                ? of(shape.parts().get(0).component().getGenericType())
                : object(shape, SealedTypes.ofCase(type));
    }

    private ObjectNode scalar(Class<?> type, Scalar<?> scalar) {
        ObjectNode text = node().put("type", "string");
        if (type.isEnum()) {
            ArrayNode values = text.putArray("enum");
            for (Object constant : type.getEnumConstants()) {
                values.add(EnumScalar.text((Enum<?>) constant));
            }
            return text;
        }
        return refined(text, type).put("description", scalar.expected());
    }

    private ObjectNode object(RecordShape shape, @Nullable SealedTypes cases) {
        ObjectNode object = node().put("type", "object");
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = JsonMapper.shared().createArrayNode();
        if (cases != null) {
            properties
                    .putObject(SealedTypes.PROPERTY)
                    .put("const", cases.names().get(shape.type()));
            required.add(SealedTypes.PROPERTY);
        }
        for (RecordShape.Part part : shape.parts()) {
            properties.set(part.name(), of(part.component().getGenericType()));
            if (part.isRequired()) {
                required.add(part.name());
            }
        }
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        return object;
    }

    private ObjectNode of(Type type) {
        return type instanceof ParameterizedType generic
                ? of((Class<?>) generic.getRawType(), generic.getActualTypeArguments())
                : of((Class<?>) type);
    }

    private ObjectNode of(Class<?> raw, Type... arguments) {
        if (raw == Optional.class) {
            return of(arguments[0]);
        }
        if (List.class.isAssignableFrom(raw) || Set.class.isAssignableFrom(raw)) {
            ObjectNode list = node().put("type", "array");
            list.set("items", of(arguments[0]));
            return Set.class.isAssignableFrom(raw) ? list.put("uniqueItems", true) : list;
        }
        if (Map.class.isAssignableFrom(raw)) {
            ObjectNode map = node().put("type", "object");
            if (arguments[0] != String.class) {
                map.set("propertyNames", of(arguments[0]));
            }
            map.set("additionalProperties", of(arguments[1]));
            return map;
        }
        throw new AssertionError("Teach SchemaGenerator about " + raw.getName());
    }

    private ObjectNode of(Class<?> type) {
        Substitute<?, ?> surrogate = Substitute.toRead(type);
        if (surrogate != null && surrogate.json() instanceof ParameterizedType generic) {
            return of(generic);
        }
        if (type == Counts.class) {
            return reference(Tally.class);
        }
        String kind = JAVA.get(type);
        if (kind != null) {
            return refined(node().put("type", kind), type);
        }
        if (!LibraryTypes.has(type)) {
            throw new AssertionError("Teach SchemaGenerator about " + type.getName());
        }
        return reference(type);
    }

    private static ObjectNode refined(ObjectNode text, Class<?> type) {
        if (FORMATS.containsKey(type)) {
            text.put("format", FORMATS.get(type));
        }
        if (PATTERNS.containsKey(type)) {
            text.put("pattern", PATTERNS.get(type));
        }
        return text;
    }

    private static ObjectNode reference(Class<?> type) {
        return node().put("$ref", "#/$defs/" + name(type));
    }

    private static ObjectNode node() {
        return JsonMapper.shared().createObjectNode();
    }
}
