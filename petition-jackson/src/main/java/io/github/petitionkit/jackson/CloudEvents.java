package io.github.petitionkit.jackson;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.webhook.EventFormat;
import java.net.URI;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes events as <a href="https://cloudevents.io">CloudEvents 1.0</a> in the structured mode of JSON: the event is in
 * {@code data}, in the library's JSON. Events hold no names and no addresses. Immutable and thread-safe.
 */
public final class CloudEvents implements EventFormat {
    private static final String TYPE = "io.github.petitionkit.";

    private final JsonMapper mapper;
    private final URI source;

    private CloudEvents(JsonMapper mapper, URI source) {
        this.mapper = mapper;
        this.source = source;
    }

    /**
     * Makes a format.
     *
     * @param mapper a mapper with {@link PetitionModule}
     * @param source the site, such as {@code https://example.org}; with the id it identifies an event worldwide
     * @return the format
     */
    public static CloudEvents of(JsonMapper mapper, URI source) {
        return new CloudEvents(Objects.requireNonNull(mapper, "mapper"), Objects.requireNonNull(source, "source"));
    }

    @Override
    public String contentType() {
        return "application/cloudevents+json; charset=UTF-8";
    }

    @Override
    public byte[] body(PetitionEvent event) {
        JsonNode data = mapper.valueToTree(event);
        ObjectNode envelope = mapper.createObjectNode();
        envelope.put("specversion", "1.0");
        envelope.put("id", event.id().toString());
        envelope.put("source", source.toString());
        envelope.put("type", TYPE + data.path("type").asString());
        envelope.put("subject", event.petition().toString());
        envelope.put("time", event.at().toString());
        envelope.put("datacontenttype", "application/json");
        envelope.set("data", data);
        return mapper.writeValueAsBytes(envelope);
    }
}
