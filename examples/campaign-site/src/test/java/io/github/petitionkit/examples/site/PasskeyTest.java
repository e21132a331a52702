package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passkeys in a real browser, whose device is one of the DevTools protocol's. */
@InBrowser
@Tag("thorough")
class PasskeyTest {
    private final RunningSite site = RunningSite.get();

    /** Gives a visitor a telephone that recognises its owner, or does not. */
    private static void device(Visitor visitor, boolean recognises) {
        CDPSession devTools = visitor.page().context().newCDPSession(visitor.page());
        devTools.send("WebAuthn.enable");
        JsonObject telephone = new JsonObject();
        telephone.addProperty("protocol", "ctap2");
        telephone.addProperty("transport", "internal");
        telephone.addProperty("hasResidentKey", true);
        telephone.addProperty("hasUserVerification", true);
        telephone.addProperty("isUserVerified", recognises);
        JsonObject added = new JsonObject();
        added.add("options", telephone);
        devTools.send("WebAuthn.addVirtualAuthenticator", added);
    }

    private static Visitor add(Visitor visitor, String name) {
        return visitor.open("/passkeys").fill("Its name", name).press("Add a passkey");
    }

    private static void logOut(Visitor visitor) {
        visitor.press("Log out");
    }

    private static String session(Visitor visitor) {
        return visitor.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("SESSION"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    @Test
    void whoHasAddedAPasskeyLogsInWithItAndHasTheRolesOfTheAccount(Visitor.Arrivals arrivals) {
        Visitor moderator = arrivals.english();
        device(moderator, true);
        moderator.logIn("moderator");
        add(moderator, "My telephone");
        assertThat(moderator.text()).contains("My telephone", "Added on");
        logOut(moderator);
        assertThat(moderator.open("/desk").heading()).isEqualTo("Log in");

        String before = session(moderator);
        moderator.press("Log in with a passkey");
        assertThat(moderator.page().url()).contains("/desk");
        assertThat(session(moderator)).isNotBlank().isNotEqualTo(before);

        moderator.open("/passkeys").press("Remove the passkey “My telephone”");
        assertThat(moderator.text()).contains("You have none yet.");
        logOut(moderator);
        moderator.open("/login");
        failToLogIn(moderator);
    }

    @Test
    void deviceThatDoesNotRecogniseItsOwnerOpensNothing(Visitor.Arrivals arrivals) {
        Visitor creator = arrivals.english();
        device(creator, false);
        creator.logIn("creator").open("/passkeys").fill("Its name", "Found in the street");
        creator.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a passkey"))
                .click();
        creator.page().getByText("That did not work").waitFor();
        assertThat(creator.open("/passkeys").text()).contains("You have none yet.");
    }

    private static void failToLogIn(Visitor visitor) {
        visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in with a passkey"))
                .click();
        visitor.page().getByText("That did not work").waitFor();
        assertThat(visitor.open("/creator").heading()).isEqualTo("Log in");
    }

    @Test
    void passkeyIsInTheDatabaseAndNobodyElsesToRemove(Visitor.Arrivals arrivals) throws Exception {
        Visitor creator = arrivals.english();
        device(creator, true);
        add(creator.logIn("creator"), "Shared database");
        List<String> ids = site.bean(JdbcClient.class)
                .sql("select credential_id from user_credentials where label = 'Shared database'")
                .query(String.class)
                .list();
        assertThat(ids).hasSize(1);

        HttpVisitor other = new HttpVisitor(site, "198.18.2.1");
        other.logIn("moderator", "moderator");
        Map<String, String> form = new LinkedHashMap<>(other.get("/passkeys").hidden());
        form.put("id", ids.get(0));
        assertThat(other.post("/passkeys/remove", form).location()).endsWith("/passkeys");
        assertThat(creator.open("/passkeys").text()).contains("Shared database");
        creator.press("Remove the passkey “Shared database”");
    }

    @Test
    void nobodyAddsAPasskeyWithoutAnAccountOrFromAnotherSite() throws Exception {
        HttpVisitor stranger = new HttpVisitor(site, "198.18.2.2");
        Map<String, String> form = stranger.get("/login").hidden();
        assertThat(stranger.post("/webauthn/register/options", form).status()).isEqualTo(400);
        assertThat(stranger.post("/webauthn/register", form).location()).endsWith("/login");
        assertThat(stranger.get("/passkeys").location()).endsWith("/login");
        stranger.logIn("creator", "creator");
        assertThat(stranger.post("/webauthn/register/options", Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void accountThatOnlyItsMailboxOpensHasNoPasswordNotEvenAnEmptyOne() throws Exception {
        HttpVisitor stranger = new HttpVisitor(site, "198.18.2.3");
        assertThat(stranger.logIn("mo@example.org", "").location()).endsWith("/login?error");
        assertThat(stranger.get("/desk").location()).endsWith("/login");
    }
}
