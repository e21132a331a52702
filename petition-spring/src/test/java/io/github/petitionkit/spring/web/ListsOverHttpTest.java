package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.host.Inbox;
import io.github.petitionkit.host.WebHost;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists over HTTP, on a port. */
@SpringBootTest(
        classes = WebHost.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "petitionkit.web.enabled=true",
            "petitionkit.lists.max-file-size=300KB",
            "spring.autoconfigure.exclude=" + WebTest.NO_DATABASE
        })
@DirtiesContext
@Tag("thorough")
class ListsOverHttpTest {
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String LIST = """
            Vorname;Nachname;E-Mail;Land;consent.updates.acme
            Ada;Example;ada.of.lists@example.org;Deutschland;ja
            Bob;Example;bob.of.lists@example.org;GB;nein
            Bob;Example;bob.of.lists@example.org;GB;nein
            Cy;Example;no address;GB;vielleicht
            """;

    @LocalServerPort
    int port;

    @Autowired
    Petitions petitions;

    @Autowired
    Inbox inbox;

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper mapper = new JsonMapper();

    @Test
    void aListIsLookedAtAndThenEnteredInTheBackgroundWithAReportOfEveryLine() throws Exception {
        PetitionId id = Site.open(petitions, "Repair the footbridge");

        HttpResponse<String> uploaded = upload(id, "", LIST);
        JsonNode list = json(uploaded);

        assertThat(uploaded.statusCode()).isEqualTo(201);
        assertThat(uploaded.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(list.at("/state").asString()).isEqualTo("previewed");
        assertThat(list.at("/preview/outcomes").toString())
                .isEqualTo("{\"counted\":2,\"already-signed\":1,\"invalid\":1}");
        assertThat(list.at("/report/lines").asInt()).isZero();
        assertThat(uploaded.body()).doesNotContain("vielleicht", "no address", "ada.of");
        assertFits("web.SignatureList", list);
        assertThat(counted(id)).isZero();
        String path = path(id, list);
        assertThat(results(path))
                .extracting(line -> line.at("/outcome").asString())
                .containsExactly("counted", "counted", "already-signed", "invalid");

        HttpResponse<String> begun = act(path, "enter");
        assertThat(begun.statusCode()).isEqualTo(200);
        JsonNode done = done(path);

        assertThat(done.at("/report/outcomes")).isEqualTo(list.at("/preview/outcomes"));
        assertFits("web.SignatureList", done);
        assertThat(counted(id)).isEqualTo(2);
        assertThat(results(path)).extracting(line -> line.at("/line").asInt()).containsExactly(2, 3, 4, 5);
        assertThat(results(path).get(0).at("/signature").asString()).hasSize(36);
        assertThat(json(get("/" + id + "/lists")).at("/lists/0/id")).isEqualTo(list.at("/id"));

        assertThat(send(request(path).DELETE()).statusCode()).isEqualTo(204);
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(json(get(path)).at("/type").asString()).isEqualTo("urn:petitionkit:problem:no-such-list");
        assertThat(counted(id)).isEqualTo(2);
    }

    @Test
    @Tag("slow")
    void aListIsStoppedInTheMiddleAndGoesOn() throws Exception {
        PetitionId id = Site.open(petitions, "Repair the lock");
        String people = IntStream.range(0, 6_000)
                .mapToObj(i -> "Ada Example;lock%d@example.org;GB\n".formatted(i))
                .collect(Collectors.joining("", "name;email;country\n", ""));
        String path = path(id, json(upload(id, "", people)));

        act(path, "enter");
        JsonNode stopped = json(act(path, "stop"));
        assertThat(stopped.at("/state").asString()).isIn("stopped", "done");
        act(path, "enter");
        act(path, "enter");

        assertThat(done(path).at("/report/outcomes").toString()).isEqualTo("{\"counted\":6000}");
        assertThat(results(path)).hasSize(6_000);
        assertThat(counted(id)).isEqualTo(6_000);
    }

    @Test
    void nobodyComesBackWhoHasWithdrawnAndNobodyIsMailed() throws Exception {
        PetitionId id = Site.open(petitions, "Repair the weir");
        petitions.sign(
                id,
                SignatureRequest.of("Ada Example", "ada.of.lists@example.org", "DE"),
                SigningContext.builder().build());
        petitions.confirm(inbox.tokenOf("ada.of.lists@example.org"));
        try (Stream<Signature> signatures = petitions.reader().signatures(id)) {
            petitions.withdraw(id, signatures.findFirst().orElseThrow().id());
        }
        int mails = (int) inbox.mails().count();
        String path = path(id, json(upload(id, "", LIST)));

        act(path, "enter");

        assertThat(done(path).at("/report/outcomes").toString())
                .isEqualTo("{\"counted\":1,\"already-signed\":1,\"stays-out\":1,\"invalid\":1}");
        assertThat(counted(id)).isOne();
        assertThat(inbox.mails()).hasSize(mails);
    }

    @Test
    void aWorkbookIsReadAndItsHiddenRowsAreNamed() throws Exception {
        PetitionId id = Site.open(petitions, "Repair the ford");
        HttpResponse<String> uploaded = send(
                request("/" + id + "/lists")
                        .header("Content-Type", SHEET)
                        .POST(
                                BodyPublishers.ofFile(
                                        Path.of(
                                                "../petition-core/src/test/resources/io/github/petitionkit/file/workbooks/libreoffice-de.xlsx"))));

        assertThat(json(uploaded).at("/preview/remarks/1/code").asString()).isEqualTo("hidden-rows");
        String path = path(id, json(uploaded));
        act(path, "enter");
        assertThat(done(path).at("/report/remarks/1/code").asString()).isEqualTo("hidden-rows");
        assertThat(counted(id)).isEqualTo(3);
    }

    @Test
    void whatAListDoesNotSayIsInTheAddress() throws Exception {
        PetitionId id = Site.open(petitions, "Repair the ferry");
        byte[] polish = "name,email,received_at\nŁukasz Wiśniewski,lukasz.of.lists@example.org,01/02/26\n"
                .getBytes(Charset.forName("windows-1250"));

        assertThat(json(upload(id, "", polish)).at("/preview/outcomes/invalid").asInt())
                .isOne();
        assertThat(json(upload(id, "?country=PL", polish))
                        .at("/preview/notEntered/0/reasons/0/code")
                        .asString())
                .isEqualTo("two-digit-year");
        JsonNode said = json(upload(
                id, "?country=PL&dates=day-first&charset=windows-1250&zone=Europe/Warsaw&channel=paper", polish));
        assertThat(said.at("/preview/outcomes/counted").asInt()).isOne();
        assertFits("web.SignatureList", said);
        for (String malformed :
                List.of("country=Atlantis", "dates=year-first", "charset=alphabet", "zone=Here", "channel=web")) {
            assertThat(upload(id, "?" + malformed, polish).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void columnsThatNobodyNeedsAreNumberedAndIgnored() throws Exception {
        PetitionId id = Site.open(petitions, "Repair the quay");
        String list = "Name;Shoe size;Land;E-Mail;Member\nAda Example;38;GB;ada.of.quay@example.org;no\n";

        JsonNode unread = json(upload(id, "", list)).at("/preview/notEntered/0/reasons");
        assertThat(unread.values())
                .extracting(reason -> reason.at("/path").asString())
                .containsExactly("", "2", "5");
        assertThat(unread.at("/1/code").asString()).isEqualTo("unknown-column");

        JsonNode read = json(upload(id, "?ignored=5,%202", list));
        assertThat(read.at("/settings/ignored").toString()).isEqualTo("[2,5]");
        assertThat(read.at("/preview/outcomes").toString()).isEqualTo("{\"counted\":1}");
        assertFits("web.SignatureList", read);
        String path = path(id, read);
        act(path, "enter");
        assertThat(done(path).at("/report/outcomes").toString()).isEqualTo("{\"counted\":1}");
        for (String malformed : List.of("", "0", "-2", "two", "99999999999")) {
            HttpResponse<String> refused = upload(id, "?ignored=" + malformed, list);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("numbers of columns");
        }
    }

    @Test
    void aDateInTheFutureIsNamed() throws Exception {
        PetitionId id = Site.open(petitions, "Repair the jetty");
        String list = "name,email,country,received_at\nAda Example,ada.of.jetty@example.org,GB,2062-02-01\n";

        JsonNode uploaded = json(upload(id, "", list));

        assertThat(uploaded.at("/preview/outcomes/counted").asInt()).isOne();
        assertThat(uploaded.at("/preview/remarks/0/code").asString()).isEqualTo("future-date");
        assertThat(uploaded.at("/preview/remarks/0/line").asInt()).isEqualTo(2);
        assertFits("web.SignatureList", uploaded);
        String path = path(id, uploaded);
        act(path, "enter");
        assertThat(done(path).at("/report/remarks/0/code").asString()).isEqualTo("future-date");
        assertThat(results(path).get(0).at("/reasons/0/code").asString()).isEqualTo("future-date");
    }

    @Test
    void whatIsNoListOrTooLongOrNowhereIsExplained() throws Exception {
        PetitionId id = Site.open(petitions, "Repair the dam");

        assertThat(json(upload(id, "", "Ada Example,ada@example.org,GB\n"))
                        .at("/preview/notEntered/0/reasons/0/code")
                        .asString())
                .isEqualTo("missing-column");
        HttpResponse<String> large = upload(id, "", "name;email;country\n" + "x".repeat(400_000));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(json(large).at("/type").asString()).isEqualTo("urn:petitionkit:problem:too-large");
        assertThat(json(get("/" + id + "/lists")).at("/lists").size()).isOne();
        assertThat(send(request("/" + Site.NOBODY + "/lists").POST(BodyPublishers.ofString(LIST)))
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/" + id + "/lists/" + Site.NOBODY).statusCode()).isEqualTo(404);
        assertThat(get("/" + id + "/lists/nonsense").statusCode()).isEqualTo(400);
        PetitionId other = Site.open(petitions, "Repair the culvert");
        String path = path(id, json(get("/" + id + "/lists")).at("/lists/0"));
        assertThat(get(path.replace(id.toString(), other.toString())).statusCode())
                .isEqualTo(404);
        assertThat(act(path, "begin").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void aFormIsNotReadAsAnEmptyList(String form) throws Exception {
        PetitionId id = Site.open(petitions, "Repair the mill");
        String body = form.startsWith("multipart")
                ? "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n\r\n" + LIST
                        + "\r\n--x--\r\n"
                : LIST;

        HttpResponse<String> answer =
                send(request("/" + id + "/lists").header("Content-Type", form).POST(BodyPublishers.ofString(body)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
        assertThat(json(answer).at("/type").asString()).isEqualTo("urn:petitionkit:problem:unsupported-media-type");
        assertThat(answer.headers().firstValue("Accept").orElse("")).contains("text/csv");
    }

    @Test
    void onlyModeratorsSeeAndEnterLists() throws Exception {
        PetitionId id = Site.open(petitions, "Repair the sluice");
        HttpRequest.Builder nobody = HttpRequest.newBuilder(uri("/" + id + "/lists"));

        assertThat(send(nobody.POST(BodyPublishers.ofString(LIST))).statusCode())
                .isEqualTo(401);
        assertThat(send(nobody.GET()).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> upload(PetitionId id, String query, String list) throws Exception {
        return upload(id, query, list.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> upload(PetitionId id, String query, byte[] list) throws Exception {
        BodyPublisher body = BodyPublishers.ofByteArray(list);
        return send(request("/" + id + "/lists" + query)
                .header("Content-Type", "text/csv")
                .POST(body));
    }

    private static String path(PetitionId id, JsonNode list) {
        return "/" + id + "/lists/" + list.at("/id").asString();
    }

    private HttpResponse<String> act(String path, String action) throws Exception {
        return send(request(path + "/actions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"action\": \"" + action + "\"}")));
    }

    private JsonNode done(String path) throws Exception {
        for (int looks = 0; looks < 10_000; looks++) {
            JsonNode list = json(get(path));
            if (list.at("/state").asString().equals("done")) {
                return list;
            }
        }
        throw new AssertionError("The list is not done: " + get(path).body());
    }

    private List<JsonNode> results(String path) throws Exception {
        return get(path + "/results").body().lines().map(mapper::readTree).toList();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        String known = Base64.getEncoder().encodeToString("staff-7:secret".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Basic " + known);
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + "/api/moderation/petitions" + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode json(HttpResponse<String> answer) {
        return mapper.readTree(answer.body());
    }

    private long counted(PetitionId id) {
        return petitions.progress(id).tally().counted();
    }

    private void assertFits(String type, JsonNode body) {
        JsonNode api = OpenApi.describe("/api", path -> true);
        JsonNode whole = mapper.valueToTree(Map.of(
                "$ref",
                "#/components/schemas/" + type,
                "components",
                mapper.treeToValue(api.get("components"), Map.class)));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole);
        assertThat(schema.validate(body)).isEmpty();
    }
}
