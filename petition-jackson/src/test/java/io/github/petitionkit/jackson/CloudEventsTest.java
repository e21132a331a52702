package io.github.petitionkit.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.event.EventId;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CloudEventsTest {
    private static final String PETITION = "0198a6f0-0000-7000-8000-000000000001";
    private static final String SIGNATURE = "0198a6f0-0000-7000-8000-000000000002";
    private static final PetitionEvent EVENT = new PetitionEvent.SignatureStateChanged(
            new EventId(PetitionId.of(PETITION), 7),
            Instant.parse("2026-03-03T09:00:00Z"),
            SignatureId.of(SIGNATURE),
            SignatureState.PENDING,
            SignatureState.CONFIRMED,
            42);

    private final JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
    private final CloudEvents format = CloudEvents.of(mapper, URI.create("https://example.org"));

    @Test
    void writesTheAttributesOfTheStandardAroundTheEvent() {
        String body = new String(format.body(EVENT), StandardCharsets.UTF_8);

        assertThat(mapper.readTree(body))
                .isEqualTo(mapper.readTree("""
                {"specversion": "1.0",
                 "id": "%1$s/7",
                 "source": "https://example.org",
                 "type": "io.github.petitionkit.signature-state-changed",
                 "subject": "%1$s",
                 "time": "2026-03-03T09:00:00Z",
                 "datacontenttype": "application/json",
                 "data": %2$s}
                """.formatted(PETITION, mapper.writeValueAsString(EVENT))));
        assertThat(format.contentType()).startsWith("application/cloudevents+json");
    }

    @Test
    void carriesAnEventThatReadsBack() {
        PetitionEvent read =
                mapper.treeToValue(mapper.readTree(format.body(EVENT)).get("data"), PetitionEvent.class);

        assertThat(read).isEqualTo(EVENT);
    }

    @Test
    void writesTheSameBodyEachTime() {
        assertThat(format.body(EVENT))
                .isEqualTo(CloudEvents.of(mapper, URI.create("https://example.org"))
                        .body(EVENT));
    }
}
