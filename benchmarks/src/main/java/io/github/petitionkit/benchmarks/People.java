package io.github.petitionkit.benchmarks;

import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import java.time.Instant;
import java.util.Locale;

/**
 * People who sign, as many as are asked for: each number is one person, with a name, an address and a network of their own.
 * Nothing about them makes a fraud check suspicious.
 */
public final class People {
    private static final String[] SYLLABLES =
            ("ba be bi bo da de di do fa fe fi fo ga ge gi go ha he hi ho ka ke ki ko "
                            + "la le li lo ma me mi mo na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo")
                    .split(" ");
    private static final String[] COUNTRIES = {"GB", "GB", "GB", "GB", "GB", "DE", "FR", "ES", "IT", "NL"};
    private static final String[] POSTAL_AREAS = {"LS", "SW", "EH", "CF", "BT", "NE", "BS", "SE", "OX", "EX"};
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
    private static final Consent UPDATES = new Consent("updates", "Friends of the River Path", "2026-11");
    private static final int DOMAINS = 5_000;
    private static final int SECONDS_TO_FILL_IN = 40;
    private static final String BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36";

    private People() {}

    /**
     * What somebody types.
     *
     * @param person who, 0 or more
     * @return the request
     */
    public static SignatureRequest request(long person) {
        String first = word(person, 2);
        String last = word(person / ((long) SYLLABLES.length * SYLLABLES.length) + 7 * person, 5);
        String country = COUNTRIES[(int) (person % COUNTRIES.length)];
        SignatureRequest.Builder request = SignatureRequest.builder()
                .name(capital(first) + ' ' + capital(last))
                .email(first + '.' + last + "@mail" + scattered(person) % DOMAINS + ".example")
                .country(country)
                .consent(UPDATES);
        return (country.equals("GB") ? request.postalCode(postalCode(person / COUNTRIES.length)) : request).build();
    }

    /**
     * How somebody's request reaches the site.
     *
     * @param person who, 0 or more
     * @param now the present
     * @return the context
     */
    public static SigningContext context(long person, Instant now) {
        long network = scattered(person);
        return SigningContext.builder()
                .ip("10." + (network >> 16 & 255) + '.' + (network >> 8 & 255) + '.' + (network & 255))
                .userAgent(BROWSER)
                .formServedAt(now.minusSeconds(SECONDS_TO_FILL_IN))
                .locale(Locale.ENGLISH)
                .build();
    }

    /** Neighbours in number are no neighbours in the network. */
    private static long scattered(long person) {
        return person * 0x9E3779B1L & 0xFFFFFFL;
    }

    private static String word(long number, int syllables) {
        StringBuilder word = new StringBuilder(2 * syllables);
        long rest = number;
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[(int) (rest % SYLLABLES.length)]);
            rest /= SYLLABLES.length;
        }
        return word.toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String postalCode(long number) {
        return POSTAL_AREAS[(int) (number % POSTAL_AREAS.length)]
                + (1 + number / 10 % 9)
                + ' '
                + number / 90 % 10
                + LETTERS.charAt((int) (number / 900 % LETTERS.length()))
                + LETTERS.charAt((int) (number / 18_000 % LETTERS.length()));
    }
}
