package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class OpenApiTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final JsonMapper mapper = new JsonMapper();

    @Test
    void describesEveryPathAndNoOther() {
        Set<String> served = new TreeSet<>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            if (ServedPaths.isOurs(method.getBeanType())) {
                served.add(operation(info));
            }
        });
        Set<String> described = new TreeSet<>();
        described()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(verb -> described.add(verb.toUpperCase(Locale.ROOT) + " /api" + path.getKey())));

        assertThat(described).isEqualTo(served).isNotEmpty();
    }

    private static String operation(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().iterator().next() + " "
                + info.getPatternValues().iterator().next();
    }

    @Test
    void refersToNothingThatIsMissing() {
        JsonNode api = described();

        assertThat(api.findValues("$ref")).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference.asString()).startsWith("#/components/");
            assertThat(api.at(reference.asString().substring(1)).isMissingNode())
                    .as(reference.asString())
                    .isFalse();
        });
    }

    @Test
    void givesExamplesThatFitTheirSchemas() {
        JsonNode api = described();
        List<JsonNode> examples = new ArrayList<>();
        findExamples(api, examples);

        assertThat(examples)
                .hasSizeGreaterThan(12)
                .allSatisfy(media -> assertThat(
                                schema(api, media.get("schema").get("$ref").asString())
                                        .validate(media.get("example")))
                        .as(media.toString())
                        .isEmpty());
    }

    @Test
    void seesWhereAnExampleDoesNotFit() {
        assertThat(schema(described(), "#/components/schemas/web.LinkToken").validate(mapper.readTree("{\"tok\": 1}")))
                .isNotEmpty();
    }

    @Test
    void leavesModerationOutWhereItIsNotServed() {
        JsonNode api = OpenApi.describe("", path -> !path.startsWith("/moderation"));

        assertThat(api.get("paths").propertyNames())
                .contains("/petitions", "/own-data")
                .noneMatch(path -> path.startsWith("/moderation"));
        assertThat(api.at("/servers/0/url").asString()).isEqualTo("/");
    }

    private static void findExamples(JsonNode node, List<JsonNode> found) {
        if (node.has("example")) {
            found.add(node);
        }
        for (JsonNode each : node) {
            findExamples(each, found);
        }
    }

    private Schema schema(JsonNode api, String reference) {
        JsonNode whole = mapper.valueToTree(
                Map.of("$ref", reference, "components", mapper.treeToValue(api.get("components"), Map.class)));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole);
    }

    private JsonNode described() {
        byte[] body =
                mvc.get().uri("/api/openapi.json").exchange().getResponse().getContentAsByteArray();
        return mapper.readTree(body);
    }
}
