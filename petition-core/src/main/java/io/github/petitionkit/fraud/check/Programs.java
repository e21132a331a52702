package io.github.petitionkit.fraud.check;

/** What well-known programs that are no browsers call themselves. */
final class Programs {
    /** Behind another name they say what an application or an old telephone is made of. */
    private static final String[] FIRST_WORDS = {
        "curl/", "wget/", "python-", "go-http-client", "java/", "okhttp/", "libwww-perl"
    };

    /** Browsers without a window name themselves behind those that they are made of. */
    private static final String HEADLESS_CHROME = "headlesschrome";

    private static final String PHANTOM = "phantomjs";

    private Programs() {}

    /** Written without a copy in small letters, because it runs for every signature. */
    static boolean isNamed(String userAgent) {
        int start = 0;
        while (start < userAgent.length() && Character.isWhitespace(userAgent.charAt(start))) {
            start++;
        }
        for (String word : FIRST_WORDS) {
            if (isAt(userAgent, start, word)) {
                return true;
            }
        }
        for (int at = start; at < userAgent.length(); at++) {
            int letter = userAgent.charAt(at) | ' '; // in small, if it is one
            if ((letter == 'h' && isAt(userAgent, at, HEADLESS_CHROME))
                    || (letter == 'p' && isAt(userAgent, at, PHANTOM))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(String text, int start, String word) {
        if (text.length() - start < word.length()) {
            return false;
        }
        for (int at = 0; at < word.length(); at++) {
            if (small(text.charAt(start + at)) != word.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    private static char small(char each) {
        return each >= 'A' && each <= 'Z' ? (char) (each - 'A' + 'a') : each;
    }
}
