package io.github.petitionkit.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.file.Export;
import io.github.petitionkit.file.SignatureColumns;
import io.github.petitionkit.file.SignatureImport;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.jackson.batch.Ndjson;
import io.github.petitionkit.jackson.batch.Osdi;
import io.github.petitionkit.jackson.uk.UkNames;
import io.github.petitionkit.jackson.uk.UkPetition;
import io.github.petitionkit.jackson.uk.UkRemark;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.tally.Counts;
import io.github.petitionkit.transfer.ImportReport;
import io.github.petitionkit.transfer.ImportedLine;
import io.github.petitionkit.validation.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the page on JSON shows, compiled and run; and the page itself. */
class JsonPageTest {
    private static final Path PAGE = Path.of("..", "docs", "json.md");
    private static final Pattern EXAMPLE = Pattern.compile("```json (\\S+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");

    private final Petitions petitions = Petitions.builder(Keyring.random())
            .clock(InstantSource.fixed(NOW))
            .fraudPolicy(FraudPolicy.NONE)
            .build();
    private final PetitionId id = opened();
    private final SignatureRequest ada = SignatureRequest.of("Ada Example", "ada@example.org", "GB");

    private final List<String> answered = new ArrayList<>();

    private PetitionId opened() {
        Content content = Content.titled("Repair the footbridge")
                .creator("Friends of the River Path")
                .addressee("Town Council")
                .build();
        Policy policy = Policy.builder().confirmation(Confirmation.NOT_NEEDED).build();
        PetitionId opened = petitions.create(content, policy).orElseThrow().id();
        petitions.open(opened);
        return opened;
    }

    @Test
    void writesProgress() {
        JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
        String json = mapper.writeValueAsString(petitions.progress(id));

        assertThat(json).startsWith("{\"petition\":{\"id\":\"" + id + "\"");
    }

    @Test
    void showsWhatThePublicMaySee() {
        petitions.sign(id, ada);
        Petition petition = petitions.find(id).orElseThrow();
        Stream<Signature> signatures = petitions.reader().signatures(id);
        Instant now = NOW;
        SignatureRequest request = ada;

        Optional<PublicPetition> page = PublicView.of(petition, now);
        Optional<PublicProgress> bar = PublicView.of(petitions.progress(id));
        List<PublicSignature> signers =
                signatures.map(PublicView::of).flatMap(Optional::stream).toList();
        PublicAnswer answer = PublicView.of(petitions.sign(id, request));

        assertThat(page).isPresent();
        assertThat(bar).isPresent();
        assertThat(signers).singleElement().extracting(PublicSignature::name).isEqualTo(Optional.of("Ada Example"));
        assertThat(answer.violations()).isEmpty();
    }

    @Test
    void readsRequests() throws IOException {
        JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
        RequestReader requests = RequestReader.lenient(mapper);

        answer(requests, new ByteArrayInputStream("{\"Name\": \"Ada Example\"}".getBytes(UTF_8)));
        answer(requests, new ByteArrayInputStream("{\"consents\": [{}]}".getBytes(UTF_8)));
        answer(requests, new ByteArrayInputStream(new byte[100_000]));

        assertThat(answered).containsExactly("Ada Example", "400 consents[0].purpose", "413 ");
    }

    private void answer(RequestReader requests, InputStream body) throws IOException {
        try {
            sign(requests.read(body, SignatureRequest.class));
        } catch (UnreadableJsonException wrong) {
            respond(wrong.isTooLarge() ? 413 : 400, wrong.violation());
        }
    }

    private void sign(SignatureRequest request) {
        answered.add(String.valueOf(request.name()));
    }

    private void respond(int status, Violation violation) {
        answered.add(status + " " + violation.path());
    }

