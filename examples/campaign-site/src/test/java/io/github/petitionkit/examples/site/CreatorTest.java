package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CreatorTest {
    private final RunningSite site = RunningSite.get();
    private final HttpVisitor creator = new HttpVisitor(site, "192.0.2.70");
    private final String petition = "/creator/" + site.viral();

    @BeforeEach
    void logIn() throws Exception {
        creator.logIn("creator", "creator");
    }

    private HttpVisitor.Answer post(String title) throws Exception {
        Map<String, String> news = new LinkedHashMap<>(creator.get(petition).hidden());
        news.putAll(Map.of("title", title, "text", "It was a long evening."));
        return creator.post(petition + "/updates", news);
    }

    @Test
    void newsIsOnThePetitionsPage() throws Exception {
        assertThat(post("We were heard by the committee").location()).endsWith(petition);
        assertThat(creator.get("/petitions/" + site.viral()).body())
                .contains("We were heard by the committee", "It was a long evening.");
    }

    @Test
    void newsWithoutAHeadlineIsNotAndTheCreatorIsTold() throws Exception {
        post(" ");
        assertThat(creator.get(petition).body()).contains("A headline is needed");
    }

    @Test
    void theListHasEveryConfirmedSignatureAndNoAddress() throws Exception {
        HttpVisitor.Answer list = creator.get(petition + "/signatures.csv");
        assertThat(list.header("Content-Type")).startsWith("text/csv");
        assertThat(list.header("Content-Disposition")).startsWith("attachment");
        assertThat(list.body().lines()).hasSize((int) site.counted(site.viral()) + 1);
        assertThat(list.body()).doesNotContain("@");
    }
}
