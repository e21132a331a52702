package io.github.petitionkit.spring.web;

import io.github.petitionkit.jackson.PetitionModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI description of the library's paths. It is written by hand, except for the referenced schemas of types,
 * which come from {@link PetitionModule#SCHEMA}.
 */
final class OpenApi {
    private static final String PATHS = "META-INF/petitionkit/openapi.json";
    private static final String HERE = "#/components/schemas/";
    private static final String THERE = "#/$defs/";
    private static final JsonMapper MAPPER = new JsonMapper();

    private OpenApi() {}

    /**
     * Makes the description.
     *
     * @param basePath the prefix of the paths
     * @param served selects the served paths
     */
    static ObjectNode describe(String basePath, Predicate<String> served) {
        ObjectNode api = (ObjectNode) MAPPER.readTree(resource(PATHS));
        ObjectNode paths = (ObjectNode) api.get("paths");
        paths.remove(paths.propertyNames().stream().filter(served.negate()).toList());
        api.putArray("servers").addObject().put("url", basePath.isEmpty() ? "/" : basePath);
        addSchemas(api);
        return api;
    }

    private static void addSchemas(ObjectNode api) {
        ObjectNode schemas = (ObjectNode) api.at("/components/schemas");
        JsonNode known = MAPPER.readTree(resource(PetitionModule.SCHEMA).replace(THERE, HERE))
                .get("$defs");
        Deque<JsonNode> unseen = new ArrayDeque<>();
        unseen.add(api);
        while (!unseen.isEmpty()) {
            for (JsonNode reference : unseen.remove().findValues("$ref")) {
                String name = reference.asString();
                if (name.startsWith(HERE) && !schemas.has(name.substring(HERE.length()))) {
                    JsonNode schema = known.get(name.substring(HERE.length()));
                    schemas.set(name.substring(HERE.length()), schema);
                    unseen.add(schema);
                }
            }
        }
    }

    private static String resource(String name) {
        try (InputStream in = OpenApi.class.getClassLoader().getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
