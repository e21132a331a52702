package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.signature.Signature;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Creators sign the draft of their petition, which submits it, and are mailed the link that its sponsors sign with. */
class CreatorSignTest {
    private static final Pattern INVITATION = Pattern.compile("/petitions/\\S+/sign\\?invitation=(\\S+)");

    private final RunningSite site = RunningSite.get();
    private final HttpVisitor creator = new HttpVisitor(site, "192.0.2.190");

    @BeforeEach
    void logIn() throws Exception {
        creator.logIn("creator", "creator");
    }

    private PetitionId draft(String title) throws Exception {
        Map<String, String> petition = new LinkedHashMap<>(creator.get("/start").hidden());
        petition.putAll(Map.of("title", title, "addressees", "The Council", "creator", "A Circle"));
        String next = creator.post("/start", petition).location();
        assertThat(next).endsWith("/sign");
        String path = next.substring(0, next.length() - "/sign".length());
        return PetitionId.of(path.substring(path.lastIndexOf('/') + 1));
    }

    private static String page(PetitionId petition) {
        return "/creator/" + petition + "/sign";
    }

    private HttpVisitor.Answer sign(HttpVisitor who, PetitionId petition, String email) throws Exception {
        Map<String, String> form =
                new LinkedHashMap<>(creator.get(page(petition)).hidden());
        form.putAll(Map.of("name", "Nell Harbour", "email", email, "country", "GB", "publicName", "FULL"));
        site.clock().skip(Duration.ofMinutes(1));
        return who.post(page(petition), form);
    }

    private List<Signature> signatures(PetitionId petition) {
        try (Stream<Signature> signatures = site.petitions().reader().signatures(petition)) {
            return signatures.toList();
        }
    }

    private PetitionState state(PetitionId petition) {
        return site.petitions().progress(petition).state();
    }

    @Test
    void getTheLinkForSponsorsByMailOnceTheirOwnSignatureIsConfirmed() throws Exception {
        PetitionId petition = draft("Lights at the crossing");
        assertThat(state(petition)).isEqualTo(PetitionState.DRAFT);
        assertThat(sign(creator, petition, "nell.lights@example.org").location())
                .endsWith("/creator/" + petition);
        assertThat(creator.get("/creator/" + petition).body())
                .contains("Now look into your mail", "0 of 3", "is not confirmed");
        assertThat(state(petition)).isEqualTo(PetitionState.COLLECTING_SPONSORS);
        assertThat(signatures(petition))
                .singleElement()
                .satisfies(own -> assertThat(own.context().role()).isEqualTo(SignerRole.CREATOR));

        site.clock().skip(Duration.ofMinutes(1));
        assertThat(creator.confirm(site.tokenFor("nell.lights@example.org")).status())
                .isEqualTo(200);
        assertThat(creator.get("/creator/" + petition).body()).doesNotContain("is not confirmed");
        List<MimeMessage> mails = site.mailsTo("nell.lights@example.org");
        assertThat(mails).hasSize(2);
        assertThat(mails.get(1).getSubject()).isEqualTo("Find supporters: Lights at the crossing");
        Matcher invitation = INVITATION.matcher(RunningSite.text(mails.get(1)));
        assertThat(invitation.find()).isTrue();

        HttpVisitor sponsor = new HttpVisitor(site, "192.0.2.191");
        Map<String, String> form =
                new LinkedHashMap<>(sponsor.get(invitation.group()).hidden());
        form.putAll(Map.of("name", "Sam Sponsor", "email", "sam.lights@example.org", "country", "GB"));
        form.put("invitation", invitation.group(1));
        site.clock().skip(Duration.ofMinutes(1));
        assertThat(sponsor.post("/petitions/" + petition + "/sign", form).location())
                .endsWith("/check-your-mail");
        site.clock().skip(Duration.ofMinutes(1));
        assertThat(sponsor.confirm(site.tokenFor("sam.lights@example.org")).body())
                .contains("your signature is confirmed");
        assertThat(site.petitions().find(petition).orElseThrow().sponsors()).isOne();
    }

    @Test
    void seeWhatToCorrectAndTheDraftStaysOne() throws Exception {
        PetitionId petition = draft("Benches at the bus stop");

        assertThat(sign(creator, petition, "nowhere").status()).isEqualTo(422);
        assertThat(state(petition)).isEqualTo(PetitionState.DRAFT);
        assertThat(creator.get("/creator/" + petition).body()).contains("You are the first to sign");
        assertThat(sign(creator, petition, "nell.benches@example.org").location())
                .endsWith("/creator/" + petition);
        assertThat(state(petition)).isEqualTo(PetitionState.COLLECTING_SPONSORS);
    }

    @Test
    void areAskedAboutADomainThatTheyMayHaveMistyped() throws Exception {
        PetitionId petition = draft("A bell for the school");
        sign(creator, petition, "nell.bell@gmial.com");

        assertThat(creator.get("/creator/" + petition).body()).contains("Did you mean gmail.com?");
    }

    @Test
    void mayPressTheButtonTwice() throws Exception {
        PetitionId petition = draft("A tap in the park");
        sign(creator, petition, "nell.tap@example.org");

        assertThat(sign(creator, petition, "nell.tap@example.org").location()).endsWith("/creator/" + petition);
        assertThat(state(petition)).isEqualTo(PetitionState.COLLECTING_SPONSORS);
    }

    @Test
    void areNobodyElse() throws Exception {
        PetitionId petition = draft("Quiet nights");
        HttpVisitor other = new HttpVisitor(site, "192.0.2.192");
        assertThat(other.get(page(petition)).location()).endsWith("/login");
        other.logIn("moderator", "moderator");

        assertThat(other.get(page(petition)).status()).isIn(403, 404);
        assertThat(sign(other, petition, "mallory@example.org").status()).isIn(403, 404);
        HttpVisitor mailed = new HttpVisitor(site, "192.0.2.193");
        mailed.logIn("creator", "creator");
        assertThat(mailed.post(page(petition), Map.of("name", "Mallory", "email", "mallory@example.org"))
                        .status())
                .as("a form of another site")
                .isEqualTo(403);
        assertThat(signatures(petition)).isEmpty();
        assertThat(state(petition)).isEqualTo(PetitionState.DRAFT);
    }

    @Test
    void findTheirDraftAmongThePetitionsAndSignItLater() throws Exception {
        PetitionId petition = draft("Swings for the yard");

        assertThat(creator.get("/creator").body()).contains("Swings for the yard", "draft");
        assertThat(creator.get("/creator/" + petition).body()).contains("href=\"" + page(petition) + "\"");
    }
}