    @Test
    void exportsAndImportsSignatures() throws IOException {
        JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
        petitions.sign(id, ada);
        Stream<Signature> signatures = petitions.reader().signatures(id);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream file = new ByteArrayInputStream("""
                {"name": "Bob Example", "email": "bob@example.org", "country": "GB", "answer.job": "baker"}
                {"name": "Cy Example", "email": "cy@example.org", "country": "GB", "shoe": 43}
                {"name": "Bob Example", "email": "bob@example.org", "country": "GB"}
                {"name": "Dee Example", "email": "dee", "country": "GB"}
                """.getBytes(UTF_8));
        StringWriter written = new StringWriter();
        PrintWriter results = new PrintWriter(written);

        Export<Signature> export = Export.of(
                SignatureColumns.NAME,
                SignatureColumns.EMAIL,
                SignatureColumns.COUNTRY,
                SignatureColumns.answer("job"));
        long rows = Ndjson.write(export.columns(), signatures, out);

        Stream<ImportedLine> lines = SignatureImport.of(Channel.PAPER).rows(Ndjson.rows(file));
        ImportReport report =
                petitions.imports().enter(id, lines, line -> results.println(mapper.writeValueAsString(line)));

        assertThat(rows).isEqualTo(1);
        assertThat(report.lines()).isEqualTo(4);
        assertThat(report.entered()).isEqualTo(1);
        assertThat(written.toString().lines())
                .satisfiesExactly(
                        counted -> assertThat(counted).startsWith("{\"line\":1,\"outcome\":\"counted\""),
                        unknown -> assertThat(unknown)
                                .startsWith("{\"line\":2,\"outcome\":\"invalid\"")
                                .contains("unknown-entry")
                                .doesNotContain("Cy Example"),
                        again -> assertThat(again).startsWith("{\"line\":3,\"outcome\":\"already-signed\""),
                        faulty -> assertThat(faulty)
                                .startsWith("{\"line\":4,\"outcome\":\"invalid\"")
                                .contains("\"path\":\"email\""));
    }

    @Test
    void speaksTheFormatOfCrms() throws IOException {
        petitions.sign(id, ada);
        Petition petition = petitions.find(id).orElseThrow();
        Stream<Signature> signatures = petitions.reader().signatures(id);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Osdi osdi = Osdi.of("petitions.example.org");
        String resource = osdi.petition(petition, petitions.progress(id).tally().counted());
        long people = osdi.consenting("updates", "acme").write(signatures, out);

        assertThat(resource).contains("\"total_signatures\":");
        assertThat(people).isBetween(0L, 1L);
    }

    @Test
    void speaksTheFormatOfTheUk() {
        JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
        String json = mapper.writeValueAsString(UkPetition.of(7, petitions.progress(id), UkNames.NONE));

        UkPetition published = mapper.readValue(json, UkPetition.class);
        Counts counts = published.counts();
        List<UkRemark> remarks = published.remarks();

        Optional<UkPetition> ours = UkPetition.of(7, petitions.progress(id), UkNames.NONE);

        assertThat(counts.counted()).isZero();
        assertThat(remarks).isEmpty();
        assertThat(ours).contains(published);
    }

    @Test
    void hasExamplesThatTheSchemaAndTheStrictReaderTake() throws Exception {
        RequestReader strict =
                RequestReader.strict(JsonMapper.builder().findAndAddModules().build());
        List<String> shown = new ArrayList<>();
        for (var example : EXAMPLE.matcher(Files.readString(PAGE)).results().toList()) {
            Class<?> type = Class.forName("io.github.petitionkit." + example.group(1));

            assertThat(SchemaTest.faults(type, example.group(2)))
                    .as(example.group(1))
                    .isEmpty();
            assertThat(strict.read(example.group(2).getBytes(UTF_8), type)).isNotNull();
            shown.add(example.group(1));
        }
        assertThat(shown).contains("petition.Content", "policy.Policy", "signature.request.SignatureRequest");
    }

    @Test
    void listsTheCasesOfEverySealedType() throws IOException {
        String page = Files.readString(PAGE);

        for (SealedTypes cases : SealedTypes.TABLE) {
            assertThat(page)
                    .contains("| `" + cases.base().getSimpleName() + "` | `"
                            + String.join("`, `", cases.names().values()) + "` |");
        }
    }

    @Test
    void quotesThisClass() throws IOException {
        String here = withoutSpace(Files.readString(
                Path.of("src", "test", "java", JsonPageTest.class.getName().replace('.', '/') + ".java")));

        assertThat(SNIPPET.matcher(Files.readString(PAGE)).results().map(found -> withoutSpace(found.group(1))))
                .isNotEmpty()
                .allSatisfy(snippet -> assertThat(here).contains(snippet));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }
}
