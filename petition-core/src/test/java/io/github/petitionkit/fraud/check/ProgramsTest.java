package io.github.petitionkit.fraud.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Seeds;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgramsTest {
    private static final List<String> FIRST =
            List.of("curl/", "wget/", "python-", "go-http-client", "java/", "okhttp/", "libwww-perl");

    private static boolean isNamedInSmallLetters(String userAgent) {
        String lower = userAgent.strip().toLowerCase(Locale.ROOT);
        return FIRST.stream().anyMatch(lower::startsWith)
                || Stream.of("headlesschrome", "phantomjs").anyMatch(lower::contains);
    }

    @Test
    void areFoundAsInACopyInSmallLetters() {
        List<String> parts = List.of(
                "curl/",
                "CURL/8",
                " ",
                "\t",
                "Mozilla/5.0 ",
                "HeadlessChrome",
                "headless",
                "chrome",
                "PHANTOMJS",
                "phantom",
                "js",
                "python-",
                "Java/",
                "é",
                "h",
                "p",
                "Go-http-client");
        int named = 0;
        for (int seed = 0; seed < Seeds.of(50_000); seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int count = random.nextInt(5); count > 0; count--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            String agent = text.toString();
            assertThat(Programs.isNamed(agent)).as(agent).isEqualTo(isNamedInSmallLetters(agent));
            named += Programs.isNamed(agent) ? 1 : 0;
        }
        assertThat(named).isGreaterThan(Seeds.of(10_000));
    }
}
