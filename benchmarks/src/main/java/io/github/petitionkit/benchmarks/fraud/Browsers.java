package io.github.petitionkit.benchmarks.fraud;

import java.util.List;

/** What browsers call themselves: a few names cover most of them, and browsers inside of applications have many. */
record Browsers(Dice dice) {
    private static final String IPHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS %s like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) ";
    private static final List<String> IOS =
            List.of("18_6", "18_5", "18_7", "26_0", "17_7", "17_6", "16_7", "18_3", "18_1", "15_8");
    private static final List<String> CHROME = List.of("140", "139", "141", "138", "137", "136", "131", "109");
    private static final List<String> MODELS = List.of(
            "SM-S911B SM-A546B SM-G991B SM-A137F Pixel_8 Pixel_7a SM-S928B M2101K6G CPH2481 SM-A236B moto_g(30) 2201117TY"
                    .split(" ", -1));

    /** On a telephone. */
    String mobile() {
        double which = dice.share();
        if (which < 0.50) {
            String ios = dice.favourite(IOS);
            return IPHONE.formatted(ios) + "Version/" + ios.replace('_', '.') + " Mobile/15E148 Safari/604.1";
        }
        if (which < 0.65) {
            return IPHONE.formatted(dice.favourite(IOS))
                    + "Mobile/15E148 [FBAN/FBIOS;FBAV/5%s.0.0.%s;FBDV/iPhone%s,%s]"
                            .formatted(dice.digits(2), dice.digits(2), dice.between(11, 17), dice.between(1, 5));
        }
        if (which < 0.92) {
            return "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/%s.0.0.0 Mobile Safari/537.36"
                    .formatted(dice.favourite(CHROME));
        }
        return "Mozilla/5.0 (Linux; Android %s; %s) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/%s.0 Chrome/%s.0.0.0 Mobile Safari/537.36"
                .formatted(dice.between(11, 15), dice.favourite(MODELS), dice.between(24, 28), dice.favourite(CHROME));
    }

    /** On a desk. */
    String desk() {
        double which = dice.share();
        if (which < 0.48) {
            return "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/%s.0.0.0 Safari/537.36"
                    .formatted(dice.favourite(CHROME));
        }
        if (which < 0.66) {
            String version = dice.favourite(CHROME);
            return "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/%s.0.0.0 Safari/537.36 Edg/%s.0.0.0"
                    .formatted(version, version);
        }
        if (which < 0.80) {
            return "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/%s Safari/605.1.15"
                    .formatted(dice.favourite(IOS).replace('_', '.'));
        }
        if (which < 0.92) {
            return "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/%s.0.0.0 Safari/537.36"
                    .formatted(dice.favourite(CHROME));
        }
        return "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:%s.0) Gecko/20100101 Firefox/%1$s.0"
                .formatted(dice.oneOf(List.of("142", "143", "128", "115")));
    }

    String any() {
        return dice.chance(0.62) ? mobile() : desk();
    }
}
