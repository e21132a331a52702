package io.github.petitionkit.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.policy.ModerationMode;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.Timestamps;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.threshold.ThresholdState;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

class PetitionModuleTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();

    @Test
    void isFoundByItself() {
        assertThat(JsonMapper.builder().findAndAddModules().build().registeredModules())
                .anyMatch(PetitionModule.class::isInstance);
    }

    @Test
    void writesWhatAPersonWouldWrite() {
        assertThat(MAPPER.writeValueAsString(Samples.PETITION)).isEqualTo("\"6f1f9d1e-3a0e-4a53-9d0e-3a5b8f0c2d11\"");
        assertThat(MAPPER.writeValueAsString(new Hashtag("MeToo"))).isEqualTo("\"#metoo\"");
        assertThat(MAPPER.writeValueAsString(Map.of(new Country("GB"), 3))).isEqualTo("{\"GB\":3}");
        assertThat(MAPPER.writeValueAsString(PetitionState.IN_MODERATION)).isEqualTo("\"in-moderation\"");
        assertThat(MAPPER.writeValueAsString(new ConfirmationResult.Expired())).isEqualTo("{\"type\":\"expired\"}");
        assertThat(MAPPER.writerFor(Area.class).writeValueAsString(new Country("GB")))
                .isEqualTo("\"country:GB\"");
        assertThat(MAPPER.writeValueAsString(new ThresholdState("response", Samples.AT, null)))
                .isEqualTo("{\"code\":\"response\",\"firstReachedAt\":\"2026-03-03T09:00:00Z\"}");
    }

    @Test
    void ignoresWhatALaterVersionMayAdd() {
        assertThat(MAPPER.readValue("{\"kind\": \"staff\", \"id\": \"7\", \"later\": {\"a\": []}}", Actor.class))
                .isEqualTo(Actor.staff("7"));
        assertThat(MAPPER.readValue("{\"later\": 1, \"type\": \"expired\"}", ConfirmationResult.class))
                .isEqualTo(new ConfirmationResult.Expired());
    }

    @Test
    void takesALaterEnumValueOnlyForOneThatErrsOnTheSafeSide() {
        assertThat(MAPPER.readValue("\"nickname\"", PublicName.class)).isEqualTo(PublicName.ANONYMOUS);
        assertThat(MAPPER.readValue("\"quarantine\"", Verdict.class)).isEqualTo(Verdict.HOLD);
        assertThatThrownBy(() -> MAPPER.readValue("\"by-lot\"", ModerationMode.class))
                .isInstanceOf(DatabindException.class)
                .hasMessageStartingWith("Give one of none, before-opening");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1-1-1-1-1\"", "\"6f1f9d1e\"", "17", "{\"value\": \"x\"}"})
    void takesNothingForAnIdThatIsNone(String json) {
        assertThatThrownBy(() -> MAPPER.readValue(json, PetitionId.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void quotesNothingThatWasSentForAValueOfOurs() {
        assertThatThrownBy(() -> MAPPER.readValue(
                        "[\"ada.example.org\"]",
                        MAPPER.getTypeFactory().constructCollectionType(List.class, EmailAddress.class)))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("Give an e-mail address")
                .message()
                .doesNotContain("ada");
    }

    @Test
    void writesTimesAsTextWhateverTheHostDoesWithItsOwn() {
        JsonMapper numbers = MAPPER.rebuild()
                .enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .build();

        assertThat(numbers.writeValueAsString(new Timestamps(Samples.AT, null, null)))
                .isEqualTo("{\"receivedAt\":\"2026-03-03T09:00:00Z\"}");
        assertThat(numbers.writeValueAsString(Policy.builder().build()))
                .contains("\"validFor\":\"" + Duration.ofDays(7) + "\"");
        assertThat(numbers.writeValueAsString(Duration.ofDays(7))).doesNotContain("PT");
    }

    @Test
    void leavesTheTypesOfTheHostAlone() {
        assertThat(MAPPER.writeValueAsString(new URI[] {null, URI.create("mailto:ada@example.org")}))
                .isEqualTo(new JsonMapper().writeValueAsString(new URI[] {null, URI.create("mailto:ada@example.org")}));
        assertThat(MAPPER.writeValueAsString(Thread.State.NEW)).isEqualTo("\"NEW\"");
    }

    @Test
    void letsAMixInOfTheHostHaveTheLastWord() {
        @JsonInclude(JsonInclude.Include.ALWAYS)
        interface Mixed {
            @JsonProperty("first_reached")
            Object firstReachedAt();
        }
        JsonMapper mixed =
                MAPPER.rebuild().addMixIn(ThresholdState.class, Mixed.class).build();

        assertThat(mixed.writeValueAsString(new ThresholdState("response", Samples.AT, null)))
                .isEqualTo("{\"code\":\"response\",\"first_reached\":\"2026-03-03T09:00:00Z\",\"reachedAt\":null}");
    }

    @Test
    void worksInAMapperThatRefusesEmptyBeans() {
        JsonMapper careful = MAPPER.rebuild()
                .enable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .build();

        assertThat(careful.writeValueAsString(new ConfirmationResult.Expired())).isEqualTo("{\"type\":\"expired\"}");
    }
}
