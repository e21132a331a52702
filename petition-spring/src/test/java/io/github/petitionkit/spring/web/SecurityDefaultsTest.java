package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.host.GuardedHost;
import io.github.petitionkit.petition.PetitionId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(
        classes = GuardedHost.class,
        properties = {"petitionkit.web.enabled=true", "spring.autoconfigure.exclude=" + WebTest.NO_DATABASE})
@AutoConfigureMockMvc
@DirtiesContext
@Tag("thorough")
class SecurityDefaultsTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Petitions petitions;

    @Test
    void takesNothingWithoutTheCsrfTokenThatTheHostWants() {
        PetitionId id = Site.open(petitions, "Repair the footbridge");

        assertThat(sign(id)).hasStatus(403);
        assertThat(sign(id).with(SecurityMockMvcRequestPostProcessors.csrf().useInvalidToken()))
                .hasStatus(403);
        assertThat(petitions.progress(id).tally().raw()).isZero();

        assertThat(sign(id).with(SecurityMockMvcRequestPostProcessors.csrf().asHeader()))
                .hasStatus(202);
        assertThat(petitions.progress(id).tally().raw()).isOne();
    }

    @Test
    void letsOtherOriginsCallOnlyAsTheHostSays() {
        PetitionId id = Site.open(petitions, "Repair the weir");

        assertThat(preflight(id, GuardedHost.FRIEND))
                .hasStatusOk()
                .hasHeader("Access-Control-Allow-Origin", GuardedHost.FRIEND);
        assertThat(preflight(id, "https://elsewhere.example.org"))
                .hasStatus(403)
                .doesNotContainHeader("Access-Control-Allow-Origin");
    }

    @Test
    void keepsTheCacheHeadersOfCounts() {
        PetitionId id = Site.open(petitions, "Repair the lock");

        assertThat(mvc.get().uri("/api/petitions/{id}/progress", id))
                .hasHeader("Cache-Control", "max-age=60, public, stale-if-error=300, stale-while-revalidate=120");
    }

    @Test
    void asksModeratorsToSignIn() {
        assertThat(mvc.get().uri("/api/moderation/petitions")).hasStatus(401).containsHeader("WWW-Authenticate");
    }

    private MockMvcRequestBuilder sign(PetitionId id) {
        return mvc.post()
                .uri("/api/petitions/{id}/signatures", id)
                .header("User-Agent", Site.BROWSER)
                .contentType(MediaType.APPLICATION_JSON)
                .content(Site.signer("Ada Example", "ada@example.org"));
    }

    private MvcTestResult preflight(PetitionId id, String origin) {
        return mvc.options()
                .uri("/api/petitions/{id}/signatures", id)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "Content-Type, Idempotency-Key")
                .exchange();
    }
}
