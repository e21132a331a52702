package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("thorough")
class SecondModeratorTest {
    private static final int MANY = RunningSite.MOST_BY_ONE_MODERATOR + 1;

    private final RunningSite site = RunningSite.get();
    private final PetitionId id = many();
    private final String page = "/desk/" + id + "/invalidations";

    private PetitionId many() {
        PetitionId many = site.open("Many at once");
        sign(many, "example.org", MANY);
        return many;
    }

    private void sign(PetitionId petition, String domain, int signers) {
        SigningContext partner =
                SigningContext.builder().channel(Channel.PARTNER).build();
        for (int signer = 0; signer < signers; signer++) {
            String email = "many.moor" + signer + "@" + domain;
            site.petitions().sign(petition, SignatureRequest.of("Many Moor", email, "GB"), partner);
        }
    }

    private HttpVisitor moderator() throws Exception {
        HttpVisitor moderator = new HttpVisitor(site, "192.0.2.80");
        moderator.logIn("moderator", "moderator");
        return moderator;
    }

    private HttpVisitor second() throws Exception {
        HttpVisitor second = new HttpVisitor(site, "192.0.2.81");
        Map<String, String> asked = new LinkedHashMap<>(second.get("/login").hidden());
        asked.put("email", "mo@example.org");
        second.post("/login/mail", asked);
        String token = site.tokenFor("mo@example.org");
        Map<String, String> opened =
                new LinkedHashMap<>(second.get("/login/link?token=" + token).hidden());
        opened.put("token", token);
        second.post("/login/link", opened);
        return second;
    }

    private void propose(HttpVisitor moderator) throws Exception {
        assertThat(moderator.get(page + "?domain=example.org").body())
                .contains("nothing goes before another moderator has confirmed it");
        assertThat(order(moderator, "example.org")).endsWith("/invalidations");
    }

    private String order(HttpVisitor moderator, String domain) throws Exception {
        Map<String, String> order =
                new LinkedHashMap<>(moderator.get(page + "?domain=" + domain).hidden());
        order.putAll(Map.of("domain", domain, "code", "made-up", "text", "nobody was there"));
        return moderator.post(page, order).location();
    }

    private static String way(HttpVisitor.Answer page, String decision) {
        Matcher way = Pattern.compile("action=\"([^\"]*/" + decision + ")\"").matcher(page.body());
        assertThat(way.find()).as(decision).isTrue();
        return way.group(1);
    }

    @Test
    void manySignaturesGoOnceASecondModeratorHasConfirmed() throws Exception {
        HttpVisitor moderator = moderator();
        propose(moderator);
        assertThat(site.counted(id)).isEqualTo(MANY);
        HttpVisitor.Answer own = moderator.get(page);
        assertThat(own.body())
                .contains("another moderator has to confirm it", "nobody was there")
                .doesNotContain("/confirm\"");
        String confirm = way(own, "drop").replace("/drop", "/confirm");
        assertThat(moderator.post(confirm, own.hidden()).status()).isEqualTo(403);
        assertThat(site.counted(id)).isEqualTo(MANY);

        HttpVisitor second = second();
        assertThat(second.get("/desk").body()).contains("Waiting for a second moderator", page);
        HttpVisitor.Answer waiting = second.get(page);
        assertThat(second.post(way(waiting, "confirm"), waiting.hidden()).location())
                .endsWith("/history");
        assertThat(site.counted(id)).isZero();
        assertThat(second.post(confirm, waiting.hidden()).status()).isEqualTo(404);
    }

    @Test
    void severalSmallRunsOfADayNeedASecondModeratorAsALargeOneDoes() throws Exception {
        HttpVisitor moderator = moderator();
        sign(id, "example.com", 2);
        sign(id, "example.net", MANY - 2);
        assertThat(order(moderator, "example.com")).endsWith("/history");
        assertThat(moderator.get(page + "?domain=example.net").body())
                .contains("You may take " + (RunningSite.MOST_BY_ONE_MODERATOR - 2) + " more");
        assertThat(order(moderator, "example.net")).endsWith("/invalidations");
        assertThat(site.counted(id)).isEqualTo(2 * MANY - 2);

        HttpVisitor second = second();
        HttpVisitor.Answer waiting = second.get(page);
        second.post(way(waiting, "confirm"), waiting.hidden());
        assertThat(site.counted(id)).isEqualTo(MANY);
    }

    @Test
    void whatCountsIsNotTakenOutThroughTheListOfWhatIsHeld() throws Exception {
        HttpVisitor moderator = moderator();
        SignatureId counted = site.signed(id, "Ada Counted", "ada.counted@example.org");
        String held = "/desk/held/" + id + "/" + counted + "/invalidate";
        assertThat(moderator.post(held, moderator.get("/desk").hidden()).status())
                .isEqualTo(409);
        assertThat(site.counted(id)).isEqualTo(MANY + 1);
    }

    @Test
    void whatIsDroppedStaysInTheCount() throws Exception {
        HttpVisitor moderator = moderator();
        propose(moderator);
        HttpVisitor.Answer waiting = moderator.get(page);
        moderator.post(way(waiting, "drop"), waiting.hidden());
        assertThat(moderator.get(page).body()).doesNotContain("nobody was there");
        assertThat(site.counted(id)).isEqualTo(MANY);
    }
}
