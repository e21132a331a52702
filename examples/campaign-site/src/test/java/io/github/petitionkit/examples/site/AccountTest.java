package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("thorough")
class AccountTest {
    private final RunningSite site = RunningSite.get();

    private HttpVisitor.Answer askForLink(HttpVisitor visitor, String email) throws Exception {
        Map<String, String> fields = new LinkedHashMap<>(visitor.get("/login").hidden());
        fields.put("email", email);
        return visitor.post("/login/mail", fields);
    }

    private HttpVisitor.Answer open(HttpVisitor visitor, String token) throws Exception {
        Map<String, String> fields =
                new LinkedHashMap<>(visitor.get("/login/link?token=" + token).hidden());
        fields.put("token", token);
        return visitor.post("/login/link", fields);
    }

    private HttpVisitor guess(int number, String password) throws Exception {
        HttpVisitor stranger = new HttpVisitor(site, "203.0.113." + number);
        assertThat(stranger.logIn("moderator", password).location()).contains("/login?");
        return stranger;
    }

    @Test
    void whoOwnsAMailboxLogsInByItsLinkOnceAndStartsAPetition() throws Exception {
        HttpVisitor owner = new HttpVisitor(site, "192.0.2.130");
        assertThat(askForLink(owner, "Ada.Owner@Example.org").location()).endsWith("/login/sent");
        String token = site.tokenFor("ada.owner@example.org");

        assertThat(owner.get("/login/link?token=" + token).status()).isEqualTo(200);
        assertThat(owner.get("/creator").location())
                .as("opening it is not enough")
                .endsWith("/login");
        assertThat(open(owner, token).status()).isEqualTo(302);
        assertThat(owner.get("/creator").status()).isEqualTo(200);
        assertThat(owner.get("/desk").status()).isEqualTo(403);

        HttpVisitor thief = new HttpVisitor(site, "192.0.2.131");
        assertThat(open(thief, token).location()).endsWith("/login?link");
        assertThat(thief.get("/login?link").body())
                .contains("has been used already")
                .doesNotContain("password is wrong");
        assertThat(thief.get("/creator").location()).endsWith("/login");
    }

    @Test
    void ownerOfAModeratorsMailboxModerates() throws Exception {
        HttpVisitor moderator = new HttpVisitor(site, "192.0.2.132");
        askForLink(moderator, "mo@example.org");
        open(moderator, site.tokenFor("mo@example.org"));
        assertThat(moderator.get("/desk").status()).isEqualTo(200);
    }

    @Test
    void mailboxGetsThreeLinksInAnHourWhoeverAsks() throws Exception {
        for (int stranger = 0; stranger < 5; stranger++) {
            HttpVisitor visitor = new HttpVisitor(site, "192.0.2." + (133 + stranger));
            assertThat(askForLink(visitor, "much.asked@example.org").location()).endsWith("/login/sent");
        }
        assertThat(site.mailsTo("much.asked@example.org")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@b@c", "x@example.org\r\nBcc: all@example.org"})
    void whatIsNoAddressIsToldBesideItsField(String email) throws Exception {
        HttpVisitor.Answer page = askForLink(new HttpVisitor(site, "192.0.2.140"), email);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("email-fault", "This is not an e-mail address");
        assertThat(site.mailsTo("all@example.org")).isEmpty();
    }

    @Test
    void accountLockedByAStrangersGuessesOpensForItsOwner() throws Exception {
        HttpVisitor owner = new HttpVisitor(site, "192.0.2.141");
        assertThat(owner.logIn("moderator", "moderator").location()).doesNotContain("/login?");
        for (int guess = 0; guess < 10; guess++) {
            guess(100 + guess, "guess" + guess);
        }

        assertThat(guess(110, "moderator").logIn("moderator", "moderator").location())
                .as("even the right password from a browser that nobody knows")
                .endsWith("/login?wait");
        assertThat(owner.logIn("moderator", "moderator").location())
                .as("from the owner's browser")
                .doesNotContain("/login?");

        HttpVisitor thief = new HttpVisitor(site, "203.0.113.111");
        String known = owner.cookie("device");
        thief.take("device", (known.startsWith("0") ? "1" : "0") + known.substring(1));
        assertThat(thief.logIn("moderator", "moderator").location())
                .as("with a forged cookie")
                .endsWith("/login?wait");

        site.clock().skip(Duration.ofMinutes(16));
        assertThat(new HttpVisitor(site, "203.0.113.112")
                        .logIn("moderator", "moderator")
                        .location())
                .doesNotContain("/login?");
    }
}
