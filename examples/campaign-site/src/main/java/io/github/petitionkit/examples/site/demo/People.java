package io.github.petitionkit.examples.site.demo;

import io.github.petitionkit.signature.PublicName;
import io.github.petitionkit.signature.SignatureRequest;
import java.util.List;
import java.util.random.RandomGenerator;

/** Made-up people, no two of them with one name and one address. */
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
            "I reported once and never heard back. Nobody should have to wait like that.",
            "My daughter starts work this year. I want her to be believed.",
            "A named contact would have made all the difference to my friend.",
            "Because silence helps nobody.",
            "It costs little and it changes everything.",
            "I worked at a front desk for ten years. We were never trained for this.",
            "Everybody deserves an answer.",
            "For my sister, who did not dare to ask twice.",
            "It is time that reports are counted, and that the counts are public.",
            "I sign because I was lucky to have somebody who listened.");
    private static final Weights COUNTRIES = new Weights(List.of(
            "GB:310", "US:190", "FR:120", "DE:90", "ES:70", "CA:50", "IN:45", "SE:24", "IE:20", "AU:20", "NL:18",
            "IT:12", "MX:9", "ZA:8", "JP:7", "BR:7"));
    private static final int ONE_IN = 40;

    private final RandomGenerator random;
    private int next;

    People(RandomGenerator random) {
        this.random = random;
    }

    /** The next person; 60 × 80 × 16 of them before the first one comes again. */
    SignatureRequest next() {
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
                .reason(tells ? REASONS.get(random.nextInt(REASONS.size())) : null)
                .publicName(tells || random.nextInt(10) > 3 ? PublicName.FULL : PublicName.ANONYMOUS)
                .build();
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
