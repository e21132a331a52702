package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import com.sun.net.httpserver.HttpServer;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.request.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InBrowser
@Tag("thorough")
class VisitTest {
    private final RunningSite site = RunningSite.get();

    private Visitor sign(Visitor visitor, PetitionId id, String name, String email) {
        return signAt(visitor, "/petitions/" + id, name, email);
    }

    private Visitor signAt(Visitor visitor, String path, String name, String email) {
        return visitor.open(path)
                .fill("Your name", name)
                .fill("E-mail address", email)
                .choose("Country", "GB")
                .press("Sign");
    }

    private Visitor confirm(Visitor visitor, String email) {
        return visitor.open("/confirm?token=" + site.tokenFor(email)).press("Yes, I signed this");
    }

    @Test
    void whoMistypesAnAddressIsToldBesideTheFieldCorrectsItConfirmsFromTheMailAndSeesTheCountMove(
            Visitor.Arrivals arrivals) {
        PetitionId id = site.open("Plant trees along the canal");
        Visitor visitor = arrivals.english();

        sign(visitor, id, "Robin Vale", "robin.vale@");
        assertThat(visitor.page().getByRole(AriaRole.ALERT).innerText()).contains("Please check these entries");
        assertThat(visitor.page().title()).startsWith("Error: ");
        assertThat(visitor.page().locator("#email-fault").innerText()).contains("e-mail address");
        assertThat(visitor.page().locator("#name").inputValue()).isEqualTo("Robin Vale");
        assertThat(site.counted(id)).isZero();

        visitor.fill("E-mail address", "robin.vale@example.org").press("Sign");
        assertThat(visitor.heading()).isEqualTo("Now look into your mail");
        assertThat(site.counted(id)).isZero();

        visitor.open("/mail");
        assertThat(visitor.heading()).isEqualTo("Mail");
        visitor.follow(site.address());
        assertThat(visitor.heading()).isEqualTo("Plant trees along the canal");
        assertThat(site.counted(id)).isZero();

        visitor.press("Yes, I signed this");
        assertThat(visitor.heading()).isEqualTo("Thank you, your signature is confirmed");
        visitor.follow("Back to the petition");
        assertThat(visitor.page().locator("[data-count]").innerText()).isEqualTo("1");
        assertThat(visitor.text()).contains("Robin Vale");

        confirm(visitor, "robin.vale@example.org");
        assertThat(visitor.heading()).isEqualTo("Thank you, your signature is confirmed");
        assertThat(site.counted(id)).isEqualTo(1);
    }

    @Test
    void theBrowserOfSomebodyWithADoubtfulNameComputesTheProofAndIsNotHeld(Visitor.Arrivals arrivals) {
        PetitionId id = site.open("Light the cycle path");
        sign(arrivals.english(), id, "Aaaaaa Moss", "a.moss@example.org");
        confirm(arrivals.english(), "a.moss@example.org");

        assertThat(site.counted(id)).isEqualTo(1);
    }

    @Test
    void withoutScriptsADoubtfulNameWaitsForAModeratorAndSeesWhatEverybodySees(Visitor.Arrivals arrivals) {
        PetitionId id = site.open("Light the cycle path at night");
        Visitor visitor = arrivals.with(options -> options.setLocale("en-GB").setJavaScriptEnabled(false));
        signAt(visitor, "/petitions/" + id + "/sign", "Aaaaaa Moor", "a.moor@example.org");
        assertThat(visitor.heading()).isEqualTo("Now look into your mail");
        confirm(visitor, "a.moor@example.org");

        assertThat(visitor.heading()).isEqualTo("Thank you, your signature is confirmed");
        assertThat(site.counted(id)).isZero();
        assertThat(site.petitions().progress(id).tally().held()).isEqualTo(1);
    }

