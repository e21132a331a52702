package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.petition.PetitionId;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListsTest {
    private static final String LIST = """
            Vorname;Nachname;E-Mail;Land;consent.updates.acme
            Ada;Example;ada.of.lists@example.org;Deutschland;ja
            Bob;Example;bob.of.lists@example.org;GB;nein
            Bob;Example;bob.of.lists@example.org;GB;nein
            Cy;Example;no address;GB;vielleicht
            """;

    private static final AtomicInteger COMERS = new AtomicInteger();

    private final RunningSite site = RunningSite.get();
    /** Each test comes from an address of its own, because the site limits how many forms one address may send. */
    private final HttpVisitor moderator = new HttpVisitor(site, "198.18.0." + COMERS.incrementAndGet());

    private final PetitionId petition = site.viral();
    private final String lists = "/desk/" + petition + "/lists";

    @BeforeEach
    void logIn() throws Exception {
        moderator.logIn("moderator", "moderator");
    }

    private String uploaded(String file) throws Exception {
        String location = moderator
                .upload(lists, "list.csv", file.getBytes(StandardCharsets.UTF_8), "PARTNER")
                .location();
        return location.substring(location.indexOf("/desk"));
    }

    @Test
    void aListIsLookedAtFirstAndThenEntered() throws Exception {
        long before = site.counted(petition);
        String list = uploaded(LIST);

        HttpVisitor.Answer preview = moderator.get(list);
        assertThat(preview.body())
                .contains("What would become of the lines", "2 count", "1 have signed before", "1 have faults")
                .contains("Line 5", "consent.updates.acme")
                .doesNotContain("vielleicht", "no address");
        assertThat(site.counted(petition)).isEqualTo(before);

        moderator.post(list + "/enter", preview.hidden());
        boolean done = false;
        for (int looks = 0; looks < 3_000 && !done; looks++) {
            done = moderator.get(list).body().contains("What has become of the lines");
        }
        assertThat(done).isTrue();
        assertThat(site.counted(petition)).isEqualTo(before + 2);

        moderator.post(list + "/remove", preview.hidden());
        assertThat(moderator.get(list).status()).isEqualTo(404);
    }

    @Test
    void aWorkbookIsReadAndItsHiddenRowsAreNamed() throws Exception {
        byte[] workbook = Files.readAllBytes(Path.of(
                "../../petition-core/src/test/resources/io/github/petitionkit/file/workbooks/libreoffice-de.xlsx"));
        String location =
                moderator.upload(lists, "list.xlsx", workbook, "PARTNER").location();

        assertThat(moderator.get(location.substring(location.indexOf("/desk"))).body())
                .contains("3 count", "Hidden rows in the sheet: 1", "Sheets that are not read: 1")
                .doesNotContain("Beispiel");
    }

    @Test
    void whatTheCheckAsksForIsGivenWithTheFile() throws Exception {
        byte[] polish = "name,email,received_at\nŁukasz Wiśniewski,lukasz.of.lists@example.org,01/02/2026\n"
                .getBytes(Charset.forName("windows-1250"));

        String asked = moderator.upload(lists, "list.csv", polish, "PARTNER").location();
        assertThat(moderator.get(asked.substring(asked.indexOf("/desk"))).body())
                .contains("Name the columns in the first line");

        String given = moderator
                .upload(
                        lists,
                        "list.csv",
                        polish,
                        "PARTNER",
                        Map.of("charset", "windows-1250", "dates", "DAY_FIRST", "country", "PL"))
                .location();
        assertThat(moderator.get(given.substring(given.indexOf("/desk"))).body())
                .contains("1 count");
    }

    @Test
    void theCheckOffersToIgnoreColumnsThatAreNotKnown() throws Exception {
        String list = uploaded(
                "Name;Shoe size;E-Mail;Land;received_at\nAda Example;38;ada.of.shoes@example.org;GB;2062-01-31\n");
        HttpVisitor.Answer asked = moderator.get(list);
        assertThat(asked.body())
                .contains("Columns that are not known", "Column 2")
                .doesNotContain("Column 3", "Shoe size");

        Map<String, String> fields = new LinkedHashMap<>(asked.hidden());
        fields.put("columns", "2");
        String again = moderator.post(list + "/ignore", fields).location();

        assertThat(moderator.get(again.substring(again.indexOf("/desk"))).body())
                .contains("1 count", "Line 2", "in the future")
                .doesNotContain("Columns that are not known");
        assertThat(moderator.get(list).status()).isEqualTo(404);
    }

    @Test
    void columnsAreIgnoredFromTheStart() throws Exception {
        byte[] list = "Name;Mailing;E-Mail;Land\nAda Example;belki;ada.of.mailing@example.org;GB\n"
                .getBytes(StandardCharsets.UTF_8);

        String read = moderator
                .upload(lists, "list.csv", list, "PARTNER", Map.of("ignored", "2, 7"))
                .location();
        assertThat(moderator.get(read.substring(read.indexOf("/desk"))).body()).contains("1 count");
    }

    @ParameterizedTest
    @CsvSource({"ignored, two", "ignored, 0", "country, Atlantis", "charset, alphabet"})
    void aSettingThatIsNoneIsAskedForAgain(String setting, String value) throws Exception {
        byte[] list = "name,email\nAda Example,ada@example.org\n".getBytes(StandardCharsets.UTF_8);

        HttpVisitor.Answer asked = moderator.upload(lists, "list.csv", list, "PARTNER", Map.of(setting, value));

        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.body()).contains("A setting could not be read", "Check the file");
    }

    @Test
    void aFileThatIsNoListIsExplained() throws Exception {
        assertThat(moderator.get(uploaded("Ada Example,ada@example.org,GB\n")).body())
                .contains("Name the columns in the first line")
                .doesNotContain("ada@example.org");
    }

    @Test
    void noCreatorEntersAList() throws Exception {
        HttpVisitor creator = new HttpVisitor(site, "198.18.1.1");
        creator.logIn("creator", "creator");

        assertThat(creator.get(lists).status()).isEqualTo(403);
    }
}
