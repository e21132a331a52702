package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.host.OwnPages;
import io.github.petitionkit.petition.PetitionId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Neither changes what the other answers. */
@WebTest
@Import({OwnPages.class, OwnPages.CatchAll.class})
@TestPropertySource(
        properties = {"petitionkit.web.base-path=/v1", "spring.jackson.property-naming-strategy=SNAKE_CASE"})
@Tag("thorough")
class BesideTheHostTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Petitions petitions;

    @Test
    void servesUnderItsOwnPathAndNotTheHosts() {
        PetitionId id = Site.open(petitions, "Repair the footbridge");

        assertThat(mvc.get().uri("/v1/petitions/{id}", id)).hasStatusOk();
        assertThat(mvc.get().uri("/news")).hasStatusOk();
        assertThat(mvc.get().uri("/v1/news")).hasStatus(418);
        assertThat(mvc.get().uri("/api/petitions/{id}", id)).hasStatus(418);
    }

    @Test
    void writesAsThePageSaysWhateverTheHostsMapperDoes() {
        PetitionId id = Site.open(petitions, "Repair the weir");

        assertThat(mvc.get().uri("/v1/petitions/{id}/progress", id)).bodyJson().hasPath("last24Hours");
        assertThat(mvc.get().uri("/news")).bodyJson().isStrictlyEqualTo("{\"head_line\": \"Footbridge reopens\"}");
    }

    @Test
    void answersItsOwnProblemsAndLeavesTheHostsToTheHost() {
        assertThat(mvc.get().uri("/v1/petitions/{id}", Site.NOBODY))
                .hasStatus(404)
                .hasContentType("application/problem+json");
        assertThat(mvc.get().uri("/v1/confirmations")).hasStatus(405).hasContentType("application/problem+json");
        assertThat(mvc.get().uri("/broken")).hasStatus(418).bodyJson().isStrictlyEqualTo("{\"page\": \"oops\"}");
        assertThat(mvc.post().uri("/news")).hasStatus(418);
    }

    @Test
    void leavesItToSpringSecurityToRefuseWhoIsNoModeratorAndNoCreator() {
        RequestPostProcessor reader = SecurityMockMvcRequestPostProcessors.httpBasic("reader", "secret");
        assertThat(mvc.get().uri("/v1/moderation/petitions")).hasStatus(401).containsHeader("WWW-Authenticate");
        assertThat(mvc.get().uri("/v1/moderation/petitions").with(reader)).hasStatus(403);
        assertThat(mvc.get().uri("/v1/petitions/{id}/content", Site.NOBODY)).hasStatus(401);
    }
}