    @Test
    @Tag("slow")
    void aPageThatStaysOpenShowsTheNewCount(Visitor.Arrivals arrivals) {
        PetitionId id = site.open("Open the library on Sundays");
        Visitor reader = arrivals.english().open("/petitions/" + id);
        assertThat(reader.page().locator("[data-count]").innerText()).isEqualTo("0");

        Visitor signer = arrivals.english();
        sign(signer, id, "Kim Marsh", "kim.marsh@example.org");
        confirm(signer, "kim.marsh@example.org");

        PlaywrightAssertions.assertThat(reader.page().locator("[data-count]"))
                .hasText("1", new LocatorAssertions.HasTextOptions().setTimeout(15_000));
    }

    @Test
    void aPageThatStaysOpenAsksLessAndLessOftenAndNotAtAllInAHiddenTab(Visitor.Arrivals arrivals) {
        PetitionId id = site.open("Nothing moves here");
        Visitor reader = arrivals.english();
        Page page = reader.page();
        page.clock().install();
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith("/count")) {
                asked.add(request.url());
            }
        });
        reader.open("/petitions/" + id);

        pass(page, 60);
        int first = asked.size();
        assertThat(first).isBetween(1, 5);
        hide(page, true);
        pass(page, 600);
        assertThat(asked).hasSizeLessThanOrEqualTo(first + 1);

        int hidden = asked.size();
        hide(page, false);
        pass(page, 6);
        assertThat(asked).hasSize(hidden + 1);
    }

    /** Lets seconds pass for the page, one at a time, so that answers come between them. */
    private static void pass(Page page, int seconds) {
        for (int second = 0; second < seconds; second += 6) {
            page.clock().runFor(6_000);
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
    }

    private static void hide(Page page, boolean hidden) {
        page.evaluate("Object.defineProperty(document, 'hidden', {value: " + hidden + ", configurable: true});"
                + "document.dispatchEvent(new Event('visibilitychange'))");
    }

    @Test
    @Tag("slow")
    void whoSignsAgainUnderAnAliasLearnsNothingAndItsOwnerIsToldAndMayTakeTheSignatureBack(Visitor.Arrivals arrivals) {
        PetitionId id = site.open("Mend the footpath by the mill");
        Visitor first = arrivals.english();
        sign(first, id, "Noa Lake", "noa.lake@example.org");
        String answer = first.text();
        confirm(first, "noa.lake@example.org");

        Visitor again = arrivals.english();
        sign(again, id, "Noa Lake", "Noa.Lake+petition@EXAMPLE.org");

        assertThat(again.text()).isEqualTo(answer);
        assertThat(site.counted(id)).isEqualTo(1);
        assertThat(RunningSite.text(site.mailsTo("noa.lake@example.org").get(1)))
                .contains("signed this petition again");

        Visitor owner = arrivals.english().open("/withdraw?token=" + site.tokenFor("noa.lake@example.org"));
        assertThat(owner.heading()).isEqualTo("Mend the footpath by the mill");
        assertThat(site.counted(id)).isEqualTo(1);
        owner.press("Take it back");
        assertThat(owner.heading()).isEqualTo("Your signature was taken back");
        assertThat(site.counted(id)).isZero();
    }

    @Test
    @Tag("slow")
    void aBotRunIsHeldAModeratorSeesWhyInvalidatesItUndoesItAndTheCountIsExplained(Visitor.Arrivals arrivals)
            throws IOException, InterruptedException {
        PetitionId id = site.open("Keep the ferry running");
        Visitor person = arrivals.english();
        sign(person, id, "Sam Woods", "sam.woods@example.org");
        confirm(person, "sam.woods@example.org");
        for (int attempt = 0; attempt < 6; attempt++) {
            HttpVisitor bot = new HttpVisitor(site, "203.0.113." + (100 + attempt), "python-requests/2.32");
            String mailbox = "pat" + attempt + "@quick-inbox.example";
            assertThat(bot.sign(id, "Pat Doe", mailbox, "").location()).endsWith("/check-your-mail");
            bot.confirm(site.tokenFor(mailbox));
        }
        site.petitions().maintenance().deliverEvents();
        assertThat(site.counted(id)).isEqualTo(1);
        assertThat(site.petitions().progress(id).tally().held()).isEqualTo(6);

        Visitor moderator = arrivals.english().logIn("moderator").open("/desk/held?petition=" + id);
        assertThat(moderator.text()).contains("pat0@quick-inbox.example", "scripted-user-agent");

        moderator
                .open("/desk/" + id + "/invalidations")
                .fill("Mail domain", "quick-inbox.example")
                .press("Show what would go");
        assertThat(moderator.text()).contains("6 signatures fit", "from 1 to 1");
        moderator.press("Take them out of the count");
        assertThat(moderator.heading()).isEqualTo("Why the count is what it is");
        assertThat(moderator.text()).contains("From 0", "to 1 now", "automated/");
        assertThat(site.petitions().progress(id).tally().held()).isZero();

        moderator.open("/desk/" + id + "/invalidations").press("Undo");
        assertThat(site.petitions().progress(id).tally().held()).isEqualTo(6);
    }

    @Test
    void aFrenchVisitorReadsFrenchFromTheErrorToTheMail(Visitor.Arrivals arrivals) throws Exception {
        PetitionId id = site.open("Un banc devant la mairie");
        Visitor visitor = arrivals.speaking("fr-FR")
                .open("/petitions/" + id)
                .fill("Votre nom", "Camille Fontaine")
                .fill("Adresse électronique", "camille")
                .press("Signer");
        assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("fr");
        assertThat(visitor.text()).contains("Merci de vérifier ces champs");
        assertThat(visitor.page().locator("#email-fault").innerText()).contains("adresse");

        visitor.fill("Adresse électronique", "camille.fontaine@example.org")
                .choose("Pays", "FR")
                .press("Signer");
        assertThat(visitor.heading()).isEqualTo("Consultez maintenant votre messagerie");
        assertThat(site.mailsTo("camille.fontaine@example.org").get(0).getSubject())
                .isEqualTo("Merci de confirmer : Un banc devant la mairie");
    }

    @Test
    void anArabicReaderReadsFromTheRightFromThePageToTheError(Visitor.Arrivals arrivals) {
        PetitionId id = site.open("مقعد أمام المكتبة");
        Visitor visitor = arrivals.speaking("ar").open("/petitions/" + id);
        Page page = visitor.page();
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(page.locator("h1").boundingBox().x)
                .isGreaterThan(page.locator("aside").boundingBox().x);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1280);

        visitor.fill("اسمك", "سلمى").fill("البريد الإلكتروني", "salma@").press("وقّع");
        assertThat(page.title()).startsWith("خطأ: ");
        assertThat(page.locator("#email-fault").innerText()).contains("يرجى كتابة بريد إلكتروني");
    }

    @Test
    void theLanguageCanBeChosenAndIsRemembered(Visitor.Arrivals arrivals) {
        Visitor visitor = arrivals.english().open("/").follow("Deutsch");
        assertThat(visitor.heading()).contains("Menschen wollen gehört werden");
        assertThat(visitor.open("/login").heading()).isEqualTo("Anmelden");
    }

    @Test
    void theKeyboardAloneIsEnough(Visitor.Arrivals arrivals) {
        PetitionId id = site.open("Quiet trains at night");
        Visitor visitor = arrivals.english().open("/petitions/" + id + "/sign");
        var keyboard = visitor.page().keyboard();
        keyboard.press("Tab");
        assertThat(visitor.page().locator(":focus").innerText()).isEqualTo("Skip to content");
        keyboard.press("Enter");
        visitor.page().locator("#content:focus").waitFor();
        keyboard.press("Tab");
        keyboard.press("Tab");
        keyboard.type("Jo Heath");
        keyboard.press("Tab");
        keyboard.type("jo.heath@example.org");
        keyboard.press("Tab");
        keyboard.type("United Kingdom");
        for (int field = 0; field < 5; field++) {
            keyboard.press("Tab");
        }
        assertThat(visitor.page().locator(":focus").innerText()).isEqualTo("Sign");
        site.clock().skip(Duration.ofSeconds(20));
        keyboard.press("Enter");
        visitor.page().waitForURL("**/check-your-mail");
        assertThat(site.mailsTo("jo.heath@example.org")).hasSize(1);
    }

    @Test
    void everythingWorksWithoutJavaScript(Visitor.Arrivals arrivals) {
        PetitionId id = site.open("More seats at the bus stop");
        Visitor visitor = arrivals.with(options -> options.setLocale("en-GB").setJavaScriptEnabled(false));
        visitor.open("/petitions/" + id).follow("Sign");
        signAt(visitor, "/petitions/" + id + "/sign", "Lee Grove", "lee.grove@example.org");
        confirm(visitor, "lee.grove@example.org");
        assertThat(visitor.heading()).isEqualTo("Thank you, your signature is confirmed");
        visitor.follow("Back to the petition");
        assertThat(visitor.page().locator("[data-count]").innerText()).isEqualTo("1");
    }

    @Test
    void onAPhoneNothingHasToBeScrolledSideways(Visitor.Arrivals arrivals) {
        Visitor visitor = arrivals.with(options -> options.setLocale("en-GB").setViewportSize(320, 640));
        for (String path :
                new String[] {"/", "/petitions/" + site.viral(), "/petitions/" + site.viral() + "/sign", "/mail"}) {
            visitor.open(path);
            assertThat(visitor.page().evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(320);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Shade", "A demand of many words that goes on and on, and takes all lines of a small phone"})
    void onAPhoneTheWayToSignIsOnTheFirstScreen(String title, Visitor.Arrivals arrivals) {
        PetitionId id = site.open(title);
        Visitor visitor = arrivals.with(options -> options.setLocale("en-GB").setViewportSize(320, 568));
        visitor.open("/petitions/" + id);
        Locator sign = visitor.page().locator(".to-form a");
        BoundingBox place = sign.boundingBox();
        assertThat(place.y + place.height).isLessThanOrEqualTo(568);

        sign.click();
        PlaywrightAssertions.assertThat(visitor.page().locator("#name")).isInViewport();
    }

    @Test
    @Tag("slow")
    void whoHasSignedCanPassThePetitionOn(Visitor.Arrivals arrivals) {
        PetitionId id = site.open("Pass it on & on");
        Visitor visitor = arrivals.english();
        sign(visitor, id, "Pat Share", "pat.share@example.org");
        confirm(visitor, "pat.share@example.org");

        String address = visitor.page().getByLabel("Address to copy").inputValue();
        assertThat(address).isEqualTo(site.address() + "/petitions/" + id + "?via=link");
        assertThat(visitor.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("By e-mail"))
                        .getAttribute("href"))
                .startsWith("mailto:?subject=Pass%20it%20on%20%26%20on&body=")
                .contains("via%3Dmail");
        assertThat(visitor.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("WhatsApp"))
                        .getAttribute("href"))
                .startsWith("https://wa.me/?text=Pass%20it%20on%20%26%20on%20");

        Visitor friend = arrivals.english();
        signAt(friend, address.substring(site.address().length()), "Fran Share", "fran.share@example.org");
        confirm(friend, "fran.share@example.org");
        assertThat(site.petitions().reader().sources(id)).containsEntry(Source.campaign("link"), 1L);
    }

    /** A page of somebody else with the widget, and with a policy of its own. */
    private HttpServer otherSite(PetitionId id, String policy) throws IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] html =
                "<!DOCTYPE html><title>Blog</title><body><p>Sign this:<script src=\"%s/widget.js\" data-petition=\"%s\" data-title=\"A roof\" data-via=\"blog\"></script>"
                        .formatted(site.address(), id)
                        .getBytes(StandardCharsets.UTF_8);
        other.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            exchange.sendResponseHeaders(200, html.length);
            exchange.getResponseBody().write(html);
            exchange.close();
        });
        other.start();
        return other;
    }

    @Test
    void aPageThatForbidsFramesHasALinkToThePetitionInstead(Visitor.Arrivals arrivals) throws IOException {
        PetitionId id = site.open("A roof for the market hall");
        HttpServer other = otherSite(id, "frame-src 'none'");
        try {
            Visitor visitor = arrivals.english();
            visitor.page().navigate("http://127.0.0.1:" + other.getAddress().getPort() + "/");
            visitor.follow("A roof");
            assertThat(visitor.heading()).isEqualTo("A roof for the market hall");
            assertThat(visitor.page().url()).endsWith("?via=blog");
        } finally {
            other.stop(0);
        }
    }

    @Test
    void aPetitionCanBeSignedInsideAnotherSite(Visitor.Arrivals arrivals) throws IOException {
        PetitionId id = site.open("A roof for the market");
        HttpServer other = otherSite(id, "");
        try {
            Visitor visitor = arrivals.english();
            visitor.page().navigate("http://127.0.0.1:" + other.getAddress().getPort() + "/");
            var frame = visitor.page().frameLocator("iframe");
            frame.locator("#name").fill("Gabi Stone");
            frame.locator("#email").fill("gabi.stone@example.org");
            frame.locator("#country").selectOption("DE");
            site.clock().skip(Duration.ofSeconds(20));
            frame.getByRole(AriaRole.BUTTON).last().click();
            PlaywrightAssertions.assertThat(frame.getByRole(AriaRole.HEADING)).hasText("Now look into your mail");
            assertThat(site.mailsTo("gabi.stone@example.org")).hasSize(1);
            assertThat(visitor.page().locator("a").count()).isZero();
        } finally {
            other.stop(0);
        }
    }

    @Test
    @Tag("slow")
    void aPetitionIsStartedSponsoredReadAndPublished(Visitor.Arrivals arrivals) {
        Visitor creator = arrivals.english()
                .logIn("creator")
                .open("/start")
                .fill("What do you ask for?", "Shade for the playground")
                .fill("Who can grant it?", "City Council")
                .press("Save the draft");
        assertThat(creator.page().getByRole(AriaRole.ALERT).innerText()).contains("Please check these entries");
        creator.fill("Your name, or your group", "Parents of the Mill Lane").press("Save the draft");
        assertThat(creator.heading()).isEqualTo("Sign your petition");
        creator.fill("Your name", "Nour Lane")
                .fill("E-mail address", "nour.lane@example.org")
                .choose("Country", "GB")
                .press("Sign");
        assertThat(creator.heading()).isEqualTo("Shade for the playground");
        assertThat(creator.text()).contains("Now look into your mail");
        confirm(arrivals.english(), "nour.lane@example.org");
        Matcher link = Pattern.compile("http\\S+/sign\\?\\S+")
                .matcher(RunningSite.text(site.mailsTo("nour.lane@example.org").get(1)));
        assertThat(link.find()).isTrue();
        String invitation = link.group();

        for (String sponsor : new String[] {"one", "two", "three"}) {
            Visitor visitor = arrivals.english();
            visitor.page().navigate(invitation);
            visitor.fill("Your name", "Sponsor " + sponsor)
                    .fill("E-mail address", sponsor + ".sponsor@example.org")
                    .choose("Country", "GB")
                    .press("Sign");
            confirm(visitor, sponsor + ".sponsor@example.org");
        }
        creator.page().reload();
        assertThat(creator.text()).contains("With the moderators");

        Visitor moderator = arrivals.english().logIn("moderator").open("/desk").follow("Shade for the playground");
        moderator.press("Publish it");
        creator.page().reload();
        assertThat(creator.text()).contains("Tell the news");
    }
}
