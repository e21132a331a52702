package io.github.petitionkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** The program as its user meets it. */
class QuickstartTest {
    private static final String HEADER = "received_at,action,ref,name,email,country,reason,user_agent\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        List<String> words = new ArrayList<>(List.of(arguments));
        words.addAll(List.of("--html", folder.resolve("report.html").toString()));
        return Quickstart.run(
                words.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String csv(String text) throws IOException {
        return Files.writeString(folder.resolve("some.csv"), text).toString();
    }

    @Test
    void replaysAnyFileOfSignUpsAndLosesNothingToABrokenLine() throws Exception {
        int code = run(csv("\ufeff" + HEADER.replace("\n", "\r\n")
                + "2026-03-03T09:00:00Z,sign,a,Ada Example,ada@example.org,GB,\"For my\r\nmother\",Browser\r\n"
                + "yesterday,sign,b,Bob Example,bob@example.org,GB,,Browser\r\n"
                + "2026-03-03T09:00:01Z,dance,c,Cy Example,cy@example.org,GB,,Browser\r\n"
                + "\r\n"
                + "2026-03-03T09:00:02Z,sign,d\r\n"
                + "2026-03-03T09:00:03Z,confirm,nobody,,,,,\r\n"
                + "2026-03-03T09:00:04Z,confirm,a,,,,,\r\n"));

        assertThat(code).isZero();
        assertThat(out())
                .contains("1 counted")
                .contains("Lines that made no sense: 4")
                .contains("4  received_at is not an instant")
                .contains("5  action is none of")
                .contains("7  has 3 columns instead of 8")
                .contains("8  ref is of no sign-up");
    }

    @Test
    void writesAPageThatIsWellFormedAsksNobodyElseAndEscapesWhatItShows() throws Exception {
        run(csv(HEADER + "2026-03-03T09:00:00Z,sign,a,Ada Example,ada@example.org,GB,,Browser\n"));
        String page = Files.readString(folder.resolve("report.html"));

        assertThat(HtmlReport.escaped("<script>\"'&")).isEqualTo("&lt;script&gt;&quot;&#39;&amp;");
        assertThat(page).doesNotContain("http", "<script", "@import", "url(");
        String xml = page.replace("<!doctype html>", "").replaceAll("<meta ([^>]*)>", "<meta $1/>");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(xml)))
                        .getElementsByTagName("h1")
                        .getLength())
                .isOne();
    }

    @Test
    void saysWhichColumnsAreMissing() throws Exception {
        assertThat(run(csv("name,email\nAda,ada@example.org\n"))).isEqualTo(2);
        assertThat(err()).contains("missing: received_at, action, ref, country");
    }

    @Test
    void saysWhatIsWrongWithItsArguments() {
        assertThat(run("--unknown")).isEqualTo(2);
        assertThat(run("--signatures", "many")).isEqualTo(2);
        assertThat(run(folder.resolve("absent.csv").toString())).isEqualTo(2);
        assertThat(err()).contains("--unknown", "not many", "There is no file").doesNotContain("Exception");
    }

    @Test
    void survivesAnEmptyFile() throws Exception {
        assertThat(run(csv(""))).isEqualTo(2);
        assertThat(run(csv(HEADER))).isZero();
        assertThat(out()).contains("0 counted");
    }

    @Test
    void replaysTheProportionsOfAUkPetitionAndSaysWhatIsOddAboutIt() throws Exception {
        Path json = Files.writeString(folder.resolve("petition.json"), """
                {"data": {"type": "petition", "id": 1, "attributes": {"action": "Do it", "state": "open", "signature_count": 100, "opened_at": "2019-02-20T10:25:02.393Z",
                 "signatures_by_country": [{"name": "United Kingdom", "code": "GB", "signature_count": 80},
                   {"name": "France", "code": "FR", "signature_count": 10},
                   {"name": "British Antarctic Territory", "code": "BAT", "signature_count": 5}],
                 "signatures_by_constituency": [{"name": "A", "ons_code": "E1", "signature_count": 60},
                   {"name": "B", "ons_code": "E2", "signature_count": 20}]}}}
                """);

        assertThat(run(json.toString(), "--signatures", "95")).isZero();

        assertThat(out())
                .contains("90 counted", "BAT (5 signatures)", "add up to 95, the total says 100")
                .contains("5  country");
    }

    @Test
    void saysThatAFileIsNoPetition() throws Exception {
        assertThat(run(Files.writeString(folder.resolve("a.json"), "{\"data\": {\"id\"")
                        .toString()))
                .isEqualTo(2);
        assertThat(run(Files.writeString(folder.resolve("b.json"), "{}").toString()))
                .isEqualTo(2);
        assertThat(err()).contains("This is no JSON", "not that of a published petition");
    }

    @Test
    @Tag("thorough")
    void replaysTheRealPetitionWhereItIsThere() {
        Optional<Path> real = realPetition();
        Assumptions.assumeTrue(real.isPresent(), "uk-petition-241584.json is not beside the project: skipped");

        assertThat(run(real.orElseThrow().toString(), "--signatures", "5000")).isZero();

        assertThat(out())
                .contains("5,000 counted", "BAT (12 signatures)", "add up to 5,154,004, the total says 5,156,603");
    }

    private static Optional<Path> realPetition() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("shared/data/uk-petition-241584.json");
            if (Files.exists(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
