package io.github.petitionkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The guide's table of properties says what the metadata say. */
class PropertiesGuideTest {
    private static final String METADATA = "/META-INF/spring-configuration-metadata.json";

    @Test
    void listsEveryPropertyWithItsDefaultAndDescription() throws IOException {
        List<String> guide = Files.readAllLines(Path.of("../docs/spring.md"));
        List<String> rows = rows();

        assertThat(rows).hasSizeGreaterThan(20);
        assertThat(guide).containsAll(rows);
    }

    private static List<String> rows() throws IOException {
        try (InputStream in = Objects.requireNonNull(PropertiesGuideTest.class.getResourceAsStream(METADATA))) {
            return JsonMapper.shared()
                    .readTree(in)
                    .get("properties")
                    .valueStream()
                    .filter(property -> name(property).startsWith("petitionkit.")
                            && !name(property).startsWith("petitionkit.web."))
                    .map(PropertiesGuideTest::row)
                    .sorted()
                    .toList();
        }
    }

    private static String name(JsonNode property) {
        return property.get("name").asString();
    }

    private static String row(JsonNode property) {
        JsonNode value = property.get("defaultValue");
        String text = value == null || value.isArray() ? "" : "`" + value.asString() + "`";
        String description = property.get("description").asString();
        return "| `%s` | %s | %s |".formatted(name(property), text, description.substring(0, description.length() - 1));
    }
}
