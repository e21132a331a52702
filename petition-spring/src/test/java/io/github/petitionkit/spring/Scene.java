package io.github.petitionkit.spring;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.threshold.Threshold;
import java.time.Period;
import java.time.ZoneId;
import java.util.Base64;

/** What most tests begin with. */
public final class Scene {
    /** A secret that is good enough for tests. */
    public static final String SECRET = Base64.getEncoder()
            .encodeToString("a secret of thirty-two bytes....".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    private Scene() {}

    /** {@return an open petition} */
    public static PetitionId open(Petitions petitions) {
        return open(
                petitions,
                Policy.openFor(Period.ofMonths(6), ZoneId.of("Europe/London"))
                        .threshold(Threshold.at("response", 10))
                        .build());
    }

    /** {@return an open petition with rules of its own} */
    public static PetitionId open(Petitions petitions, Policy policy) {
        Content content = Content.titled("Repair the footbridge")
                .creator("Friends of the River Path")
                .addressee("Town Council")
                .build();
        PetitionId id = petitions.create(content, policy).orElseThrow().id();
        petitions.open(id);
        return id;
    }

    /** {@return what somebody types, of whom no two numbers are the same person} */
    public static SignatureRequest request(int number) {
        return SignatureRequest.of("Signer " + letters(number), letters(number) + "@example.org", "GB");
    }

    /** {@return the circumstances of somebody with a browser and an address of their own} */
    public static SigningContext browser(int number) {
        return SigningContext.builder()
                .userAgent("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
                .ip("10." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255))
                .build();
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; letters.length() < 6; rest /= 26) {
            letters.append((char) ('a' + rest % 26));
        }
        return letters.toString();
    }
}
