package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.petition.PetitionId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormAloneTest {
    private final RunningSite site = RunningSite.get();
    private final PetitionId id = site.open("A form for everybody");
    private final HttpVisitor visitor = new HttpVisitor(site, "192.0.2.97");

    private String form(String query) throws Exception {
        HttpVisitor.Answer answer = visitor.get("/petitions/" + id + "/form" + query);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        return answer.body();
    }

    private static String withoutWhatIsNewEachTime(String form) {
        return form.replaceAll("name=\"stamp\" value=\"[^\"]*\"", "").replaceAll("data-challenge=\"[^\"]*\"", "");
    }

    @Test
    void everyVisitorGetsAStampAndAChallengeOfTheirOwnAndOtherwiseTheSameForm() throws Exception {
        String first = form("");
        String second = form("");
        assertThat(first)
                .isNotEqualTo(second)
                .contains("action=\"/petitions/" + id + "/sign\"", "<select id=\"country\"");
        assertThat(withoutWhatIsNewEachTime(first))
                .isEqualTo(withoutWhatIsNewEachTime(second))
                .isNotEqualTo(first)
                .doesNotContain("-slot", "name=\"via\"");
        assertThat(first.replaceAll("(?s).*data-challenge=\"([^\"]*)\".*", "$1"))
                .isNotEqualTo(second.replaceAll("(?s).*data-challenge=\"([^\"]*)\".*", "$1"));
        assertThat(visitor.get("/petitions/" + id + "/form").hidden())
                .containsOnlyKeys("stamp")
                .isNotEqualTo(visitor.get("/petitions/" + id + "/form").hidden());
    }

    @ParameterizedTest
    @CsvSource({"en, Your name", "de, Ihr Name", "fr, Votre nom", "es, Su nombre", "ar, اسمك", "it, Your name"})
    void theFormIsInTheLanguageOfTheVisitor(String language, String label) throws Exception {
        assertThat(form("?lang=" + language)).contains(label);
    }

    @Test
    void theWayByWhichAVisitorCameIsInTheFormAndNothingElseThatTheAddressHolds() throws Exception {
        assertThat(form("?via=choir")).contains("name=\"via\" value=\"choir\"");
        assertThat(form("?via=%22%3E%3Cscript%3E")).doesNotContain("name=\"via\"", "<script>");
        assertThat(form("?via=bakery")).contains("name=\"via\" value=\"bakery\"");
    }

    @Test
    void theFormOfAPetitionThatIsNotPublishedIsNotThere() throws Exception {
        assertThat(visitor.get("/petitions/00000000-0000-0000-0000-000000000000/form")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatTheFormSendsIsTaken() throws Exception {
        Map<String, String> fields =
                new LinkedHashMap<>(visitor.get("/petitions/" + id + "/form").hidden());
        fields.putAll(
                Map.of("name", "Fay Form", "email", "fay.form@example.org", "country", "GB", "publicName", "FULL"));
        assertThat(visitor.post("/petitions/" + id + "/sign", fields).location())
                .endsWith("/check-your-mail");
    }

    @Test
    void aMistypedDomainIsAskedAboutOnceTheFormHasBeenTaken() throws Exception {
        Map<String, String> fields =
                new LinkedHashMap<>(visitor.get("/petitions/" + id + "/form").hidden());
        fields.putAll(Map.of("name", "Gil Form", "email", "gil.form@gmial.com", "country", "GB", "publicName", "FULL"));
        String next = visitor.post("/petitions/" + id + "/sign", fields).location();

        assertThat(next).endsWith("/check-your-mail?meant=gmail.com").doesNotContain("gil");
        assertThat(visitor.get("/petitions/" + id + "/check-your-mail?meant=gmail.com")
                        .body())
                .contains("Did you mean gmail.com?");
        assertThat(visitor.get("/widget/" + id + "/check-your-mail?meant=gmail.com")
                        .body())
                .contains("Did you mean gmail.com?");
    }

    @Test
    void nobodyPutsWordsOfTheirOwnOntoThePageAfterTheForm() throws Exception {
        assertThat(visitor.get("/petitions/" + id + "/check-your-mail?meant=evil.example")
                        .body())
                .contains("Now look into your mail")
                .doesNotContain("Did you mean");
    }

    @ParameterizedTest
    @CsvSource({"FULL, true", "full, false", "everything, false"})
    void aChoiceThatTheFormDoesNotOfferShowsNoName(String choice, boolean isShown) throws Exception {
        String email = "choice-" + choice + "@example.org";
        Map<String, String> fields =
                new LinkedHashMap<>(visitor.get("/petitions/" + id + "/form").hidden());
        fields.putAll(Map.of("name", "Fay Form", "email", email, "country", "GB", "publicName", choice));

        assertThat(visitor.post("/petitions/" + id + "/sign", fields).status()).isEqualTo(302);
        assertThat(RunningSite.text(site.mailsTo(email).get(0)).contains("Fay Form"))
                .isEqualTo(isShown);
    }
}
