package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.proof.ConsistencyProof;
import io.github.petitionkit.proof.InclusionProof;
import io.github.petitionkit.proof.Leaf;
import io.github.petitionkit.proof.Proofs;
import io.github.petitionkit.proof.SignedTreeHead;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.spring.job.HoldsWatch;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeskTest {
    private static final Pattern CRITERIA = Pattern.compile("name=\"criteria\" value=\"([^\"]*)\"");

    private final RunningSite site = RunningSite.get();
    private final JsonMapper json = site.bean(JsonMapper.class);

    private HttpVisitor moderator(String ip) throws Exception {
        HttpVisitor moderator = new HttpVisitor(site, ip);
        moderator.logIn("moderator", "moderator");
        return moderator;
    }

    @Test
    @Tag("thorough")
    void aClusterIsFoundInHindsightWithWhatSpeaksForItTakenOutOfTheCountAndPutBack() throws Exception {
        HttpVisitor moderator = moderator("192.0.2.40");
        String clusters = "/desk/" + site.viral() + "/clusters";
        long before = site.counted(site.viral());

        SignatureId looked = site.petitions()
                .moderation()
                .sweep(site.viral())
                .proposals()
                .get(0)
                .preview()
                .sample()
                .get(0);
        site.petitions().moderation().hold(site.viral(), looked, Reason.of("look"), Actor.staff("7"));
        site.petitions().moderation().release(site.viral(), looked, Reason.of("looked-at"), Actor.staff("7"));

        HttpVisitor.Answer page = moderator.get(clusters);
        assertThat(page.body())
                .contains("Of 1 that were reviewed")
                .contains("160 signatures, 160 of them counted", "Precision", "What speaks for it", "They came evenly")
                .contains("The count would go from", "bulk-accounts.example", "198.51.100.");
        Matcher criteria = CRITERIA.matcher(page.body());
        assertThat(criteria.find()).isTrue();
        Map<String, String> order = new LinkedHashMap<>(page.hidden());
        order.putAll(Map.of(
                "criteria", criteria.group(1).replace("&quot;", "\""), "code", "made-up", "text", "nobody was there"));
        assertThat(moderator.post(clusters, order).location()).endsWith("/history");
        assertThat(site.counted(site.viral())).isEqualTo(before - 160);
        assertThat(moderator.get("/petitions/" + site.viral()).body()).contains("nobody was there");

        HttpVisitor.Answer runs = moderator.get("/desk/" + site.viral() + "/invalidations");
        Matcher undo = Pattern.compile("action=\"([^\"]*/undo)\"").matcher(runs.body());
        assertThat(undo.find()).isTrue();
        moderator.post(undo.group(1), runs.hidden());
        assertThat(site.counted(site.viral())).isEqualTo(before);
    }

    @Test
    void noTextIsPublishedOrRejectedThatItsCreatorHasPutInPlaceOfTheOneOnTheDesk() throws Exception {
        Content content = Content.titled("Repair the sluice")
                .creator("Friends of the River Path")
                .addressee("Town Council")
                .build();
        PetitionId id = site.petitions()
                .create(content, Policy.builder().moderated().build())
                .orElseThrow()
                .id();
        site.petitions().submit(id);
        HttpVisitor moderator = moderator("192.0.2.52");
        HttpVisitor.Answer read = moderator.get("/desk/" + id);
        site.petitions().revise(id, content.toBuilder().title("Buy my book").build());

        assertThat(moderator.post("/desk/" + id + "/open", read.hidden()).location())
                .endsWith("/desk/" + id);
        HttpVisitor.Answer again = moderator.get("/desk/" + id);
        assertThat(again.body()).contains("Buy my book", "has changed since you read it");
        assertThat(site.petitions().progress(id).state()).isEqualTo(PetitionState.IN_MODERATION);
        Map<String, String> rejection = new LinkedHashMap<>(read.hidden());
        rejection.putAll(Map.of("code", "duplicate", "text", "There is one already."));
        assertThat(moderator.post("/desk/" + id + "/reject", rejection).location())
                .endsWith("/desk/" + id);
        assertThat(site.petitions().progress(id).state()).isEqualTo(PetitionState.IN_MODERATION);

        moderator.post("/desk/" + id + "/open", again.hidden());
        assertThat(site.petitions().progress(id).state()).isEqualTo(PetitionState.OPEN);
    }

    @Test
    void whatAModeratorReleasesIsOutOfTheQueueAndCounted() throws Exception {
        PetitionId id = site.open("Released");
        HttpVisitor held = new HttpVisitor(site, "192.0.2.46", "python-requests/2.32");
        held.sign(id, "Ada Moor", "ada.moor@example.org", "");
        held.confirm(site.tokenFor("ada.moor@example.org"));
        site.petitions().maintenance().deliverEvents();
        HttpVisitor moderator = moderator("192.0.2.47");
        HttpVisitor.Answer page = moderator.get("/desk/held?petition=" + id);
        assertThat(page.body()).contains("ada.moor@example.org", "The request named a program, no browser");

        Matcher release = Pattern.compile("action=\"(/desk/held/[^\"/]*/[^\"/]*/release)\"")
                .matcher(page.body());
        assertThat(release.find()).isTrue();
        moderator.post(release.group(1), page.hidden());
        site.petitions().maintenance().deliverEvents();

        assertThat(moderator.get("/desk/held?petition=" + id).body()).contains("Nothing is held");
        assertThat(site.counted(id)).isEqualTo(1);
        assertThat(moderator.post(release.group(1), page.hidden()).status()).isEqualTo(409);
    }

    @Test
    void whoWaitsForOneCheckIsShownWithTheLongestWaitAndLetGoTogether() throws Exception {
        PetitionId id = site.open("Let go together");
        for (int signer = 0; signer < 3; signer++) {
            HttpVisitor held = new HttpVisitor(site, "192.0.2.48", "python-requests/2.32");
            String email = "ada.moor" + signer + "@example.org";
            held.sign(id, "Ada " + (char) ('A' + signer) + "moor", email, "");
            held.confirm(site.tokenFor(email));
        }
        site.petitions().maintenance().deliverEvents();
        site.bean(HoldsWatch.class).look();
        HttpVisitor moderator = moderator("192.0.2.49");
        HttpVisitor.Answer page = moderator.get("/desk/held");
        assertThat(page.body()).contains("Let go together", "Longest wait, hours");

        Map<String, String> order = new LinkedHashMap<>(page.hidden());
        order.put("cause", "scripted-user-agent");
        assertThat(moderator.post("/desk/held/" + id + "/release", order).location())
                .endsWith("/desk/held");

        assertThat(site.counted(id)).isEqualTo(3);
        assertThat(moderator.get("/desk").status()).isEqualTo(200);
    }

    @Test
    void whoIsHeldIsFoundByPetitionCauseAndTime() throws Exception {
        PetitionId id = site.open("Filtered");
        HttpVisitor held = new HttpVisitor(site, "192.0.2.50", "python-requests/2.32");
        held.sign(id, "Ada Filter", "ada.filter@example.org", "");
        held.confirm(site.tokenFor("ada.filter@example.org"));
        site.petitions().maintenance().deliverEvents();
        HttpVisitor moderator = moderator("192.0.2.51");
        String mine = "/desk/held?petition=" + id;
        assertThat(moderator.get(mine + "&cause=&hours=").body()).contains("ada.filter@example.org");
        assertThat(moderator.get(mine + "&cause=scripted-user-agent&hours=0").body())
                .contains("ada.filter@example.org");
        assertThat(moderator.get(mine + "&cause=trap-field").body()).doesNotContain("ada.filter@example.org");
        assertThat(moderator.get(mine + "&hours=168").body()).doesNotContain("ada.filter@example.org");
        assertThat(moderator.get("/desk/held?petition=nobody's").status()).isEqualTo(200);
        assertThat(moderator.get("/desk/held?hours=-99999999").status()).isEqualTo(200);
    }

    @Test
    void petitionsAreListedByState() throws Exception {
        PetitionId closed = site.open("Closed on the desk");
        site.petitions().close(closed, Actor.CREATOR);
        HttpVisitor moderator = moderator("192.0.2.52");
        assertThat(moderator.get("/desk").body()).doesNotContain("Closed on the desk");
        assertThat(moderator.get("/desk?state=CLOSED").body()).contains("Closed on the desk");
        assertThat(moderator.get("/desk?state=DORMANT").body()).contains("None is in this state.");
    }

    @Test
    void whatAreNoCriteriaIsRefused() throws Exception {
        HttpVisitor moderator = moderator("192.0.2.41");
        String clusters = "/desk/" + site.viral() + "/clusters";
        Map<String, String> order = new LinkedHashMap<>(moderator.get(clusters).hidden());
        order.putAll(Map.of("criteria", "{}", "code", "made-up", "text", ""));
        assertThat(moderator.post(clusters, order).status()).isEqualTo(400);
        order.put("criteria", "all");
        assertThat(moderator.post(clusters, order).status()).isEqualTo(400);
    }

    @Test
    void whoHoldsAPublishedHeadAndAProofNeedsNothingButThePublicKey() throws Exception {
        PetitionId id = site.open("Proven");
        HttpVisitor moderator = moderator("192.0.2.42");
        String history = "/desk/" + id + "/history";
        for (int signer = 0; signer < 5; signer++) {
            SigningContext partner =
                    SigningContext.builder().channel(Channel.PARTNER).build();
            site.petitions()
                    .sign(
                            id,
                            SignatureRequest.of("Proven " + signer, "proven" + signer + "@example.org", "GB"),
                            partner);
            if (signer != 3) {
                moderator.post(history + "/heads", moderator.get(history).hidden());
            }
        }
        HttpVisitor anybody = new HttpVisitor(site, "192.0.2.43");
        JsonNode record =
                json.readTree(anybody.get("/petitions/" + id + "/heads.json").body());
        PublicKey key = key(record);
        assertThat(record.get("heads")).hasSize(4);

        HttpVisitor.Answer kept = anybody.get(
                "/petitions/" + id + "/heads/" + record.at("/heads/0/head/size").asInt() + ".json");
        assertThat(kept.header("Cache-Control")).contains("immutable", "public");
        assertThat(kept.header("Set-Cookie")).isEmpty();
        JsonNode growth = json.readTree(kept.body());
        SignedTreeHead earlier = json.treeToValue(growth.get("earlier"), SignedTreeHead.class);
        SignedTreeHead later = json.treeToValue(growth.get("later"), SignedTreeHead.class);
        ConsistencyProof grown = json.treeToValue(growth.get("proof"), ConsistencyProof.class);
        assertThat(Proofs.isExtension(earlier, later, grown, key)).isTrue();
        assertThat(Proofs.isExtension(later, earlier, grown, key)).isFalse();

        assertThat(moderator.get(history).body()).contains(history + "/2.json");
        JsonNode entry = json.readTree(moderator.get(history + "/2.json").body());
        Leaf leaf = json.treeToValue(entry.get("leaf"), Leaf.class);
        InclusionProof included = json.treeToValue(entry.get("proof"), InclusionProof.class);
        SignedTreeHead head = json.treeToValue(entry.get("head"), SignedTreeHead.class);
        assertThat(leaf.entry().number()).isEqualTo(2);
        assertThat(Proofs.isIncluded(leaf, included, head, key)).isTrue();
        assertThat(Proofs.isIncluded(leaf, included, earlier, key)).isFalse();

        assertThat(moderator.get(history + "/999.json").status()).isEqualTo(404);
        assertThat(anybody.get(history + "/2.json").location()).endsWith("/login");
    }

    private static PublicKey key(JsonNode record) throws GeneralSecurityException {
        byte[] encoded = Base64.getDecoder().decode(record.get("publicKey").asString());
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "es"})
    void everyPageIsThereInEveryLanguage(String language) throws Exception {
        HttpVisitor moderator = moderator("192.0.2.44");
        HttpVisitor creator = new HttpVisitor(site, "192.0.2.45");
        creator.logIn("creator", "creator");
        PetitionId viral = site.viral();
        PetitionId rejected = site.open("Closed in " + language);
        site.petitions().close(rejected, Actor.CREATOR);
        for (String path : new String[] {
            "/",
            "/petitions/" + viral,
            "/petitions/" + viral + "/sign",
            "/petitions/" + viral + "/thank-you",
            "/petitions/" + rejected,
            "/petitions/" + rejected + "/sign",
            "/widget/" + viral,
            "/confirm",
            "/mail",
            "/nothing",
            "/desk",
            "/desk/held",
            "/desk/" + viral,
            "/desk/" + viral + "/clusters",
            "/desk/" + viral + "/invalidations?country=GB",
            "/desk/" + viral + "/history"
        }) {
            look(moderator.get(path + (path.contains("?") ? "&" : "?") + "lang=" + language), path, language);
        }
        for (String path : new String[] {"/creator", "/creator/" + viral, "/start", "/login"}) {
            look(creator.get(path + "?lang=" + language), path, language);
        }
    }

    private static void look(HttpVisitor.Answer page, String path, String language) {
        assertThat(page.status()).as(path).isIn(200, 404);
        assertThat(page.body())
                .as(path)
                .contains("<html lang=\"" + language + "\"")
                .doesNotContain("??");
    }
}
