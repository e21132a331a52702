package io.github.petitionkit.benchmarks.assess;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.Statement;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SigningContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** Signings as a busy site gets them: most by people, one in ten by something else of some kind. */
final class Sample {
    static final int SIZE = 20_000;

    private static final Instant START = Instant.parse("2026-03-03T09:00:00Z");
    private static final Duration SPAN = Duration.ofHours(6);
    private static final String REASON =
            "I cross this bridge every single morning with my two children, in any weather";
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:%d.0) Gecko/20100101 Firefox/%d.0";
    private static final String SAFARI =
            "Mozilla/5.0 (iPhone; CPU iPhone OS %d_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/%d.1";

    private final SplittableRandom random = new SplittableRandom(20_260_303);
    private final Identities identities =
            new Identities(Keyring.random(), EmailCanonicaliser.standard(), PostalCodes.bundled());
    private final List<Candidate> candidates = new ArrayList<>(SIZE);

    Sample() {
        long[] arrivals = random.longs(SIZE, 0, SPAN.toMillis()).sorted().toArray();
        for (int number = 0; number < SIZE; number++) {
            candidates.add(candidate(number, START.plusMillis(arrivals[number])));
        }
    }

    /** The candidates over and over again, later each time. */
    Candidate get(long turn) {
        Candidate candidate = candidates.get((int) (turn % SIZE));
        return candidate.at(candidate.at().plusMillis(turn / SIZE * SPAN.toMillis()));
    }

    private Candidate candidate(int number, Instant at) {
        String first = word(6);
        String last = word(8);
        String domain = random.nextBoolean() ? "gmail.com" : "mail" + random.nextInt(40) + ".example";
        String local = first + '.' + last;
        SigningContext.Builder context = SigningContext.builder()
                .ip("20.%d.%d.%d".formatted(random.nextInt(64), random.nextInt(256), random.nextInt(256)))
                .userAgent(agent())
                .formServedAt(at.minusMillis(5_000 + random.nextInt(60_000)));
        String reason = random.nextInt(4) == 0 ? REASON + ' ' + number : "";
        switch (random.nextInt(60)) {
            case 0 -> context.trap("x");
            case 1 -> context.formServedAt(at.minusMillis(300));
            case 2 -> context.userAgent("curl/8.5.0");
            case 3 -> domain = "mailinator.com";
            case 4 -> local = "k7x2q9w4z1";
            case 5 -> last = "Asdfgh";
            case 6 -> local = "bob.miller";
            case 7 -> {
                local = "blossom" + number;
                domain = "gmail.com";
            }
            case 8 -> reason = REASON;
            case 9 -> local = "ada+" + number;
            case 10 -> context.ip("192.0.2.7");
            default -> {}
        }
        return candidate(first + ' ' + last, local + '@' + domain, reason, context.build(), at);
    }

    private Candidate candidate(String typed, String address, String reason, SigningContext context, Instant at) {
        PersonName name = new PersonName(typed);
        EmailAddress email = new EmailAddress(address);
        Country country = Country.of("GB");
        return new Candidate(
                new PetitionId(new UUID(1, random.nextInt(20))),
                new Signer(name, email, country, null, null),
                new Statement(reason, PublicName.FULL, List.of(), Map.of()),
                context,
                identities.candidates(email, name, country, null).get(0),
                at);
    }

    private String agent() {
        int version = 100 + random.nextInt(50);
        return (random.nextBoolean() ? FIREFOX : SAFARI).formatted(version, version);
    }

    /** Consonants and vowels in turn, as in names. */
    private String word(int length) {
        StringBuilder word = new StringBuilder(length);
        for (int letter = 0; letter < length; letter++) {
            String from = letter % 2 == 0 ? "bdfgklmnprst" : "aeiou";
            word.append(from.charAt(random.nextInt(from.length())));
        }
        return word.toString();
    }
}
