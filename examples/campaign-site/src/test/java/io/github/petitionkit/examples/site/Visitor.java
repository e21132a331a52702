package io.github.petitionkit.examples.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Somebody with a browser and an address on the Internet of their own. */
record Visitor(Page page, RunningSite site) {
    /** Not what Chromium calls itself without a window: the fraud checks know that name. */
    private static final String ORDINARY =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";

    private static final AtomicInteger COMERS = new AtomicInteger();

    /** Makes visitors for one test and shows them out after it. */
    record Arrivals(Browser browser, RunningSite site, List<BrowserContext> contexts) {
        Arrivals(Browser browser, RunningSite site) {
            this(browser, site, new ArrayList<>());
        }

        Visitor speaking(String language) {
            return with(options -> options.setLocale(language));
        }

        Visitor english() {
            return speaking("en-GB");
        }

        Visitor dark() {
            return with(options -> options.setLocale("en-GB").setColorScheme(ColorScheme.DARK));
        }

        Visitor onPhone() {
            return with(options -> options.setLocale("en-GB").setViewportSize(390, 844));
        }

        Visitor with(Consumer<Browser.NewContextOptions> wishes) {
            int comer = COMERS.incrementAndGet();
            Map<String, String> headers = new HashMap<>();
            headers.put("X-Forwarded-For", "198.51." + comer / 250 + "." + (comer % 250 + 1));
            Browser.NewContextOptions options = new Browser.NewContextOptions()
                    .setBaseURL(site.address())
                    .setExtraHTTPHeaders(headers)
                    .setUserAgent(ORDINARY);
            wishes.accept(options);
            BrowserContext context = browser.newContext(options);
            context.setDefaultTimeout(15_000);
            contexts.add(context);
            return new Visitor(context.newPage(), site);
        }

        void leave() {
            contexts.forEach(BrowserContext::close);
        }
    }

    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    /** Fills in a field by its label, as a person finds it. */
    Visitor fill(String label, String text) {
        page.locator("input, textarea").and(page.getByLabel(label)).first().fill(text);
        return this;
    }

    Visitor choose(String label, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).selectOption(option);
        return this;
    }

    /** Presses a button, after as long as a person takes to get there, and waits for the next page. */
    Visitor press(String button) {
        site.clock().skip(Duration.ofSeconds(20));
        leaveBy(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first());
        return this;
    }

    Visitor follow(String link) {
        leaveBy(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first());
        return this;
    }

    /** Playwright would rather have the address to wait for; these tests ask about it afterwards. */
    @SuppressWarnings("deprecation")
    private void leaveBy(Locator way) {
        page.waitForNavigation(way::click);
    }

    Visitor logIn(String account) {
        return open("/login").fill("Account", account).fill("Password", account).press("Log in");
    }

    boolean isInTheDark() {
        return (boolean) page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches");
    }

    String heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .first()
                .innerText();
    }

    String text() {
        return page.locator("body").innerText();
    }
}
