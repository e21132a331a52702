package io.github.petitionkit.spring.web;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.threshold.Threshold;
import java.time.Period;
import java.time.ZoneId;

/** Petitions to test with. */
final class Site {
    static final String NOBODY = "00000000-0000-4000-8000-00000000dead";
    static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";
    static final Policy POLICY = Policy.openFor(Period.ofMonths(6), ZoneId.of("Europe/London"))
            .threshold(Threshold.at("response", 10_000))
            .build();

    private Site() {}

    static PetitionId open(Petitions petitions, String title) {
        PetitionId draft = draft(petitions, title, POLICY);
        petitions.open(draft);
        return draft;
    }

    static PetitionId draft(Petitions petitions, String title, Policy policy) {
        Content content = Content.titled(title)
                .creator("Friends of the River Path")
                .addressee("Town Council")
                .build();
        return petitions.create(content, policy).orElseThrow().id();
    }

    static Policy moderated() {
        return POLICY.toBuilder().moderated().build();
    }

    static String signer(String name, String email) {
        return """
            {"name": "%s", "email": "%s", "country": "GB", "publicName": "full"}\
            """.formatted(name, email);
    }

    static String token(String token) {
        return "{\"token\": \"" + token + "\"}";
    }
}
