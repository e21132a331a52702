package io.github.petitionkit.examples.site.demo;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Sign-ups of a bot farm that pass every check one by one; only a sweep over all of them detects the pattern. */
record SignUpFarm(Petitions petitions, Queue<String> mailbox, ReplayClock clock) {
    private static final int LATER = 6;
    private static final int ATTEMPTS = 160;
    private static final Duration GAP = Duration.ofSeconds(10);
    private static final Duration AT_THE_FORM = Duration.ofSeconds(14);
    private static final String BROWSER =
            "Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36";
    private static final String[] GIVEN = {"Alma", "Bruno", "Clara", "Dario", "Elsa", "Fabio", "Greta", "Hugo"};
    private static final String[] FAMILY = {
        "Aspen", "Birch", "Cedar", "Damson", "Elder", "Fennel", "Gorse", "Hazel", "Ivy", "Juniper", "Kale", "Laurel",
        "Maple", "Nettle", "Olive", "Poplar", "Quince", "Rowan", "Sorrel", "Thistle"
    };

    void against(PetitionId petition, Instant begin) {
        List<String> tokens = new ArrayList<>();
        for (int attempt = 0; attempt < ATTEMPTS + LATER; attempt++) {
            clock.standAt(begin.plus(GAP.multipliedBy(attempt)));
            if (attempt < ATTEMPTS) {
                sign(petition, attempt);
                tokens.add(mailbox.remove());
            }
            if (attempt >= LATER) {
                petitions.confirm(tokens.get(attempt - LATER));
            }
        }
    }

    private void sign(PetitionId petition, int attempt) {
        String given = GIVEN[attempt % GIVEN.length];
        String family = FAMILY[attempt / GIVEN.length];
        SigningContext context = SigningContext.builder()
                .ip("198.51.100." + (1 + attempt % 90))
                .userAgent(BROWSER)
                .formServedAt(clock.instant().minus(AT_THE_FORM))
                .build();
        petitions.sign(
                petition,
                SignatureRequest.of(given + " " + family, given + "." + family + "@bulk-accounts.example", "US"),
                context);
    }
}
