package io.github.petitionkit.fraud.check;

import java.util.List;
import java.util.Locale;

/** What well-known programs that are no browsers call themselves. */
final class Programs {
    private static final List<String> NAMES = List.of(
            "curl/",
            "wget/",
            "python-",
            "go-http-client",
            "java/",
            "okhttp/",
            "libwww-perl",
            "headlesschrome",
            "phantomjs");

    private Programs() {}

    static boolean isNamed(String userAgent) {
        String lower = userAgent.toLowerCase(Locale.ROOT);
        for (String name : NAMES) {
            if (lower.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
