package io.github.petitionkit.examples.site.demo;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import java.time.Duration;
import java.time.Instant;

/** A bot that signs as fast as it can through a partner's form, from one network, and fills in every field. */
record BotRun(Petitions petitions, ReplayClock clock) {
    private static final int ATTEMPTS = 48;
    private static final String ADDRESS = "k%sx%sq%sz%s@quick-inbox.example";

    void against(PetitionId petition, Instant begin) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            clock.standAt(begin.plusSeconds(attempt));
            SigningContext context = SigningContext.builder()
                    .channel(Channel.PARTNER)
                    .ip("203.0.113." + (20 + attempt % 3))
                    .userAgent("python-requests/2.32")
                    .formServedAt(clock.instant().minus(Duration.ofMillis(180)))
                    .trap("https://quick-inbox.example")
                    .build();
            petitions.sign(
                    petition,
                    SignatureRequest.of(
                            "Sam Field",
                            ADDRESS.formatted(attempt % 7, attempt % 10, attempt / 10, (attempt * 3) % 10),
                            "US"),
                    context);
        }
    }
}
