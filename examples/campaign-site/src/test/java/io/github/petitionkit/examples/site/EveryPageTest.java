package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.github.petitionkit.petition.PetitionId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * What holds for each page that visitors see: WCAG 2.2 AA by axe, light and dark, and a weight. With {@code -Dsite.pictures=FOLDER} the pages
 * are drawn into that folder.
 */
@InBrowser
class EveryPageTest {
    private static final int MOST_BYTES = 60_000;
    private static final String AXE = "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
            + " 'best-practice']}).then(found => found.violations.map(each => each.id + ': ' + each.nodes.map(node =>"
            + " node.html).join(' ')))";

    private static final String LOADED =
            "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]";
    private static final String WEIGHT = LOADED + ".reduce((sum, each) => sum + each.decodedBodySize, 0)";
    private static final String ASKED = LOADED + ".map(each => each.name)";

    private final RunningSite site = RunningSite.get();

    private Map<String, String> visitors() {
        PetitionId viral = site.viral();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("movement", "/");
        pages.put("petition", "/petitions/" + viral);
        pages.put("sign", "/petitions/" + viral + "/sign");
        pages.put("check-your-mail", "/petitions/" + viral + "/check-your-mail");
        pages.put("mail", "/mail");
        pages.put("link-unreadable", "/confirm?token=x");
        pages.put("widget", "/widget/" + viral);
        pages.put("log-in", "/login");
        pages.put("not-found", "/nothing");
        return pages;
    }

    @Test
    void visitorsPagesAreAccessibleAndLight(Visitor.Arrivals arrivals) throws IOException {
        look(arrivals.english(), visitors(), "");
        look(arrivals.dark(), visitors(), "-dark");
    }

    private void look(Visitor visitor, Map<String, String> pages, String suffix) throws IOException {
        String axe = axe();
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, String> each : pages.entrySet()) {
            Page page = visitor.open(each.getValue()).page();
            int weight = ((Number) page.evaluate(WEIGHT)).intValue();
            if (weight > MOST_BYTES) {
                faults.add(each.getKey() + suffix + " weighs " + weight);
            }
            for (Object asked : (List<?>) page.evaluate(ASKED)) {
                if (!asked.toString().startsWith(site.address() + "/")) {
                    faults.add(each.getKey() + suffix + " asks " + asked);
                }
            }
            page.evaluate(axe);
            Object found = page.evaluate(AXE);
            if (!Objects.equals(found, List.of())) {
                faults.add(each.getKey() + suffix + ": " + found);
            }
            draw(page, each.getKey() + suffix);
        }
        assertThat(faults).isEmpty();
    }

    private static void draw(Page page, String name) {
        String folder = System.getProperty("site.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }

    private static String axe() throws IOException {
        try (InputStream script = Objects.requireNonNull(EveryPageTest.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
