package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ForcedColors;
import io.github.petitionkit.SelfService;
import io.github.petitionkit.Updates;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.mailing.Audience;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds for each page: WCAG 2.2 AA by axe, light and dark, on narrow screens, and a weight. With {@code -Dsite.pictures=FOLDER} the pages
 * are drawn into that folder.
 */
@InBrowser
@Tag("thorough")
class EveryPageTest {
    private static final int MOST_BYTES = 60_000;
    private static final int TALLEST_PICTURE = 1_800;
    private static final String AXE = "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
            + " 'best-practice']}).then(found => found.violations.map(each => each.id + ': ' + each.nodes.map(node =>"
            + " node.html).join(' ')))";

    private static final String LOADED =
            "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]";
    private static final String OVERFLOWS = "document.documentElement.scrollWidth > innerWidth";
    private static final String WEIGHT = LOADED + ".reduce((sum, each) => sum + each.decodedBodySize, 0)";
    private static final String ASKED = LOADED + ".map(each => each.name)";

    private final RunningSite site = RunningSite.get();

    private Map<String, String> visitors() throws IOException, InterruptedException, MessagingException {
        String petition = "/petitions/" + site.viral();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("movement", "/");
        pages.put("petition", petition);
        pages.put("sign", petition + "/sign");
        pages.put("check-your-mail", petition + "/check-your-mail");
        pages.put("confirm", "/confirm?token=" + confirmation());
        pages.put("not-me", "/not-me?token=" + confirmation());
        pages.put("withdraw", "/withdraw?token=" + withdrawal());
        pages.put("mail", "/mail");
        pages.put("self-service-link", "/self-service");
        pages.put("self-service-ask", "/self-service?token=" + selfService());
        pages.put("new-address", "/new-address?token=" + newAddress());
        pages.put("unsubscribe", "/unsubscribe?token=" + unsubscription());
        pages.put("stop-updates", "/stop-updates?token=" + unsubscription());
        pages.put("link-unreadable", "/confirm?token=x");
        pages.put("widget", "/widget/" + site.viral());
        pages.put("search", "/search?q=every");
        pages.put("privacy", "/privacy");
        pages.put("terms", "/terms");
        pages.put("imprint", "/imprint");
        pages.put("log-in", "/login");
        pages.put("not-found", "/nothing");
        return pages;
    }

    private String confirmation() throws IOException, InterruptedException {
        if (site.mailsTo("robin.lake@example.org").isEmpty()) {
            new HttpVisitor(site, "192.0.2.30").sign(site.viral(), "Robin Lake", "robin.lake@example.org", "");
        }
        return site.tokenFor("robin.lake@example.org");
    }

    private String withdrawal() {
        try (Stream<Signature> signatures = site.petitions().reader().signatures(site.viral())) {
            Signature first = signatures
                    .filter(signature -> signature.state() == SignatureState.CONFIRMED)
                    .filter(signature -> signature.signer().email() != null)
                    .findFirst()
                    .orElseThrow();
            EmailAddress to = Objects.requireNonNull(first.signer().email());
            return site.petitions().links().withdrawal(site.viral(), first.id(), to, Duration.ofDays(1));
        }
    }

    private String unsubscription() throws IOException, InterruptedException, MessagingException {
        confirmation();
        String header = site.mailsTo("robin.lake@example.org").get(0).getHeader("List-Unsubscribe")[0];
        return header.replaceAll("\\s|.*token=|>", "");
    }

    private String selfService() {
        EmailAddress address = new EmailAddress("robin.brook@example.org");
        SignatureId own;
        try (Stream<Signature> signatures = site.petitions().reader().signatures(site.viral())) {
            own = signatures
                    .filter(signature -> address.equals(signature.signer().email()))
                    .map(Signature::id)
                    .findFirst()
                    .orElseGet(() -> site.signed(site.viral(), "Robin Brook", address.value()));
        }
        return site.petitions().links().selfService(site.viral(), own, address, Duration.ofDays(1));
    }

    private String newAddress() {
        String to = "robin.brook@elsewhere.example";
        if (site.mailsTo(to).isEmpty()) {
            SelfService self = site.petitions().selfService();
            String token = selfService();
            SignatureId own = self.show(token).orElseThrow().get(0).signature();
            self.askToMove(token, own, to, Locale.ENGLISH);
        }
        return site.tokenFor(to);
    }

