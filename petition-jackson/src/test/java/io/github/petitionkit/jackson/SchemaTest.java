package io.github.petitionkit.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.threshold.Threshold;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class SchemaTest {
    private static final Path GENERATED = Path.of("target", "petitionkit.schema.json");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .findAndAddModules()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    private static final String COMMITTED = committed();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(SchemaGenerator.ID, COMMITTED)));

    private static String committed() {
        try (InputStream schema = SchemaTest.class.getClassLoader().getResourceAsStream(PetitionModule.SCHEMA)) {
            return schema == null ? "{}" : new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** What is annotated here, and not by the tables, is a format of its own. */
    static Stream<Class<?>> types() {
        return RoundTripTest.types()
                .filter(type -> !type.getPackageName().startsWith("io.github.petitionkit.jackson."));
    }

    static List<com.networknt.schema.Error> faults(Class<?> type, String json) {
        Schema schema =
                SCHEMAS.getSchema(SchemaLocation.of(SchemaGenerator.ID + "#/$defs/" + SchemaGenerator.name(type)));
        return schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    @Test
    void isCurrent() throws IOException {
        String generated = MAPPER.writeValueAsString(SchemaGenerator.generate(types().toList())) + "\n";
        Files.createDirectories(Objects.requireNonNull(GENERATED.getParent()));
        Files.writeString(GENERATED, generated);

        assertThat(COMMITTED)
                .as(
                        "The types have changed: cp petition-jackson/%s petition-jackson/src/main/resources/%s",
                        GENERATED, PetitionModule.SCHEMA)
                .isEqualToNormalizingNewlines(generated);
    }

    @ParameterizedTest
    @Tag("thorough")
    @MethodSource("types")
    void describesWhatIsWritten(Class<?> type) {
        for (Object sample : Samples.of(type)) {
            String json = MAPPER.writerFor(type).writeValueAsString(sample);

            assertThat(faults(type, json)).as(json).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"code": "r"}
            {"code": 1, "criterion": {"type": "total", "needed": 1}}
            {"code": "r", "criterion": {"type": "magic", "needed": 1}}
            {"code": "r", "criterion": {"type": "total", "needed": "1"}}
            {"code": "r", "criterion": {"type": "minimum", "needed": 1, "area": "GB"}}
            {"code": "r", "criterion": {"type": "total", "needed": 1}, "retraction": "sometimes"}
            """)
    void refusesWhatIsRefusedOnReading(String json) {
        assertThat(faults(Threshold.class, json)).isNotEmpty();
        assertThatThrownBy(
                        () -> RequestReader.strict(MAPPER).read(json.getBytes(StandardCharsets.UTF_8), Threshold.class))
                .isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void takesWhatALaterVersionMayAdd() {
        assertThat(faults(
                        SigningResult.class,
                        "{\"type\": \"confirmed\", \"signature\": \"%s\", \"position\": 1, \"later\": {}}"
                                .formatted(Samples.SIGNATURE)))
                .isEmpty();
    }
}
