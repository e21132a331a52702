package io.github.petitionkit.benchmarks.timing;

import io.github.petitionkit.benchmarks.People;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An address, whose owner is one of many people.
 *
 * @param past what it has done
 * @param person who owns it
 */
record Address(Past past, long person) {
    private static final long STRANGERS = 1_000_000;

    String email() {
        return Objects.requireNonNull(People.request(person).email());
    }

    SigningContext home() {
        return People.context(person, Instant.now());
    }

    /** Somebody who types the address from another network, a different one each time. */
    static SigningContext stranger(long number) {
        return People.context(STRANGERS + number, Instant.now());
    }

    Map<String, String> form(String trap) {
        SignatureRequest request = People.request(person);
        Map<String, String> fields = new HashMap<>(Map.of(
                "name",
                Objects.requireNonNull(request.name()),
                "email",
                email(),
                "country",
                Objects.requireNonNull(request.country()),
                "publicName",
                "INITIALS",
                "updates",
                "true",
                "website",
                trap));
        String postalCode = request.postalCode();
        if (postalCode != null) {
            fields.put("postalCode", postalCode);
        }
        return fields;
    }
}
