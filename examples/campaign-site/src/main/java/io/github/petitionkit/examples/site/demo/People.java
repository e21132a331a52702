package io.github.petitionkit.examples.site.demo;

import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/** Fictitious people with distinct names and addresses. */
final class People {
    private static final List<String> GIVEN = List.of(
            ("Alex Andrea Ariel Billie Bo Cam Camille Charlie Chris Claude Dana Dominique Eden Eli Elia Florence"
                            + " Frankie Gabi Gene Hadar Hayden Helen Ira Jamie Jo Jules Kai Kim Kit Laurence Lee Lou Luca Marin"
                            + " Max Mika Morgan Nicola Nikita Noa Noor Pascal Pat Quinn Ray Remy Renee Robin Ronnie Sam Sascha"
                            + " Shannon Sidney Simone Sky Toni Tracy Valery Vic Yael")
                    .split(" "));
    private static final List<String> FAMILY = List.of(
            ("Acker Anders Arroyo Bach Banks Baum Becker Berg Blanc Bosque Bridge Brook Campos Castle Costa Dale"
                            + " Dubois Dunes Feld Field Flores Fontaine Ford Forest Garden Glen Grove Hafen Heath Hill Holm Isle"
                            + " Klein Lago Lake Lane Laurent Leclerc Linde Marsh Meadow Mill Molina Monte Moor Moreau North Ocean"
                            + " Orchard Park Petit Pine Plaza Pond Prado Quai Ridge Rios River Rivera Roche Rose Sand Serra Shore"
                            + " Silva South Spring Stern Stone Strand Summer Torres Vale Valle Wald Weber West Winter Wood")
                    .split(" "));
    private static final List<String> HOSTS = List.of(
            ("post letter inbox mailbox courier pigeon parcel stamp envelope dispatch ferry lantern harbour garden"
                            + " orchard meadow")
                    .split(" "));
    private static final List<String> REASONS = List.of(
            "I reported once and never heard back.",
            "My daughter starts work this year. I want her to be believed.",
            "A named contact would have made all the difference to my friend.",
            "Silence helps nobody.",
            "I worked at a front desk for ten years. We were never trained for this.",
            "For my sister, who did not dare to ask twice.",
            "I was lucky to have somebody who listened.",
            "My neighbour moved away because nobody called her back.",
            "I am a teacher, and they come to me because there is nobody else.",
            "Two years on, I still do not know who has my file.");
    private static final List<String> CONCLUSIONS = List.of(
            "Nobody should have to wait like that.",
            "It costs little and it changes everything.",
            "Everybody deserves an answer.",
            "It is time that reports are counted, and that the counts are public.",
            "Please do it now.",
            "That is all we ask for.",
            "It can be done: others do it already.",
            "We have waited long enough.",
            "One phone call would have helped.",
            "I do not want anybody else to go through this.");
    private static final Weights COUNTRIES = new Weights(List.of(
            "GB:310", "US:190", "FR:120", "DE:90", "ES:70", "CA:50", "IN:45", "SE:24", "IE:20", "AU:20", "NL:18",
            "IT:12", "MX:9", "ZA:8", "JP:7", "BR:7"));
    private static final List<String> BROWSERS = List.of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Mobile Safari/537.36",
            "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Mobile Safari/537.36",
            "Mozilla/5.0 (X11; Linux x86_64; rv:149.0) Gecko/20100101 Firefox/149.0");
    private static final int ONE_IN = 40;

    private final RandomGenerator random;
    private int next;

    People(RandomGenerator random) {
        this.random = random;
    }

    /**
     * A person with a browser.
     *
     * @param request the form
     * @param ip the IP address
     * @param userAgent the browser
     * @param pause the time for the form
     */
    record Person(SignatureRequest request, String ip, String userAgent, Duration pause) {
        SigningContext context(Instant at) {
            return SigningContext.builder()
                    .channel(Channel.PARTNER)
                    .ip(ip)
                    .userAgent(userAgent)
                    .formServedAt(at.minus(pause))
                    .build();
        }
    }

    Person next() {
        return new Person(
                request(),
                "10.%s.%s.%s".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(1, 255)),
                BROWSERS.get(random.nextInt(BROWSERS.size())),
                Duration.ofSeconds(random.nextInt(12, 100)));
    }

    /** Returns the next person; they repeat after 60 × 80 × 16. */
    private SignatureRequest request() {
        long all = (long) GIVEN.size() * FAMILY.size() * HOSTS.size();
        long place = next++ * 35_317L % all;
        String given = GIVEN.get((int) (place % GIVEN.size()));
        String family = FAMILY.get((int) (place / GIVEN.size() % FAMILY.size()));
        String host = HOSTS.get((int) (place / GIVEN.size() / FAMILY.size()));
        boolean tells = random.nextInt(ONE_IN) == 0;
        return SignatureRequest.builder()
                .name(given + " " + family)
                .email("%s.%s@%s.example".formatted(given, family, host))
                .country(COUNTRIES.draw(random))
                .reason(tells ? reason() : null)
                .publicName(tells || random.nextInt(10) > 3 ? PublicName.FULL : PublicName.ANONYMOUS)
                .build();
    }

    private String reason() {
        return REASONS.get(random.nextInt(REASONS.size())) + " " + CONCLUSIONS.get(random.nextInt(CONCLUSIONS.size()));
    }

    /** Countries, each with its share. */
    private record Weights(List<String> shares) {
        String draw(RandomGenerator random) {
            int left = random.nextInt(shares.stream().mapToInt(Weights::share).sum());
            for (String each : shares) {
                left -= share(each);
                if (left < 0) {
                    return each.substring(0, 2);
                }
            }
            throw new IllegalStateException("The shares do not add up");
        }

        private static int share(String entry) {
            return Integer.parseInt(entry, 3, entry.length(), 10);
        }
    }
}
