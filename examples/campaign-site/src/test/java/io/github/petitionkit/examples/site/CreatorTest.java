package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.examples.site.creator.Owners;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import java.util.LinkedHashMap;
import java.util.Locale;
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
    void whoSaidJustCountMeIsNotNamedToTheCreatorEither() throws Exception {
        PetitionId id = site.open("Chosen names");
        site.bean(Owners.class).put(id, "creator");
        SigningContext partner =
                SigningContext.builder().channel(Channel.PARTNER).build();
        for (PublicName choice : PublicName.values()) {
            SignatureRequest request = SignatureRequest.builder()
                    .name(choice.name().charAt(0) + "rida Secretive")
                    .email("frida." + choice.name().toLowerCase(Locale.ROOT) + "@example.org")
                    .country("GB")
                    .postalCode("SW1A 1AA")
                    .publicName(choice)
                    .build();
            site.petitions().sign(id, request, partner);
        }

        assertThat(creator.get("/creator/" + id + "/signatures.csv").body())
                .contains("Frida Secretive", "I. S.")
                .doesNotContain("Irida", "Arida", "SW1A", "@");
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
