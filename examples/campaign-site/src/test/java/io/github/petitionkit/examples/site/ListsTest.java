package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.petition.PetitionId;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListsTest {
    private static final String LIST = """
            Vorname;Nachname;E-Mail;Land;consent.updates.acme
            Ada;Example;ada.of.lists@example.org;Deutschland;ja
            Bob;Example;bob.of.lists@example.org;GB;nein
            Bob;Example;bob.of.lists@example.org;GB;nein
            Cy;Example;no address;GB;vielleicht
            """;

    private final RunningSite site = RunningSite.get();
    private final HttpVisitor moderator = new HttpVisitor(site, "192.0.2.71");
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
    void aFileThatIsNoListIsExplained() throws Exception {
        assertThat(moderator.get(uploaded("Ada Example,ada@example.org,GB\n")).body())
                .contains("Name the columns in the first line")
                .doesNotContain("ada@example.org");
    }

    @Test
    void noCreatorEntersAList() throws Exception {
        HttpVisitor creator = new HttpVisitor(site, "192.0.2.72");
        creator.logIn("creator", "creator");

        assertThat(creator.get(lists).status()).isEqualTo(403);
    }
}
