package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.host.Inbox;
import io.github.petitionkit.petition.PetitionId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whatever is sent: a problem that names the entry, nothing stored, and nobody in the log, which tells as much as it can. */
@WebTest
@TestPropertySource(properties = {"logging.level.root=debug", "logging.level.org.springframework.web=trace"})
@ExtendWith(OutputCaptureExtension.class)
@Tag("thorough")
class BadInputTest {
    private static final String SECRET = "Zebediah-Quux";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Petitions petitions;

    @Autowired
    Inbox inbox;

    private PetitionId petition;

    @BeforeEach
    void openAPetition() {
        petition = Site.open(petitions, "Repair the footbridge");
    }

    static Stream<Arguments> hostileBodies() {
        return Stream.of(
                Arguments.of("malformed", "{\"name\": \"" + SECRET + "\", ", 400, "", "malformed"),
                Arguments.of("nothing", "", 400, "", "missing"),
                Arguments.of("null", "null", 400, "", "missing"),
                Arguments.of("list", "[\"" + SECRET + "\"]", 400, "", "wrong-kind"),
                Arguments.of("trailing", signer("") + signer(""), 400, "", "malformed"),
                Arguments.of("number for a text", "{\"name\": 7}", 400, "name", "wrong-kind"),
                Arguments.of(
                        "object for a text", "{\"email\": {\"a\": \"" + SECRET + "\"}}", 400, "email", "wrong-kind"),
                Arguments.of(
                        "unknown enum value",
                        signer(", \"publicName\": \"" + SECRET + "\""),
                        400,
                        "publicName",
                        "no-such-value"),
                Arguments.of("unknown entry", signer(", \"admin\": \"" + SECRET + "\""), 400, "admin", "unknown-entry"),
                Arguments.of(
                        "wrong kind inside a list",
                        signer(", \"consents\": [{\"purpose\": {}}]"),
                        400,
                        "consents[0].purpose",
                        "wrong-kind"),
                Arguments.of("twice", "{\"name\": \"" + SECRET + "\", \"name\": \"b\"}", 400, "", "malformed"),
                Arguments.of(
                        "deep",
                        "{\"answers\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}",
                        400,
                        "answers",
                        "wrong-kind"),
                answers("a question that nobody asked", "{\"job\": \"" + SECRET + "\"}", "answers.job"),
                answers("a formula for a question", "{\"=cmd\": \"" + SECRET + "\"}", "answers."),
                answers("a control character", "{\"job\": \"a\\u0000\"}", "answers.job"),
                answers("half a surrogate pair", "{\"job\": \"\\ud800\"}", "answers.job"),
                answers("forty kilobytes", "{\"job\": \"" + "x".repeat(40_000) + "\"}", "answers.job"),
                Arguments.of(
                        "a megabyte", signer(", \"reason\": \"" + "x".repeat(1_000_000) + "\""), 413, "", "too-large"));
    }

    private static Arguments answers(String kind, String json, String path) {
        return Arguments.of(kind, signer(", \"answers\": " + json), 400, path, "unknown-entry");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileBodies")
    void refusesABodyAndNamesTheEntry(
            String kind, String body, int status, String path, String code, CapturedOutput log) {
        MvcTestResult answer = sign(MediaType.APPLICATION_JSON_VALUE, body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("violations[0].path").isEqualTo(path);
        assertThat(answer).bodyJson().extractingPath("violations[0].code").isEqualTo(code);
        expectNothingOf(answer, log);
    }

    @Test
    void refusesBytesThatAreNoUtf8(CapturedOutput log) {
        byte[] body = signer("").getBytes(StandardCharsets.UTF_8);
        body[12] = (byte) 0xC3;

        MvcTestResult answer = sign(MediaType.APPLICATION_JSON_VALUE, body);

        assertThat(answer)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("violations[0].code")
                .isEqualTo("malformed");
        expectNothingOf(answer, log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml", "nonsense"})
    void takesJsonOnly(String type, CapturedOutput log) {
        MvcTestResult answer = sign(type, signer("").getBytes(StandardCharsets.UTF_8));

        assertThat(answer)
                .hasStatus(415)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:petitionkit:problem:unsupported-media-type");
        expectNothingOf(answer, log);
    }

    @Test
    void givesJsonOnly() {
        assertThat(mvc.get().uri("/api/petitions/{id}", petition).accept(MediaType.IMAGE_PNG))
                .hasStatus(406)
                .hasContentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "nonsense", "00000000-0000-4000-8000-00000000000g", "%F0%9F%90%99", "a%20b"})
    void namesAnIdThatIsNone(String id) {
        assertThat(mvc.get().uri(URI.create("/api/petitions/" + id)))
                .hasStatus(400)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("violations[0].path")
                .isEqualTo("petition");
    }

    @Test
    void knowsNoPetitionThatThereIsNot(CapturedOutput log) {
        for (MvcTestResult answer : List.of(
                mvc.get().uri("/api/petitions/" + Site.NOBODY).exchange(),
                mvc.get().uri("/api/petitions/" + Site.NOBODY + "/progress").exchange(),
                mvc.post()
                        .uri("/api/petitions/" + Site.NOBODY + "/signatures")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(signer(""))
                        .exchange())) {
            assertThat(answer)
                    .hasStatus(404)
                    .hasContentType("application/problem+json")
                    .bodyJson()
                    .extractingPath("type")
                    .isEqualTo("urn:petitionkit:problem:no-such-petition");
        }
        assertThat(log).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "limit, x",
        "limit, 99999999999999999999",
        "after, nonsense",
        "after, 00000000-0000-4000-8000-00000000dead",
        "state, ajar",
        "state, OPEN",
    })
    void namesAParameterThatMakesNoSense(String name, String value) {
        assertThat(mvc.get().uri("/api/petitions").queryParam(name, value))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("violations[0].path")
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "0", "2147483647"})
    void givesAPageWhateverItsLimit(String limit) {
        assertThat(mvc.get().uri("/api/petitions").queryParam("limit", limit)).hasStatusOk();
    }

    @Test
    void logsNoTokenAndNobodyWhoSigns(CapturedOutput log) {
        assertThat(sign(MediaType.APPLICATION_JSON_VALUE, signer("").getBytes(StandardCharsets.UTF_8)))
                .hasStatus(202);
        String token = inbox.tokenOf("zebediah.quux@example.org");
        assertThat(mvc.post()
                        .uri("/api/confirmations")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(Site.token(token)))
                .hasStatusOk();

        assertThat(log).contains("SigningController").doesNotContain(SECRET, "zebediah.quux", token);
    }

    private static String signer(String more) {
        return """
            {"name": "%s", "email": "zebediah.quux@example.org", "country": "GB"%s}""".formatted(SECRET, more);
    }

    private MvcTestResult sign(String type, byte[] body) {
        return mvc.post()
                .uri("/api/petitions/{id}/signatures", petition)
                .header("Content-Type", type)
                .header("User-Agent", Site.BROWSER)
                .content(body)
                .exchange();
    }

    private void expectNothingOf(MvcTestResult answer, CapturedOutput log) {
        assertThat(petitions.progress(petition).tally().raw()).isZero();
        assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .doesNotContain(SECRET, "zebediah.quux");
        assertThat(log).doesNotContain(SECRET, "zebediah.quux");
    }
}