    /** Hands an update in, so that the pages show one. */
    private void write() {
        Updates updates = site.petitions().updates();
        if (updates.mailings(site.viral(), 1).isEmpty()) {
            Audience audience = Audience.of(site.viral(), SiteProperties.ORGANISATION);
            updates.send(updates.draft(audience, "We were heard", "The committee has read what you asked for.")
                    .id());
            updates.draft(audience, "Come to the hearing", "It is public, on Monday at ten.");
        }
    }

    private Map<String, String> creators() {
        write();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("creator", "/creator");
        pages.put("creator-petition", "/creator/" + site.viral());
        pages.put("creator-mailings", "/creator/" + site.viral() + "/mailings");
        pages.put("creator-sponsors", "/creator/" + site.in(PetitionState.COLLECTING_SPONSORS));
        pages.put("creator-sign", "/creator/" + site.in(PetitionState.COLLECTING_SPONSORS) + "/sign");
        pages.put("start", "/start");
        pages.put("passkeys", "/passkeys");
        return pages;
    }

    private Map<String, String> moderators() {
        write();
        String desk = "/desk/" + site.viral();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("desk", "/desk");
        pages.put("read", "/desk/" + site.in(PetitionState.IN_MODERATION));
        pages.put("mailings", "/desk/mailings");
        pages.put("held", "/desk/held?petition=" + site.viral());
        pages.put("clusters", desk + "/clusters");
        pages.put("invalidate", desk + "/invalidations?userAgent=python*");
        pages.put("conceal", desk + "/concealments");
        pages.put("history", desk + "/history");
        pages.put("lists", desk + "/lists");
        return pages;
    }

    @Test
    void visitorsPagesAreAccessibleAndLight(Visitor.Arrivals arrivals) throws Exception {
        look(arrivals.english(), visitors(), "");
    }

    @Test
    @Tag("slow")
    void visitorsPagesAreAccessibleInTheDark(Visitor.Arrivals arrivals) throws Exception {
        look(arrivals.dark(), visitors(), "-dark");
    }

