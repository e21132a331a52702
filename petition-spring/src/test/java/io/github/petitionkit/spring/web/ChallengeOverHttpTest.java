package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.host.Inbox;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.tally.Tally;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The name of each signer is doubtful, so that a proof is asked for. */
@WebTest
@Tag("thorough")
class ChallengeOverHttpTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Petitions petitions;

    @Autowired
    Inbox inbox;

    private String answer(PetitionId petition, String browser) {
        byte[] body = mvc.get()
                .uri("/api/petitions/{id}/challenge", petition)
                .header("User-Agent", browser)
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        ObjectNode challenge = (ObjectNode) JSON.readTree(body);
        challenge.put("number", solve(challenge));
        challenge.remove("maxnumber");
        return Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(challenge));
    }

    private static int solve(JsonNode challenge) {
        String salt = challenge.get("salt").asString();
        int number = 0;
        while (!hash(salt + number).equals(challenge.get("challenge").asString())) {
            number++;
        }
        return number;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** {@return whether the signature counts once its signer has confirmed} */
    private boolean counts(PetitionId petition, String email, String browser, String answer) {
        long before = counted(petition);
        assertThat(mvc.post()
                        .uri("/api/petitions/{id}/signatures", petition)
                        .header("User-Agent", browser)
                        .header("Petition-Challenge-Answer", answer)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(Site.signer("Aaaaaa Example", email)))
                .hasStatus(202)
                .bodyJson()
                .isStrictlyEqualTo("{\"acknowledgement\": \"check-your-mail\", \"violations\": []}");
        assertThat(mvc.post()
                        .uri("/api/confirmations")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(Site.token(inbox.tokenOf(email))))
                .hasStatusOk();
        return counted(petition) > before;
    }

    private long counted(PetitionId petition) {
        Tally tally = petitions.progress(petition).tally();
        return tally.counted();
    }

    @Test
    void letsThoseCountWhoseBrowserAnswers() {
        PetitionId id = Site.open(petitions, "Repair the quay");

        assertThat(counts(id, "ada.quay@example.org", Site.BROWSER, answer(id, Site.BROWSER)))
                .isTrue();
    }

    @Test
    void holdsThoseWithoutAnAnswerOfTheirOwnAndTellsThemNothing() {
        PetitionId id = Site.open(petitions, "Repair the pier");
        PetitionId another = Site.open(petitions, "Repair the jetty");
        String answer = answer(id, Site.BROWSER);

        assertThat(counts(id, "none.pier@example.org", Site.BROWSER, "")).isFalse();
        assertThat(counts(id, "other.pier@example.org", "Mozilla/5.0 Safari/18.6", answer))
                .isFalse();
        assertThat(counts(another, "ada.jetty@example.org", Site.BROWSER, answer))
                .isFalse();
        assertThat(counts(id, "ada.pier@example.org", Site.BROWSER, answer)).isTrue();
        assertThat(counts(id, "again.pier@example.org", Site.BROWSER, answer)).isFalse();
    }

    @Test
    void givesAChallengeForPetitionsThatDoNotExistToo() {
        assertThat(mvc.get().uri("/api/petitions/{id}/challenge", Site.NOBODY))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store");
    }
}
