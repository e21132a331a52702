package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.petition.PetitionId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Pages behind mailed links are rendered once for all; what is on them belongs to one visitor. */
class MailedLinkTest {
    private final RunningSite site = RunningSite.get();

    private String tokenOf(HttpVisitor visitor, PetitionId id, String email) throws Exception {
        site.clock().skip(Duration.ofMinutes(1));
        visitor.sign(id, "Lou Link", email, "");
        return site.tokenFor(email);
    }

    @Test
    void everyVisitorFindsTheirOwnTokenAndPetition() throws Exception {
        HttpVisitor one = new HttpVisitor(site, "192.0.2.171");
        HttpVisitor other = new HttpVisitor(site, "192.0.2.172");
        String first = tokenOf(one, site.open("Keep <the> \"pond\""), "lou.link@example.org");
        String second = tokenOf(other, site.open("Mend the roof"), "lou.other@example.org");

        String page = one.get("/confirm?token=" + first).body();
        assertThat(page)
                .contains("Keep &lt;the&gt; &quot;pond&quot;", "value=\"" + first + "\"")
                .contains("?token=" + first + "&amp;lang=de")
                .doesNotContain(second, "-slot");
        assertThat(other.get("/confirm?token=" + second).body())
                .contains("Mend the roof", "value=\"" + second + "\"")
                .doesNotContain(first, "pond");
        assertThat(one.get("/confirm?token=" + first).hidden().get("_csrf"))
                .isNotEmpty()
                .isNotEqualTo(other.get("/confirm?token=" + second).hidden().get("_csrf"));
    }

    @Test
    void whoHasConfirmedFindsTheCountWithTheirSignatureAndLinksToPassThePetitionOn() throws Exception {
        PetitionId id = site.open("Bread & roses");
        HttpVisitor one = new HttpVisitor(site, "192.0.2.173");
        String first = tokenOf(one, id, "lou.bread@example.org");
        site.clock().skip(Duration.ofMinutes(1));
        assertThat(one.confirm(first).body())
                .contains("your signature is confirmed", "<strong data-count>1</strong>", "has signed", "value=\"1\"")
                .contains("https://wa.me/?text=Bread%20%26%20roses%20", ">Bluesky</a>", "/petitions/" + id + "/count")
                .doesNotContain("-slot");
        HttpVisitor other = new HttpVisitor(site, "192.0.2.174");
        String second = tokenOf(other, id, "lou.roses@example.org");
        site.clock().skip(Duration.ofMinutes(1));
        assertThat(other.confirm(second).body())
                .contains("<strong data-count>2</strong>", "have signed", "href=\"/?lang=de\"")
                .doesNotContain("\"?lang=de");
    }

    @Test
    void whoIsLoggedInSeesThatOnThePageBehindALink() throws Exception {
        HttpVisitor visitor = new HttpVisitor(site, "192.0.2.175");
        String token = tokenOf(visitor, site.open("Two roles"), "lou.roles@example.org");
        assertThat(visitor.get("/confirm?token=" + token).body()).doesNotContain("/logout", "/creator");
        visitor.logIn("creator", "creator");
        assertThat(visitor.get("/confirm?token=" + token).body())
                .contains("/logout", "/creator", "value=\"" + token + "\"", "Two roles");
        assertThat(new HttpVisitor(site, "192.0.2.176")
                        .get("/confirm?token=" + token)
                        .body())
                .doesNotContain("/logout");
    }
}