    @Test
    @Tag("slow")
    void visitorsPagesAreAccessibleInForcedColours(Visitor.Arrivals arrivals) throws Exception {
        look(
                arrivals.with(options -> options.setLocale("en-GB").setForcedColors(ForcedColors.ACTIVE)),
                visitors(),
                "-forced");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "de-DE", "es-ES", "ar"})
    @Tag("slow")
    void visitorsPagesAreAccessibleInEveryLanguage(String language, Visitor.Arrivals arrivals) throws Exception {
        look(arrivals.speaking(language), visitors(), "-" + language.substring(0, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "es", "ar"})
    @Tag("slow")
    void everyPageIsAccessibleInForcedColoursOnTheNarrowestScreen(String language, Visitor.Arrivals arrivals)
            throws Exception {
        Consumer<Browser.NewContextOptions> narrow = options -> narrow(options).setForcedColors(ForcedColors.ACTIVE);
        String suffix = "-narrow-" + language;
        String in = "/privacy?lang=" + language;
        look(arrivals.with(narrow).open(in), visitors(), suffix);
        look(arrivals.with(narrow).logIn("creator").open(in), creators(), suffix);
        look(arrivals.with(narrow).logIn("moderator").open(in), moderators(), suffix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    @Tag("slow")
    void everyPageIsAccessibleWithoutScripts(String language, Visitor.Arrivals arrivals) throws Exception {
        String suffix = "-scriptless-" + language;
        String in = "/privacy?lang=" + language;
        look(scriptless(arrivals).open(in), visitors(), suffix);
        look(scriptless(arrivals).logIn("creator").open(in), creators(), suffix);
        look(scriptless(arrivals).logIn("moderator").open(in), moderators(), suffix);
    }

    /** The scripts of the site do not arrive; the one that looks for faults runs. */
    private static Visitor scriptless(Visitor.Arrivals arrivals) {
        Visitor visitor = arrivals.with(EveryPageTest::narrow);
        visitor.page().context().route("**/*.js", Route::abort);
        return visitor;
    }

    /** As narrow as WCAG 2.2 asks for (1.4.10, reflow). */
    private static Browser.NewContextOptions narrow(Browser.NewContextOptions options) {
        return options.setLocale("en-GB").setViewportSize(320, 640);
    }

    @Test
    @Tag("slow")
    void visitorsPagesAreAccessibleOnAPhone(Visitor.Arrivals arrivals) throws Exception {
        look(arrivals.onPhone(), visitors(), "-phone");
    }

    @Test
    @Tag("slow")
    void creatorsPagesAreAccessibleAndLight(Visitor.Arrivals arrivals) throws IOException {
        look(arrivals.english().logIn("creator"), creators(), "");
    }

    @Test
    @Tag("slow")
    void creatorsPagesAreAccessibleInTheDark(Visitor.Arrivals arrivals) throws IOException {
        look(arrivals.dark().logIn("creator"), creators(), "-dark");
    }

    @Test
    @Tag("slow")
    void moderatorsPagesAreAccessibleAndLight(Visitor.Arrivals arrivals) throws IOException {
        look(arrivals.english().logIn("moderator"), moderators(), "");
    }

    @Test
    @Tag("slow")
    void moderatorsPagesAreAccessibleInTheDark(Visitor.Arrivals arrivals) throws IOException {
        look(arrivals.dark().logIn("moderator"), moderators(), "-dark");
    }

    @Test
    void aFormWithErrorsIsAccessible(Visitor.Arrivals arrivals) throws IOException {
        lookAtAFormWithErrors(arrivals.english(), "errors");
    }

    @Test
    @Tag("slow")
    void aFormWithErrorsIsAccessibleInTheDark(Visitor.Arrivals arrivals) throws IOException {
        lookAtAFormWithErrors(arrivals.dark(), "errors-dark");
    }

    @Test
    @Tag("slow")
    void theWaysToPassAPetitionOnAreAccessible(Visitor.Arrivals arrivals) throws Exception {
        Visitor visitor = arrivals.english().open("/confirm?token=" + confirmation());
        visitor.press("Yes, I signed this");
        assertThat(faults(visitor.page(), "confirmed")).isEmpty();
        draw(visitor.page(), "confirmed");
    }

    @Test
    void ownDataIsAccessible(Visitor.Arrivals arrivals) throws IOException {
        lookAtOwnData(arrivals.english(), "self-service");
    }

    @Test
    @Tag("slow")
    void ownDataIsAccessibleOnAPhoneInTheDark(Visitor.Arrivals arrivals) throws IOException {
        lookAtOwnData(arrivals.onPhone(), "self-service-phone");
        lookAtOwnData(arrivals.dark(), "self-service-dark");
    }

    private void lookAtOwnData(Visitor visitor, String name) throws IOException {
        visitor.open("/self-service?token=" + selfService()).press("Show it");
        visitor.page().locator("summary").all().forEach(Locator::click);
        assertThat(faults(visitor.page(), name)).isEmpty();
        draw(visitor.page(), name);
    }

    private void lookAtAFormWithErrors(Visitor visitor, String name) throws IOException {
        visitor.open("/petitions/" + site.viral() + "/sign")
                .fill("E-mail address", "nobody@")
                .press("Sign");
        assertThat(faults(visitor.page(), name)).isEmpty();
        draw(visitor.page(), name);
    }

    private void look(Visitor visitor, Map<String, String> pages, String suffix) throws IOException {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, String> each : pages.entrySet()) {
            String name = each.getKey() + suffix;
            Page page = visitor.open(each.getValue()).page();
            faults.addAll(faults(page, name));
            draw(page, name);
        }
        assertThat(faults).isEmpty();
    }

    private List<String> faults(Page page, String name) throws IOException {
        List<String> faults = new ArrayList<>();
        int weight = ((Number) page.evaluate(WEIGHT)).intValue();
        if (weight > MOST_BYTES) {
            faults.add(name + " weighs " + weight);
        }
        for (Object asked : (List<?>) page.evaluate(ASKED)) {
            if (!asked.toString().startsWith(site.address() + "/")) {
                faults.add(name + " asks " + asked);
            }
        }
        if ((boolean) page.evaluate(OVERFLOWS)) {
            faults.add(name + " has to be scrolled sideways");
        }
        page.evaluate(axe());
        Object found = page.evaluate(AXE);
        if (!Objects.equals(found, List.of())) {
            faults.add(name + ": " + found);
        }
        return faults;
    }

    private static void draw(Page page, String name) {
        String folder = System.getProperty("site.pictures");
        if (folder != null) {
            int width = ((Number) page.evaluate("innerWidth")).intValue();
            int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true)
                    .setClip(0, 0, width, Math.min(height, TALLEST_PICTURE)));
        }
    }

    private static String axe() throws IOException {
        try (InputStream script = Objects.requireNonNull(EveryPageTest.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
