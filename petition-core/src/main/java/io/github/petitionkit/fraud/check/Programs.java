package io.github.petitionkit.fraud.check;

import java.util.List;
import java.util.Locale;

/** What well-known programs that are no browsers call themselves. */
final class Programs {
    /** Behind another name they say what an application or an old telephone is made of. */
    private static final List<String> FIRST_WORDS =
            List.of("curl/", "wget/", "python-", "go-http-client", "java/", "okhttp/", "libwww-perl");

    private static final List<String> BROWSERS_WITHOUT_A_WINDOW = List.of("headlesschrome", "phantomjs");

    private Programs() {}

    static boolean isNamed(String userAgent) {
        String lower = userAgent.strip().toLowerCase(Locale.ROOT);
        for (String word : FIRST_WORDS) {
            if (lower.startsWith(word)) {
                return true;
            }
        }
        for (String browser : BROWSERS_WITHOUT_A_WINDOW) {
            if (lower.contains(browser)) {
                return true;
            }
        }
        return false;
    }
}
